import type { Call, Connection, ConsoleModel } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import { useState, type ReactNode } from 'react';
import { useText } from '../app/useText.ts';
import { AppHeader } from '../app/AppHeader.tsx';
import { ConnectionBanner } from '../app/ConnectionBanner.tsx';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useServerNow } from '../app/useServerNow.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { ActionsContext, useScreenActions } from './actions.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { MainPanel } from './MainPanel.tsx';
import { AskedBanner } from './people/AskedBanner.tsx';
import { PresenceSwitch } from './PresenceSwitch.tsx';
import { RingingDialog } from './RingingDialog.tsx';
import { SidePanel } from './SidePanel.tsx';
import { situationOf, type PresenceChoice } from './situation.ts';
import './work.css';

interface WorkScreenProps {
  readonly connection: Connection;
  readonly view: ConsoleView;
  readonly call: Call | null;
  readonly model: ConsoleModel;
  readonly onSignOut: () => void;
  readonly signOutFailure: ErrorCode | null;
  /** The own account, while it is open; it takes the middle. */
  readonly account: ReactNode;
}

/** The specialist's day on one screen. */
export function WorkScreen(props: WorkScreenProps) {
  const { connection, view, call, model, onSignOut, signOutFailure, account } = props;
  const now = useServerNow(view.serverNow);
  const situation = situationOf(view);
  const actions = useScreenActions(model);
  const { perform } = actions;
  const [written, setWritten] = useState<string | null>(null);
  const [help, setHelp] = useState(false);
  const ringing = situation.activity === 'ringing' ? situation.offer : null;
  const busyWithSomeone = situation.activity !== 'available' && situation.activity !== 'away';
  const away = view.me.awayReason !== null || situation.activity === 'away';
  const setPresence = (presence: PresenceChoice) =>
    void perform('presence', () => model.setPresence(presence));
  // Somebody who is away keeps the reason they gave.
  const leave = () => {
    if (!away) setPresence({ state: 'away', reason: 'break' });
  };
  useShortcuts({
    available: () => setPresence({ state: 'available' }),
    away: leave,
    help: () => setHelp(true),
  });
  return (
    <ActionsContext value={actions}>
      <div className="work" data-screen="work" data-activity={situation.activity}>
        <SkipLinks />
        <AppHeader me={view.me} onSignOut={onSignOut} onHelp={() => setHelp(true)}>
          <PresenceSwitch
            away={away}
            afterwards={busyWithSomeone}
            onAvailable={() => setPresence({ state: 'available' })}
            onAway={leave}
          />
        </AppHeader>
        <div className="work__notices">
          <ConnectionBanner connection={connection} />
          <FailureNotice code={actions.failure ?? signOutFailure} onClose={actions.dismiss} />
          <AskedBanner view={view} />
        </div>
        {account ?? (
          <MainPanel
            {...{ situation, call, now, written }}
            onPresence={setPresence}
            onWritten={setWritten}
          />
        )}
        <SidePanel view={view} now={now} covered={ringing !== null} />
        {help && !ringing && <HelpDialog onClose={() => setHelp(false)} />}
        {ringing && (
          <RingingDialog
            key={ringing.offerId}
            offer={ringing}
            call={call}
            now={now}
            connection={connection}
          />
        )}
      </div>
    </ActionsContext>
  );
}

function SkipLinks() {
  const { t } = useText();
  return (
    <nav className="skip-links" aria-label={t('console:header.quick')}>
      <a href="#person">{t('console:header.toPerson')}</a>
      <a href="#queue">{t('console:header.toQueue')}</a>
    </nav>
  );
}

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
import { DoingContext } from './doing.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { MainPanel } from './MainPanel.tsx';
import { AskedBanner } from './people/AskedBanner.tsx';
import { PresenceSwitch } from './PresenceSwitch.tsx';
import { RingingDialog } from './RingingDialog.tsx';
import { SidePanel } from './SidePanel.tsx';
import { situationOf } from './situation.ts';
import { useScreenDoing } from './useScreenDoing.ts';
import { useWork } from './useWork.ts';
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
  const doing = useScreenDoing(model);
  const work = useWork(doing);
  const [help, setHelp] = useState(false);
  const ringing = situation.activity === 'ringing' ? situation.offer : null;
  const busyWithSomeone = situation.activity !== 'available' && situation.activity !== 'away';
  const away = view.me.awayReason !== null || situation.activity === 'away';
  // Somebody who is away keeps the reason they gave.
  const leave = () => {
    if (!away) work.setPresence({ state: 'away', reason: 'break' });
  };
  useShortcuts({
    available: () => work.setPresence({ state: 'available' }),
    away: leave,
    help: () => setHelp(true),
  });
  return (
    <DoingContext value={doing}>
      <div className="work" data-screen="work" data-activity={situation.activity}>
        <SkipLinks />
        <AppHeader me={view.me} onSignOut={onSignOut} onHelp={() => setHelp(true)}>
          <PresenceSwitch
            away={away}
            afterwards={busyWithSomeone}
            onAvailable={() => work.setPresence({ state: 'available' })}
            onAway={leave}
          />
        </AppHeader>
        <div className="work__notices">
          <ConnectionBanner connection={connection} />
          <FailureNotice code={work.failure ?? signOutFailure} onClose={doing.dismiss} />
          <AskedBanner view={view} />
        </div>
        {account ?? <MainPanel situation={situation} call={call} now={now} work={work} />}
        <SidePanel view={view} now={now} covered={ringing !== null} />
        {help && !ringing && <HelpDialog onClose={() => setHelp(false)} />}
        {ringing && (
          <RingingDialog
            key={ringing.offerId}
            offer={ringing}
            call={call}
            now={now}
            connection={connection}
            accepting={work.busy === 'accept'}
            failure={work.failure}
            onAccept={work.accept}
            onDecline={work.decline}
          />
        )}
      </div>
    </DoingContext>
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

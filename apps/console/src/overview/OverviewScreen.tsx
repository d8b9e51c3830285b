import type { Call, Connection, ConsoleModel } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import { useState, type ReactNode } from 'react';
import { AppHeader } from '../app/AppHeader.tsx';
import { ConnectionBanner } from '../app/ConnectionBanner.tsx';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useServerNow } from '../app/useServerNow.ts';
import { useShortcuts } from '../app/useShortcuts.ts';
import { useText } from '../app/useText.ts';
import { CallPanel } from '../specialist/call/CallPanel.tsx';
import { ContactsPanel } from '../specialist/contacts/ContactsPanel.tsx';
import { ActionsContext, useScreenActions } from '../specialist/actions.ts';
import { HelpDialog } from '../specialist/HelpDialog.tsx';
import { AskedBanner } from '../specialist/people/AskedBanner.tsx';
import { PersonFacts } from '../specialist/PersonFacts.tsx';
import { SidePanel } from '../specialist/SidePanel.tsx';
import '../specialist/work.css';
import './overview.css';

interface OverviewScreenProps {
  readonly connection: Connection;
  readonly view: ConsoleView;
  readonly call: Call | null;
  readonly model: ConsoleModel;
  readonly onSignOut: () => void;
  readonly signOutFailure: ErrorCode | null;
  /** The own account, while it is open; it takes the middle. */
  readonly account: ReactNode;
}

/** For センター staff and administrators: who is waiting, without being rung; and a call to join. */
export function OverviewScreen(props: OverviewScreenProps) {
  const { connection, view, call, model, onSignOut, signOutFailure, account } = props;
  const now = useServerNow(view.serverNow);
  const actions = useScreenActions(model);
  const [help, setHelp] = useState(false);
  useShortcuts({ help: () => setHelp(true) });
  return (
    <ActionsContext value={actions}>
      <div className="work" data-screen="work">
        <AppHeader me={view.me} onSignOut={onSignOut} onHelp={() => setHelp(true)} />
        <div className="work__notices">
          <ConnectionBanner connection={connection} />
          <FailureNotice code={actions.failure ?? signOutFailure} onClose={actions.dismiss} />
          <AskedBanner view={view} />
        </div>
        {account ?? <Middle view={view} call={call} now={now} />}
        <SidePanel view={view} now={now} />
        {help && <HelpDialog onClose={() => setHelp(false)} />}
      </div>
    </ActionsContext>
  );
}

interface MiddleProps {
  readonly view: ConsoleView;
  readonly call: Call | null;
  readonly now: number;
}

/** The call that I have joined, or what this screen is for. */
function Middle({ view, call, now }: MiddleProps) {
  const { t } = useText();
  const { current, me } = view;
  if (current && current.state !== 'wrapUp') {
    return (
      <main className="main main--serving" id="person" tabIndex={-1}>
        <PersonFacts current={current} now={now} />
        <CallPanel current={current} call={call} now={now} />
      </main>
    );
  }
  return (
    <main className="main overview" id="person" tabIndex={-1}>
      <section className="overview__card" aria-labelledby="overview-title">
        <h2 id="overview-title">{t('console:overview.title')}</h2>
        <p>{t(`console:overview.lead.${me.role}`)}</p>
      </section>
      {me.role === 'staff' && (
        <div className="overview__card">
          <ContactsPanel contacts={view.contacts} />
        </div>
      )}
    </main>
  );
}

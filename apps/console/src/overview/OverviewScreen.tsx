import type { Connection } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import type { ReactNode } from 'react';
import { useText } from '../app/useText.ts';
import { AppHeader } from '../app/AppHeader.tsx';
import { ConnectionBanner } from '../app/ConnectionBanner.tsx';
import { FailureNotice } from '../app/FailureNotice.tsx';
import { useServerNow } from '../app/useServerNow.ts';
import { SidePanel } from '../specialist/SidePanel.tsx';
import '../specialist/work.css';
import './overview.css';

interface OverviewScreenProps {
  readonly connection: Connection;
  readonly view: ConsoleView;
  readonly onSignOut: () => void;
  readonly signOutFailure: ErrorCode | null;
  /** The own account, while it is open; it takes the middle. */
  readonly account: ReactNode;
}

/** For センター staff and administrators: who is waiting, without being rung. */
export function OverviewScreen({
  connection,
  view,
  onSignOut,
  signOutFailure,
  account,
}: OverviewScreenProps) {
  const { t } = useText();
  const now = useServerNow(view.serverNow);
  const { role } = view.me;
  return (
    <div className="work" data-screen="work">
      <AppHeader me={view.me} onSignOut={onSignOut} />
      <div className="work__notices">
        <ConnectionBanner connection={connection} />
        <FailureNotice code={signOutFailure} />
      </div>
      {account ?? (
        <main className="main overview" id="person" tabIndex={-1}>
          <section className="overview__card" aria-labelledby="overview-title">
            <h2 id="overview-title">{t('console:overview.title')}</h2>
            <p>{t('console:overview.lead', { role: t(`console:roles.${role}`) })}</p>
          </section>
        </main>
      )}
      <SidePanel view={view} now={now} />
    </div>
  );
}

import type { Connection } from '@madoguchi/client';
import { Icon, Isolated, StatusBanner } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { GuestFrame } from './GuestFrame.tsx';
import { useWords } from './useWords.tsx';

interface LobbyScreenProps {
  readonly name: string;
  readonly leadName: string;
  readonly connection: Connection;
  readonly leaveButton: ReactNode;
}

/** The lobby: who will admit me, under which name, and that nothing has to be done. */
export function LobbyScreen({ name, leadName, connection, leaveButton }: LobbyScreenProps) {
  const { show } = useWords();
  return (
    <GuestFrame screen="lobby">
      <main className="guest__main guest-plain">
        <Icon name="chair" className="guest-plain__icon" />
        <div aria-live="polite">
          <h1>{show('guest:lobby.title')}</h1>
          <p className="guest__lead">{show('guest:lobby.body')}</p>
        </div>
        <dl className="guest-facts">
          <dt>{show('guest:lobby.lead')}</dt>
          <dd>
            <Isolated>{leadName}</Isolated>
          </dd>
          <dt>{show('guest:lobby.as')}</dt>
          <dd>
            <Isolated>{name}</Isolated>
          </dd>
        </dl>
        <p className="guest__quiet">{show('guest:lobby.stay')}</p>
        <ConnectionBanner connection={connection} />
        {leaveButton}
      </main>
    </GuestFrame>
  );
}

/** A notice that the connection is interrupted and is being restored. */
export function ConnectionBanner({ connection }: { readonly connection: Connection }) {
  const { show } = useWords();
  return (
    <StatusBanner tone="warning" className="guest-connection">
      {connection.state === 'interrupted' ? show('common:connection.interrupted') : null}
    </StatusBanner>
  );
}

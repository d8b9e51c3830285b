import type { Connection } from '@madoguchi/client';
import { Icon, StatusBanner } from '@madoguchi/ui-kit';
import type { ReactNode } from 'react';
import { GuestFrame } from './GuestFrame.tsx';
import { useWords } from './useWords.tsx';

interface DoorScreenProps {
  readonly name: string;
  readonly leadName: string;
  readonly connection: Connection;
  readonly wayOut: ReactNode;
}

/** Held at the door: who will let me in, as whom, and that nothing has to be done. */
export function DoorScreen({ name, leadName, connection, wayOut }: DoorScreenProps) {
  const { show } = useWords();
  return (
    <GuestFrame screen="door">
      <main className="guest__main guest-plain">
        <Icon name="chair" className="guest-plain__icon" />
        <div aria-live="polite">
          <h1>{show('guest:door.title')}</h1>
          <p className="guest__lead">{show('guest:door.body')}</p>
        </div>
        <dl className="guest-facts">
          <dt>{show('guest:door.lead')}</dt>
          <dd>{leadName}</dd>
          <dt>{show('guest:door.as')}</dt>
          <dd>{name}</dd>
        </dl>
        <p className="guest__quiet">{show('guest:door.stay')}</p>
        <LineBanner connection={connection} />
        {wayOut}
      </main>
    </GuestFrame>
  );
}

/** Says that the line is down and that nothing has to be done about it. */
export function LineBanner({ connection }: { readonly connection: Connection }) {
  const { show } = useWords();
  return (
    <StatusBanner tone="warning" className="guest-line">
      {connection.state === 'interrupted' ? show('common:connection.interrupted') : null}
    </StatusBanner>
  );
}

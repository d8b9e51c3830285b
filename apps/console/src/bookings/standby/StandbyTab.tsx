import type { StandbyView } from '@madoguchi/protocol';
import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import type { Booked } from '../find/asking.ts';
import { DonePanel } from '../find/DonePanel.tsx';
import { useSlip } from '../slip/useSlip.tsx';
import { StandbyRow } from './StandbyRow.tsx';

/** キャンセル待ち: first those for whom a slot came free, then everybody else, each in their order. */
export function StandbyTab({ standbys }: { readonly standbys: readonly StandbyView[] }) {
  const { t } = useText();
  const slip = useSlip();
  const [booked, setBooked] = useState<Booked | null>(null);
  const asked = standbys.filter(({ state }) => state !== 'waiting');
  const others = standbys.filter(({ state }) => state === 'waiting');
  return (
    <section className="settle" aria-label={t('bookings:standby.title')}>
      {booked && (
        <div className="standby__done">
          <DonePanel
            key={booked.bookingId}
            done={booked}
            printing={slip.action}
            onPrint={(size) => slip.print(booked.bookingId, size)}
            next={{ label: t('bookings:standby.close'), onNext: () => setBooked(null) }}
          />
          {slip.paper}
        </div>
      )}
      {standbys.length === 0 && <p className="empty">{t('bookings:standby.empty')}</p>}
      {asked.length > 0 && (
        <>
          <h2 className="bookings__subtitle">{t('bookings:standby.asking')}</h2>
          <Rows standbys={asked} onBooked={setBooked} />
        </>
      )}
      {others.length > 0 && (
        <>
          <h2 className="bookings__subtitle">{t('bookings:standby.waiting')}</h2>
          <Rows standbys={others} onBooked={setBooked} />
        </>
      )}
    </section>
  );
}

interface RowsProps {
  readonly standbys: readonly StandbyView[];
  readonly onBooked: (booked: Booked) => void;
}

const Rows = ({ standbys, onBooked }: RowsProps) => (
  <ul className="standby__list">
    {standbys.map((standby) => (
      <StandbyRow key={standby.standbyId} {...{ standby, onBooked }} />
    ))}
  </ul>
);

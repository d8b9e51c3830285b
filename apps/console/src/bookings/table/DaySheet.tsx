import type { BookingView } from '@madoguchi/protocol';
import { useClock } from '@madoguchi/ui-kit';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDates } from '../../app/useDates.ts';
import { useText } from '../../app/useText.ts';
import { useBookingWords } from '../useBookingWords.ts';
import { ListHead, ListRow } from './ListTable.tsx';

interface Sheet {
  readonly place: string;
  readonly day: string;
  readonly bookings: readonly BookingView[];
}

/** 日程表: the bookings of a day at a place, for the morning meeting; laid into the page, printed and forgotten. */
export function useDaySheet() {
  const [sheet, setSheet] = useState<Sheet | null>(null);
  useEffect(() => {
    if (sheet === null) return;
    print();
    setSheet(null);
  }, [sheet]);
  return { print: setSheet, paper: sheet && createPortal(<DaySheet {...sheet} />, document.body) };
}

function DaySheet({ place, day, bookings }: Sheet) {
  const { t } = useText();
  const clock = useClock();
  const dates = useDates();
  const { formDay } = useBookingWords();
  return (
    <div className="print-sheets" aria-hidden="true">
      <section className="print-sheet day-sheet">
        <header className="print-sheet__head">
          <div>
            <p className="print-sheet__title">{place}</p>
            <p>{formDay(day)}</p>
          </div>
          <p className="print-sheet__facts">
            {t('bookings:table.asOf', { time: dates.dayAndClock(clock.now()) })}
          </p>
        </header>
        {bookings.length === 0 ? (
          <p>{t('bookings:table.empty')}</p>
        ) : (
          <table>
            <ListHead />
            <tbody>
              {bookings.map((booking) => (
                <ListRow key={booking.bookingId} booking={booking} onOpen={null} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}

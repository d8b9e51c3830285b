import type { BookingView } from '@madoguchi/protocol';
import { useCallback } from 'react';
import { useLoaded } from '../../app/useLoaded.ts';
import { useText } from '../../app/useText.ts';
import { useActions } from '../../specialist/actions.ts';
import { useBookingWords } from '../useBookingWords.ts';

interface SeriesFactProps {
  readonly bookingId: string;
  readonly series: NonNullable<BookingView['series']>;
}

/** Which of how many it is, and the others that are not over. */
export function SeriesFact({ bookingId, series }: SeriesFactProps) {
  const { t } = useText();
  const { model } = useActions();
  const { dayAndTime } = useBookingWords();
  const { value, failure } = useLoaded(
    useCallback(() => model.booking.series(bookingId), [model, bookingId]),
  );
  return (
    <>
      {t('bookings:series.nthOf', series)}
      {failure !== null && <p>{t(`errors:${failure}`)}</p>}
      {value !== null && (
        <ol className="series__held">
          {value.bookings.map((each) => (
            <li
              key={each.bookingId}
              aria-current={each.bookingId === bookingId ? 'true' : undefined}
            >
              {t('bookings:series.nth', { nth: each.nth })} {dayAndTime(each)}　
              {t(`bookings:states.${each.state}`)}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

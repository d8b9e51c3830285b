import type { BookingView } from '@madoguchi/protocol';
import { useText } from '../../app/useText.ts';
import { PrintedSheet } from '../paper/PrintedSheet.tsx';
import { ListHead, ListRow } from './ListTable.tsx';

interface DaySheetProps {
  readonly place: string;
  readonly day: string;
  readonly bookings: readonly BookingView[];
}

/** 日程表: the bookings of a day at a place, for the morning meeting. */
export function DaySheet({ place, day, bookings }: DaySheetProps) {
  const { t } = useText();
  return (
    <PrintedSheet title={place} day={day}>
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
    </PrintedSheet>
  );
}

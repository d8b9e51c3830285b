import { useText } from '../../app/useText.ts';
import { useDates } from '../../app/useDates.ts';
import { BookingChip } from './BookingChip.tsx';
import { draggedBooking, isBookingDragged, type Drop } from './dropped.ts';
import type { Row, RowsBy } from './placement.ts';

interface WeekTableProps {
  readonly rows: readonly Row[];
  readonly days: readonly string[];
  readonly by: RowsBy;
  readonly today: string;
  readonly open: (bookingId: string, drop?: Drop) => void;
}

/** A week as a table: people or kiosks down, days across, in each cell the bookings in the order of their times. */
export function WeekTable({ rows, days, by, today, open }: WeekTableProps) {
  const { t } = useText();
  const { wardDay } = useDates();
  if (rows.length === 0) return <p className="empty">{t('bookings:table.empty')}</p>;
  return (
    <div className="week-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`bookings:table.rowsBy.${by}`)}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today || undefined}>
                {wardDay(day)}
                {day === today && (
                  <span className="week-table__today">{t('bookings:table.today')}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? ''}>
              <th scope="row">{row.id === null ? t('bookings:table.noKiosk') : row.name}</th>
              {days.map((day) => (
                <WeekCell key={day} {...{ row, day, by, open }} isToday={day === today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface WeekCellProps extends Pick<WeekTableProps, 'by' | 'open'> {
  readonly row: Row;
  readonly day: string;
  readonly isToday: boolean;
}

function WeekCell({ row, day, by, open, isToday }: WeekCellProps) {
  const staff = by === 'staff' && row.id !== null ? { id: row.id, name: row.name } : null;
  return (
    <td
      data-today={isToday || undefined}
      onDragOver={(event) => {
        if (isBookingDragged(event.dataTransfer)) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        open(draggedBooking(event.dataTransfer), { day, start: null, staff });
      }}
    >
      {row.bookings
        .filter((booking) => booking.day === day)
        .map((booking) => (
          <BookingChip
            key={booking.bookingId}
            booking={booking}
            className="booking-chip"
            onOpen={() => open(booking.bookingId)}
          />
        ))}
    </td>
  );
}

import { clockOf, localDay, minuteOfDay } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import { useNow } from '@madoguchi/ui-kit';
import type { CSSProperties, DragEvent } from 'react';
import { TIMES_GO_ON_MS } from '../../app/config.ts';
import { useText } from '../../app/useText.ts';
import { BookingChip } from './BookingChip.tsx';
import { draggedBooking, isBookingDragged, type Drop } from './dropped.ts';
import {
  hoursIn,
  minuteAt,
  partOf,
  shownSpan,
  withoutCovered,
  type Row,
  type RowsBy,
  type Span,
} from './placement.ts';

interface DayGridProps {
  readonly rows: readonly Row[];
  readonly day: string;
  readonly by: RowsBy;
  readonly open: (bookingId: string, drop?: Drop) => void;
}

/** A day: a row for each person or kiosk along the hours, with a line where it is now. */
export function DayGrid({ rows, day, by, open }: DayGridProps) {
  const { t } = useText();
  const now = useNow(TIMES_GO_ON_MS);
  const span = shownSpan(rows.flatMap(({ bookings }) => bookings));
  const isToday = localDay(now, WARD_TIME_ZONE) === day;
  const minute = minuteOfDay(now, WARD_TIME_ZONE);
  const isNowSeen = isToday && minute >= span.from && minute <= span.until;
  if (rows.length === 0) return <p className="empty">{t('bookings:table.empty')}</p>;
  return (
    <>
      <p className="field__hint">{t('bookings:table.dragHint')}</p>
      <div className="day-grid" style={at('--hours', hoursIn(span).length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                {isNowSeen
                  ? t('bookings:table.now', { time: clockOf(minute) })
                  : t(`bookings:table.rowsBy.${by}`)}
              </th>
              <th scope="col" aria-label={t('bookings:table.timeColumn')}>
                <HourNames {...{ span }} now={isNowSeen ? minute : null} />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <GridRow
                key={row.id ?? ''}
                {...{ row, day, by, span, open }}
                now={isNowSeen ? minute : null}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function HourNames({ span, now }: { readonly span: Span; readonly now: number | null }) {
  return (
    <div className="day-grid__hours">
      {hoursIn(span).map((hour) => (
        <span key={hour} className="day-grid__hour numbers" style={at('--at', partOf(hour, span))}>
          {clockOf(hour)}
        </span>
      ))}
      {now !== null && <span className="day-grid__now" style={at('--at', partOf(now, span))} />}
    </div>
  );
}

/** A number for the style sheet. */
const at = (name: string, value: number): CSSProperties => ({ [name]: value });

interface GridRowProps extends Omit<DayGridProps, 'rows'> {
  readonly row: Row;
  readonly span: Span;
  readonly now: number | null;
}

function GridRow({ row, day, by, span, now, open }: GridRowProps) {
  const { t } = useText();
  const drop = (event: DragEvent<HTMLElement>) => {
    event.preventDefault();
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const start = minuteAt((event.clientX - left) / width, span);
    const staff = by === 'staff' && row.id !== null ? { id: row.id, name: row.name } : null;
    open(draggedBooking(event.dataTransfer), { day, start, staff });
  };
  return (
    <tr>
      <th scope="row">{row.id === null ? t('bookings:table.noKiosk') : row.name}</th>
      <td>
        <div
          className="day-grid__hours"
          onDragOver={(event) => {
            if (isBookingDragged(event.dataTransfer)) event.preventDefault();
          }}
          onDrop={drop}
        >
          {withoutCovered(row.bookings).map((booking) => (
            <BookingChip
              key={booking.bookingId}
              booking={booking}
              className="booking-bar"
              style={{
                ...at('--at', partOf(booking.start, span)),
                ...at('--wide', booking.minutes / (span.until - span.from)),
              }}
              onOpen={() => open(booking.bookingId)}
            />
          ))}
          {now !== null && <span className="day-grid__now" style={at('--at', partOf(now, span))} />}
        </div>
      </td>
    </tr>
  );
}

import { groupedBookingNumber } from '@madoguchi/domain';
import type { BookingView } from '@madoguchi/protocol';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useNeedWords } from '../../specialist/queue/NeedTags.tsx';
import { useWords } from '../../specialist/useWords.ts';
import { useBookingWords } from '../useBookingWords.ts';
import { HoldLeft } from './BookingChip.tsx';
import type { Drop } from './dropped.ts';

interface ListTableProps {
  readonly bookings: readonly BookingView[];
  readonly open: (bookingId: string, drop?: Drop) => void;
}

/** The same as a list, which also is what somebody hears who does not see the timetable. */
export function ListTable({ bookings, open }: ListTableProps) {
  const { t } = useText();
  if (bookings.length === 0) return <p className="empty">{t('bookings:table.empty')}</p>;
  return (
    <div className="booking-list">
      <table>
        <ListHead />
        <tbody>
          {bookings.map((booking) => (
            <ListRow
              key={booking.bookingId}
              booking={booking}
              onOpen={() => open(booking.bookingId)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const COLUMNS = [
  'timeColumn',
  'name',
  'topic',
  'staff',
  'kiosk',
  'needs',
  'state',
  'number',
] as const;

/** The names of the columns of a list of bookings. */
export function ListHead() {
  const { t } = useText();
  return (
    <thead>
      <tr>
        {COLUMNS.map((column) => (
          <th key={column} scope="col">
            {t(`bookings:table.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ListRowProps {
  readonly booking: BookingView;
  /** `null` on paper. */
  readonly onOpen: (() => void) | null;
}

export function ListRow({ booking, onOpen }: ListRowProps) {
  const { t } = useText();
  const { text } = useWords();
  const { time, who } = useBookingWords();
  const { language, supports, state, kiosk, staff, topics, number, heldUntil } = booking;
  const needs = useNeedWords({ language, supports: [...supports] });
  const when = time(booking);
  const { delayMinutes } = booking;
  return (
    <tr data-state={state}>
      <th scope="row" className="numbers">
        {onOpen ? (
          <button type="button" className="booking-list__open numbers" onClick={onOpen}>
            {when}
          </button>
        ) : (
          when
        )}
      </th>
      <td>
        <Isolated>{who(booking)}</Isolated>
      </td>
      <td>{topics.map((each) => text(each.name)).join('・')}</td>
      <td>{staff.name}</td>
      <td>{kiosk === null ? t('bookings:table.noKiosk') : kiosk.name}</td>
      <td>{needs.join('・')}</td>
      <td>
        {t(`bookings:states.${state}`)}
        {state === 'held' && heldUntil !== null && <HoldLeft until={heldUntil} />}
        {delayMinutes > 0 && (
          <span className="booking-list__delay">
            {t('bookings:table.delay', { minutes: delayMinutes })}
          </span>
        )}
      </td>
      <td className="numbers">{groupedBookingNumber(number)}</td>
    </tr>
  );
}

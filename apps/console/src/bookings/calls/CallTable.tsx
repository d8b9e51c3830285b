import { groupedPhone, REMINDER_RESULTS } from '@madoguchi/domain';
import { Isolated } from '@madoguchi/ui-kit';
import { useText } from '../../app/useText.ts';
import { useNeedWords } from '../../specialist/queue/NeedTags.tsx';
import { useWords } from '../../specialist/useWords.ts';
import { useBookingWords } from '../useBookingWords.ts';
import type { CalledBooking, Result } from './called.ts';

type OnSay = (bookingId: string, result: Result | null) => void;

interface CallTableProps {
  readonly bookings: readonly CalledBooking[];
  /** `null` on paper, where somebody ticks a box. */
  readonly onSay: OnSay | null;
}

const COLUMNS = ['time', 'name', 'phone', 'topic', 'where', 'needs', 'result'] as const;

/** The residents to be called: at which number and about what. */
export function CallTable({ bookings, onSay }: CallTableProps) {
  const { t } = useText();
  return (
    <table className="call-table">
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {t(`bookings:calls.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bookings.map((booking) => (
          <Row key={booking.bookingId} {...{ booking, onSay }} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  booking,
  onSay,
}: {
  readonly booking: CalledBooking;
  readonly onSay: OnSay | null;
}) {
  const { t } = useText();
  const { text } = useWords();
  const { time } = useBookingWords();
  const { language, supports, kiosk, district } = booking;
  const needs = useNeedWords({ language, supports: [...supports] });
  return (
    <tr>
      <th scope="row" className="numbers">
        {time(booking)}
      </th>
      <td>
        <Isolated>{booking.name}</Isolated>
      </td>
      <td className="numbers">{groupedPhone(booking.phone)}</td>
      <td>{booking.topics.map(({ name }) => text(name)).join('・')}</td>
      <td>{kiosk === null ? t('bookings:table.noKiosk') : district}</td>
      <td>{needs.join('・')}</td>
      <td>
        <Results {...{ booking, onSay }} />
      </td>
    </tr>
  );
}

/** The outcome of a call: two presses, of which each takes itself back; on paper a box for each. */
function Results({ booking, onSay }: Parameters<typeof Row>[0]) {
  const { t } = useText();
  const { bookingId, name, reminder } = booking;
  return (
    <div className="timetable__presses">
      {REMINDER_RESULTS.map((result) => {
        const words = t(`bookings:calls.results.${result}`);
        const isSaid = reminder?.result === result;
        if (onSay === null) return <span key={result}>{`${isSaid ? '☑' : '☐'} ${words}`}</span>;
        return (
          <button
            key={result}
            type="button"
            className="chip"
            aria-pressed={isSaid}
            aria-label={t('bookings:calls.mark', { name, result: words })}
            onClick={() => onSay(bookingId, isSaid ? null : result)}
          >
            {words}
          </button>
        );
      })}
    </div>
  );
}

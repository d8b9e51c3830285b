import { localDay, type FellAway } from '@madoguchi/domain';
import { WARD_TIME_ZONE } from '@madoguchi/i18n';
import type { BookingView } from '@madoguchi/protocol';
import { care, child, dayFromNow, insurance, NOW } from './wardData.ts';

/** A day and a week of bookings of an invented desk with forty people. */

export const TODAY = localDay(NOW, WARD_TIME_ZONE);

const TOPICS = [
  { id: 'care', name: care.topicName },
  { id: 'child', name: child.topicName },
  { id: 'insurance', name: insurance.topicName },
] as const;
const NAMES = ['ヤマダ', 'サトウ', 'タナカ', 'グエン', 'スズキ', ''] as const;
const STATES = [
  ...['booked', 'booked', 'booked', 'arrived', 'called', 'inSession', 'ended', 'absent'],
] as readonly BookingView['state'][];
const NAMELESS: ReadonlySet<BookingView['state']> = new Set(['held', 'ended', 'absent']);
const PEOPLE = 40;

interface Given {
  readonly n: number;
  readonly day: string;
  readonly start: number;
  readonly person: number;
  readonly state: BookingView['state'];
}

function bookingOf({ n, day, start, person, state }: Given): BookingView {
  const topic = TOPICS[n % TOPICS.length] ?? TOPICS[0];
  return {
    ...{ bookingId: `b${String(n)}`, state, day, start, minutes: n % 3 === 0 ? 60 : 30, buffer: 5 },
    ...{ centerId: 'setagaya-1', district: '池尻', deskId: 'd1', deskName: care.deskName },
    kiosk: n % 7 === 0 ? null : { id: `k${String(n % 3)}`, name: `相談端末${String((n % 3) + 1)}` },
    staff: { id: `s${String(person)}`, name: `世田谷 担当${String(person)}` },
    ...{ isAnyone: n % 2 === 0, interpreter: null, topics: [topic] },
    language: n % 11 === 0 ? 'vi' : 'ja',
    supports: n % 5 === 0 ? ['sign-language'] : [],
    source: n % 2 === 0 ? 'counter' : 'phone',
    name: NAMELESS.has(state) ? '' : (NAMES[n % NAMES.length] ?? ''),
    hasPhone: n % 2 === 1,
    number: state === 'held' ? '' : String(412_300 + n),
    ...{ delayMinutes: n % 9 === 0 ? 10 : 0, moved: n % 4 === 0 ? 1 : 0 },
    heldUntil: state === 'held' ? NOW + 4 * 60_000 : null,
    toSettle: null,
    series: n % 8 === 0 ? { nth: 2, count: 5 } : null,
  };
}

const OPENS = 9 * 60;
const SLOT = 75;

/** The bookings of some days: most people have two or three a day. */
export function bookingsOn(days: readonly string[]): readonly BookingView[] {
  return days.flatMap((day, at) =>
    Array.from({ length: PEOPLE }, (_, p) => p + 1).flatMap((person) =>
      [0, 1, 2].flatMap((turn) => {
        const n = at * PEOPLE * 3 + person * 3 + turn;
        if ((n * 7) % 5 === 0) return [];
        const state = n % 13 === 0 ? 'held' : (STATES[(n * 3 + at) % STATES.length] ?? 'booked');
        const start = OPENS + ((person * 30 + turn * SLOT * 2) % 450);
        return [bookingOf({ n, day, start, person, state: day > TODAY ? 'booked' : state })];
      }),
    ),
  );
}

const REASONS = ['staff', 'kiosk', 'closed', 'dayOver'] as const satisfies readonly FellAway[];

/** What is to be settled: one for each reason. */
export const TO_SETTLE: readonly BookingView[] = REASONS.map((toSettle, at) => ({
  ...bookingOf({
    ...{ n: 900 + at, day: dayFromNow(at - 1), start: OPENS + at * SLOT },
    ...{ person: at + 1, state: 'toSettle' },
  }),
  toSettle,
}));

/** Mine today: one comes soon, one later. */
export function ownBookings(): readonly BookingView[] {
  const minute = Math.floor(((NOW + 9 * 3_600_000) % 86_400_000) / 60_000);
  const next = Math.min(23 * 60, Math.ceil((minute + 2) / 5) * 5);
  return [next, Math.min(23 * 60 + 25, next + 90)].map((start, at) =>
    bookingOf({ n: 801 + at * 3, day: TODAY, start, person: 1, state: 'booked' }),
  );
}

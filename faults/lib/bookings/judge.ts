import type { Booking } from '@madoguchi/domain';
import type { Act, Ledger } from './ledger.ts';

/** A ward's bookings as its database holds them. */
export interface Stored {
  readonly bookings: readonly Booking[];
  /** `resource quantum booking` of each row of what is taken. */
  readonly taken: ReadonlySet<string>;
}

const QUANTUM = 5;

const isOver = (b: Booking): boolean => 'endedAt' in b;

/** Booth, person and interpreter of a booking, as the database names them. */
const resourcesOf = (b: Booking): string[] => [
  `staff:${b.staffId}`,
  ...(b.interpreterId === null ? [] : [`staff:${b.interpreterId}`]),
  ...(b.kioskId === null ? [] : [`kiosk:${b.kioskId}`]),
];

const endOf = ({ slot }: Booking): number => slot.start + slot.minutes + slot.buffer;

/** Everybody and every booth that is two people's at the same time. */
export function doubled(bookings: readonly Booking[]): string[] {
  const lists = new Map<string, Booking[]>();
  for (const each of bookings.filter((b) => !isOver(b))) {
    for (const resource of resourcesOf(each)) {
      const key = `${resource} ${each.slot.day}`;
      lists.set(key, [...(lists.get(key) ?? []), each]);
    }
  }
  return [...lists].flatMap(([key, list]) => {
    const inOrder = list.toSorted((a, b) => a.slot.start - b.slot.start);
    return inOrder.flatMap((each, n) => {
      const before = inOrder[n - 1];
      return before !== undefined && endOf(before) > each.slot.start
        ? [`${key} is of ${before.id} and of ${each.id}`]
        : [];
    });
  });
}

/** Rows of what is taken that should be there and are not, or the other way round. */
export function misplaced({ bookings, taken }: Stored): string[] {
  const expected = new Set(
    bookings
      .filter((b) => !isOver(b))
      .flatMap((b) => {
        const first = (Date.parse(`${b.slot.day}T00:00Z`) / 60_000 + b.slot.start) / QUANTUM;
        const count = (endOf(b) - b.slot.start) / QUANTUM;
        return resourcesOf(b).flatMap((resource) =>
          Array.from({ length: count }, (_, n) => `${resource} ${String(first + n)} ${b.id}`),
        );
      }),
  );
  return [
    ...[...expected].filter((row) => !taken.has(row)).map((row) => `not in the database: ${row}`),
    ...[...taken].filter((row) => !expected.has(row)).map((row) => `nobody's: ${row}`),
  ];
}

/** What was acknowledged and is not there. */
export function lost(ledger: Ledger, bookings: readonly Booking[]): string[] {
  const stored = new Map(bookings.map((b) => [b.id, b]));
  return [...ledger.known.keys()].flatMap((id) => {
    const acts = ledger.of(id);
    const done = acts.filter(({ code }) => code === 'ok');
    const has = (...deeds: readonly string[]): boolean =>
      done.some(({ deed }) => deeds.includes(deed));
    const booking = stored.get(id);
    if (booking === undefined) return [`${id} is nowhere`];
    const { state } = booking;
    const said = (what: string): string[] => [`${id} is ${state}: ${what}`];
    if (state === 'cancelled' && !has('cancel')) return said('nobody has cancelled it');
    if (has('cancel') && state !== 'cancelled') return said('it was cancelled');
    if (state === 'lapsed' && has('book')) return said('it was confirmed');
    if (state === 'held' && has('book', 'release')) return said('it is held no more');
    if (state === 'ended' && !has('end', 'begin', 'checkIn')) return said('there was no session');
    if (state === 'absent' && !has('call')) return said('nobody has called');
    return isWhereItWasPut(booking, done) ? [] : said(`not at ${String(booking.slot.start)}`);
  });
}

/** Whether a booking is where its last move has put it; of moves at the same time any may be the last. */
function isWhereItWasPut(booking: Booking, done: readonly Act[]): boolean {
  const placed = done.filter(({ slot }) => slot !== undefined);
  const last = placed.filter((each) => placed.every((other) => other.sent <= each.answered));
  return last.some(
    ({ slot }) => slot?.day === booking.slot.day && slot.start === booking.slot.start,
  );
}

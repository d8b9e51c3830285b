import type { BookingView } from '@madoguchi/protocol';

/** The rows of a timetable: people, or the kiosks of a center. */
export type RowsBy = 'staff' | 'kiosk';

/** A row of a timetable. `id` is `null` for calls back, which have no kiosk. */
export interface Row {
  readonly id: string | null;
  readonly name: string;
  readonly bookings: readonly BookingView[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const rowOf = (booking: BookingView, by: RowsBy): Named | null =>
  by === 'staff' ? booking.staff : booking.kiosk;

/** States that the timetable leaves out: lapsed holds and cancelled bookings. */
export const isGone = ({ state }: BookingView): boolean =>
  state === 'lapsed' || state === 'cancelled';

/** The rows of a timetable, by name, with somebody who has no booking as well; calls back come last. */
export function rowsOf(
  bookings: readonly BookingView[],
  by: RowsBy,
  others: readonly Named[] = [],
): readonly Row[] {
  const rows = new Map<string | null, { name: string; bookings: BookingView[] }>();
  for (const { id, name } of others) rows.set(id, { name, bookings: [] });
  for (const booking of bookings.filter((each) => !isGone(each))) {
    const { id, name } = rowOf(booking, by) ?? { id: null, name: '' };
    const row = rows.get(id) ?? { name, bookings: [] };
    row.bookings.push(booking);
    rows.set(id, row);
  }
  return [...rows]
    .map(([id, row]) => ({ id, name: row.name, bookings: row.bookings.toSorted(byTime) }))
    .toSorted(
      (a, b) =>
        Number(a.id === null) - Number(b.id === null) ||
        a.name.localeCompare(b.name, 'ja', { numeric: true }),
    );
}

const isOver = ({ state }: BookingView): boolean => state === 'ended' || state === 'absent';

/** The bookings of a row without those that are over and whose time somebody else has by now: their bars would overlap. */
export const withoutCovered = (bookings: readonly BookingView[]): readonly BookingView[] =>
  bookings.filter(
    (b) => !isOver(b) || bookings.every((other) => isOver(other) || !overlap(b, other)),
  );

const overlap = (a: BookingView, b: BookingView): boolean =>
  a.day === b.day && a.start < b.start + b.minutes && b.start < a.start + a.minutes;

/** Bookings in the order of their times. */
export const byTime = (a: BookingView, b: BookingView): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.start - b.start;

/** Minutes of a day, from and until. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

const USUAL: Span = { from: 9 * 60, until: 17 * 60 };
const HOUR = 60;

/** The part of a day that a timetable shows: the usual hours, and as much more as is booked, in whole hours. */
export function shownSpan(bookings: readonly BookingView[]): Span {
  const from = Math.min(USUAL.from, ...bookings.map(({ start }) => start));
  const until = Math.max(USUAL.until, ...bookings.map(({ start, minutes }) => start + minutes));
  return { from: Math.floor(from / HOUR) * HOUR, until: Math.ceil(until / HOUR) * HOUR };
}

/** Where a time lies in a span, as parts of it: 0 to 1. */
export const partOf = (minute: number, { from, until }: Span): number =>
  Math.min(1, Math.max(0, (minute - from) / (until - from)));

/** The minute at a part of a span, on a step of a quarter of an hour. */
export function minuteAt(part: number, { from, until }: Span): number {
  const step = 15;
  return Math.round((from + Math.min(1, Math.max(0, part)) * (until - from)) / step) * step;
}

/** The full hours within a span, which are written above a timetable. */
export const hoursIn = ({ from, until }: Span): readonly number[] =>
  Array.from({ length: Math.ceil((until - from) / HOUR) }, (_, at) => from + at * HOUR);

/** Whether it can still be moved. */
export const mayMove = ({ state }: BookingView): boolean =>
  state === 'booked' || state === 'toSettle';

import type { BookingView } from '@madoguchi/protocol';
import { instantAt } from '../useBookingWords.ts';

const SOON_MS = 10 * 60_000;

/** Whether somebody is expected within ten minutes, or should be there already. */
export function isSoon({ day, start, delayMinutes, state }: BookingView, now: number): boolean {
  if (state !== 'booked' && state !== 'arrived' && state !== 'called') return false;
  return instantAt(day, start + delayMinutes) - now <= SOON_MS;
}

const EXPECTED: ReadonlySet<BookingView['state']> = new Set([
  ...['booked', 'arrived', 'called', 'inSession', 'toSettle'],
] as BookingView['state'][]);

/** Those of a day that are still to come or go on. */
export const stillExpected = (bookings: readonly BookingView[]): readonly BookingView[] =>
  bookings.filter(({ state }) => EXPECTED.has(state)).toSorted((a, b) => a.start - b.start);

import type { BookingView } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import { instantAt } from '../useBookingWords.ts';
import { isSoon, stillExpected } from './soon.ts';

const booking = (over: Partial<BookingView>): BookingView =>
  ({ day: '2026-12-03', start: 600, delayMinutes: 0, state: 'booked', ...over }) as BookingView;

it('[BD14] who comes within ten minutes is marked, also who is late, and nobody whose talk goes on', () => {
  const now = instantAt('2026-12-03', 590);
  expect(isSoon(booking({}), now)).toBe(true);
  expect(isSoon(booking({ start: 605 }), now)).toBe(false);
  expect(isSoon(booking({ delayMinutes: 10 }), now)).toBe(false);
  expect(isSoon(booking({ state: 'called', start: 570 }), now)).toBe(true);
  expect(isSoon(booking({ state: 'inSession' }), now)).toBe(false);
});

it('[BD14] the own day lists what is still to come or goes on, in order', () => {
  const all = [
    booking({ start: 660 }),
    booking({ start: 540, state: 'ended' }),
    booking({ start: 600, state: 'inSession' }),
    booking({ start: 700, state: 'held' }),
  ];
  expect(stillExpected(all).map(({ start }) => start)).toEqual([600, 660]);
});

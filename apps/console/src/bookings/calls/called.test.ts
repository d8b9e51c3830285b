import { expect, it } from 'vitest';
import { afterCall, leftToCall, type Called, type CalledBooking } from './called.ts';

const booking = (bookingId: string) => ({ bookingId, reminder: null }) as CalledBooking;
const list: Called = {
  day: '2026-12-01',
  bookings: [booking('a'), booking('b')],
  withoutPhone: 0,
};

it('[BD19] whoever did not answer is still to be called; what was said is taken back by the same press', () => {
  const told = afterCall(list, { bookingId: 'a', result: 'told', at: 1 });
  expect([leftToCall(list), leftToCall(told)]).toEqual([2, 1]);
  expect(leftToCall(afterCall(told, { bookingId: 'b', result: 'noAnswer', at: 2 }))).toBe(1);
  expect(afterCall(told, { bookingId: 'a', result: null, at: 3 })).toEqual(list);
});

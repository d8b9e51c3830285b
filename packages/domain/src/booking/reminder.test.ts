import { expect, it } from 'vitest';
import {
  book,
  bookingAfter as after,
  bookingStep as step,
  checkIn,
  exampleHold as held,
  exampleSlot as slot,
  exampleTaken as taken,
} from '../testing/exampleBooking.ts';

it('[BD19] who is expected is reminded, once for each time; a moved booking has another time', () => {
  const expected = after(held, book);
  const told = after(expected, { type: 'remind', result: 'told' });
  expect(told).toMatchObject({ state: 'booked', reminder: { result: 'told', at: 2 } });
  expect(after(told, { type: 'remind', result: null })).toEqual(expected);
  const later = { ...taken, slot: { ...slot, start: 660 } };
  const move = { type: 'move', to: later, isAnyone: true, reason: 'resident' } as const;
  expect(after(told, move)).toMatchObject({ reminder: null });
  for (const b of [
    held,
    after(expected, checkIn),
    after(expected, { type: 'cancel', why: 'mistake' }),
  ]) {
    expect(step(b, { type: 'remind', result: 'told' })).toMatchObject({ code: 'WRONG_STATE' });
  }
});

import { expect, it } from 'vitest';
import { NO_NEEDS } from '../needs.ts';
import {
  bookingTransition,
  HOLD_LASTS_MS,
  type Booking,
  type BookingEvent,
  type TakenTime,
} from './index.ts';

const slot = { day: '2026-12-03', start: 600, minutes: 30, buffer: 5 };
const taken: TakenTime = { slot, kioskId: 'k', staffId: 's', interpreterId: null };
const held: Booking = {
  ...{ ...taken, id: 'b', centerId: 'c', deskId: 'd', topicIds: ['t'], needs: NO_NEEDS },
  ...{ isAnyone: true, source: 'phone', name: '', phone: null, number: '' },
  ...{ contactId: null, series: null, byStaffId: 's', madeAt: 1, moves: [], delayMinutes: 0 },
  reminder: null,
  kept: { readyMinutes: 10, graceMinutes: 10, phase: 'before' },
  ...{ state: 'held', until: 1 + HOLD_LASTS_MS },
};
const book = { type: 'book', name: '山田', phone: '0312345678', number: '123456' } as const;
const checkIn = { type: 'checkIn', consultationId: 'x' } as const;

const step = (b: Booking, event: BookingEvent, now = 2) => bookingTransition(b, event, now);
function after(b: Booking, ...events: readonly BookingEvent[]): Booking {
  return events.reduce((each, event) => {
    const result = step(each, event);
    if (!result.ok) throw new Error(result.code);
    return result.value;
  }, b);
}

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

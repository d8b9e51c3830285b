import { expect, it } from 'vitest';
import { NO_NEEDS } from '../needs.ts';
import {
  bookingTerms,
  bookingTransition,
  peopleKeptFor,
  startOf,
  type Booking,
  type BookingEvent,
} from './index.ts';

const timeZone = 'Asia/Tokyo';
const slot = { day: '2026-12-03', start: 600, minutes: 30, buffer: 5 };
const start = startOf(slot, timeZone);
const booked: Booking = {
  ...{ slot, kioskId: 'k', staffId: 's', interpreterId: null, id: 'b', centerId: 'c' },
  ...{ deskId: 'd', topicIds: ['t'], needs: NO_NEEDS, isAnyone: true, source: 'phone' },
  ...{ name: '山田', phone: null, number: '123456', contactId: null, series: null },
  ...{ byStaffId: 's', madeAt: 1, moves: [], delayMinutes: 0, state: 'booked' },
  reminder: null,
  kept: { readyMinutes: 10, graceMinutes: 10, phase: 'before' },
};
const checkIn = { type: 'checkIn', consultationId: 'x' } as const;

function after(b: Booking, ...events: readonly BookingEvent[]): Booking {
  return events.reduce((each, event) => {
    const result = bookingTransition(each, event, 2);
    if (!result.ok) throw new Error(result.code);
    return result.value;
  }, b);
}

it('[BK24] people are kept free from ten minutes before their time until grace is over or the talk begins', () => {
  const minute = 60_000;
  const next = (b: Booking) => {
    const [{ at, event } = { at: 0, event: null }] = bookingTerms(b, { timeZone });
    return [(at - start) / minute, event?.type];
  };
  expect(next(booked)).toEqual([-10, 'comeNear']);
  expect(peopleKeptFor(booked)).toEqual([]);
  const near = after(booked, { type: 'comeNear' });
  expect(next(near)).toEqual([10, 'keptLongEnough']);
  expect(peopleKeptFor({ ...near, interpreterId: 'i' })).toEqual(['s', 'i']);
  expect(peopleKeptFor(after(near, checkIn))).toEqual(['s']);
  expect(next(after(near, { type: 'delay', minutes: 15 }))).toEqual([5, 'comeNear']);
  const over = after(near, { type: 'keptLongEnough' });
  expect([peopleKeptFor(over), next(over)[1]]).toEqual([[], 'dayOver']);
  expect(peopleKeptFor(after(near, { type: 'cancel', why: 'ward' }))).toEqual([]);
  expect(peopleKeptFor(after(near, checkIn, { type: 'begin', consultationId: 'x' }))).toEqual([]);
  const never = { ...booked, kept: { ...booked.kept, readyMinutes: 0 } };
  expect(next(never)[1]).toBe('dayOver');
});

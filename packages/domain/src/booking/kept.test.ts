import { expect, it } from 'vitest';
import {
  book,
  bookingAfter as after,
  checkIn,
  exampleHold,
  exampleSlot,
} from '../testing/exampleBooking.ts';
import { bookingTerms, peopleKeptFor, startOf, type Booking } from './index.ts';

const timeZone = 'Asia/Tokyo';
const start = startOf(exampleSlot, timeZone);
const booked = after(exampleHold, book);

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

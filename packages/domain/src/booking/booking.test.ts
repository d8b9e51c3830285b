import { expect, it } from 'vitest';
import {
  book,
  bookingAfter as after,
  bookingStep as step,
  checkIn,
  exampleHold,
  exampleSlot as slot,
  exampleTaken as taken,
} from '../testing/exampleBooking.ts';
import {
  bookingCode,
  bookingNumberIn,
  bookingNumberInCode,
  bookingTerms,
  checkedSlot,
  HOLD_LASTS_MS,
  isListed,
  startOf,
  takes,
  type Booking,
} from './index.ts';

const timeZone = 'Asia/Tokyo';
const start = startOf(slot, timeZone);
// As one of all states, whatever the compiler knows of it here.
const held = [exampleHold].reduce<Booking>((_, each) => each, exampleHold);
const markAbsent = { type: 'markAbsent', graceMinutes: 10, timeZone } as const;
const booked = after(held, book);

it('[BK1] a slot lies within one day and in whole quanta, and takes time', () => {
  expect(checkedSlot(slot).ok).toBe(true);
  expect(checkedSlot({ ...slot, start: 1405, minutes: 30 }).ok).toBe(true);
  for (const wrong of [
    { start: 1410 },
    { minutes: 0 },
    { start: 603 },
    { start: -5 },
    { buffer: 2 },
  ]) {
    expect(checkedSlot({ ...slot, ...wrong })).toEqual({ ok: false, code: 'BAD_REQUEST' });
  }
});

it('[BK2] a hold lapses after five minutes; whoever confirms has a booking', () => {
  expect(bookingTerms(held, { timeZone })).toEqual([
    {
      ...{ key: 'lapse', at: 1 + HOLD_LASTS_MS, event: { type: 'lapse' } },
      ...{ follows: 'timer', limitMs: HOLD_LASTS_MS },
    },
  ]);
  expect(after(held, { type: 'lapse' })).toMatchObject({ state: 'lapsed', endedAt: 2 });
  expect(after(held, { type: 'release' }).state).toBe('lapsed');
  expect(booked).toMatchObject({ state: 'booked', name: '山田', number: '123456' });
  expect(step(booked, { type: 'lapse' }).ok).toBe(false);
});

it('[BK5] arrived, called and absent are three states', () => {
  const arrived = after(booked, checkIn);
  expect(arrived).toMatchObject({ state: 'arrived', consultationId: 'x' });
  expect(after(arrived, { type: 'call' })).toMatchObject({ state: 'called', arrivedAt: 2 });
  const called = after(booked, { type: 'call' });
  expect(called).toMatchObject({ state: 'called', arrivedAt: null });
  expect(after(called, checkIn)).toMatchObject({
    state: 'called',
    arrivedAt: 2,
    consultationId: 'x',
  });
  expect(after(arrived, { type: 'begin', consultationId: 'x' }, { type: 'end' }).state).toBe(
    'ended',
  );
  expect(after(arrived, { type: 'sessionGone' }).state).toBe('booked');
});

it('[BK6] nobody is absent before slot and grace are over and they were called', () => {
  const graceOver = start + 10 * 60_000;
  expect(step(booked, markAbsent, graceOver)).toEqual({ ok: false, code: 'WRONG_STATE' });
  const called = after(booked, { type: 'call' });
  expect(step(called, markAbsent, graceOver - 1)).toEqual({ ok: false, code: 'BOOKING_TOO_EARLY' });
  expect(step(called, markAbsent, graceOver)).toMatchObject({
    ok: true,
    value: { state: 'absent' },
  });
  const late = after(called, { type: 'delay', minutes: 10 });
  expect(step(late, markAbsent, graceOver)).toEqual({ ok: false, code: 'BOOKING_TOO_EARLY' });
  expect(step(after(called, checkIn), markAbsent, graceOver).ok).toBe(false);
});

it('[BK7] a move keeps what it was moved from and why, until somebody is called', () => {
  const to = { ...taken, slot: { ...slot, start: 660 }, staffId: 's2' };
  const move = { type: 'move', to, isAnyone: false, reason: 'resident' } as const;
  expect(after(booked, move)).toMatchObject({
    ...{ state: 'booked', slot: { start: 660 }, staffId: 's2', isAnyone: false },
    moves: [{ at: 2, from: taken, reason: 'resident' }],
  });
  expect(step(after(booked, { type: 'call' }), move)).toEqual({ ok: false, code: 'WRONG_STATE' });
  expect(step(booked, { ...move, to: { ...to, slot: { ...slot, minutes: 0 } } }).ok).toBe(false);
});

it('[BK8] what falls away is to be settled: kept, moved or cancelled, and takes its slot until then', () => {
  const toSettle = after(booked, { type: 'fallAway', because: 'kiosk' });
  expect(toSettle).toMatchObject({ state: 'toSettle', because: 'kiosk', name: '山田' });
  expect(takes(toSettle)).toBe(true);
  expect(after(toSettle, { type: 'keep' })).toEqual(booked);
  expect(after(toSettle, { type: 'cancel', why: 'ward' })).toMatchObject({
    state: 'cancelled',
    why: 'ward',
  });
});

it('[BK9] at the end of its day nobody is told nothing', () => {
  const dayOver = { type: 'dayOver' } as const;
  expect(after(booked, dayOver)).toMatchObject({ state: 'toSettle', because: 'dayOver' });
  expect(after(booked, checkIn, dayOver).state).toBe('toSettle');
  expect(after(booked, { type: 'call' }, dayOver).state).toBe('absent');
  expect(bookingTerms(booked, { timeZone }).slice(1)).toMatchObject([
    { at: Date.parse('2026-12-04T00:00+09:00'), event: dayOver, follows: 'calendar' },
  ]);
  const inSession = after(booked, { type: 'call' }, { type: 'begin', consultationId: null });
  expect(after(inSession, dayOver).state).toBe('ended');
});

it('[BK25] what became of a booking is listed until its day is over', () => {
  const called = after(booked, { type: 'call' });
  const ended = after(called, { type: 'begin', consultationId: 'x' }, { type: 'end' });
  const notThere = step(called, markAbsent, start + 10 * 60_000);
  const absent = notThere.ok ? notThere.value : called;
  for (const over of [ended, absent]) {
    expect([isListed(over), takes(over)]).toEqual([true, false]);
    const [term, ...further] = bookingTerms(over, { timeZone });
    expect([term?.at, further]).toEqual([Date.parse('2026-12-04T00:00+09:00'), []]);
    const past = after(over, { type: 'dayOver' });
    expect([past.state, isListed(past), bookingTerms(past, { timeZone })]).toEqual([
      ...[over.state, false, []],
    ]);
  }
  expect(isListed(after(booked, { type: 'cancel', why: 'ward' }))).toBe(false);
});

it('[BK10] the number of a slip is read as people type it and as its code says it', () => {
  for (const typed of [
    '123456',
    '123 456',
    '123-456',
    '１２３４５６',
    bookingCode('123456'),
    'yoyaku-123456',
  ]) {
    expect(bookingNumberIn(typed)).toBe('123456');
  }
  for (const typed of ['', '12345', '1234567', 'abc', '池尻-012'])
    expect(bookingNumberIn(typed)).toBeNull();
});

it('[BR9] a code held to the camera is that of a slip, or it is somebody else’s', () => {
  expect(bookingNumberInCode(bookingCode('123456'))).toBe('123456');
  for (const foreign of [
    '123456',
    'https://example.jp/YOYAKU-123456',
    'YOYAKU-12345',
    'yoyaku',
    '',
  ])
    expect(bookingNumberInCode(foreign)).toBeNull();
});

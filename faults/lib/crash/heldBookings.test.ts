import type { Booking, Standby } from '@madoguchi/domain';
import type { ClientEventName } from '@madoguchi/protocol';
import { expect, it } from 'vitest';
import {
  bookingHasEffect,
  countCorruptBookings,
  countDoubledBookings,
  type HeldBookings,
} from './heldBookings.ts';
import type { Acknowledged } from './journal.ts';

const DAY = '2027-01-29';
const QUANTUM = Date.parse(`${DAY}T09:00Z`) / 300_000;
const slot = { day: DAY, start: 540, minutes: 5, buffer: 0 };

const booking = (id: string, changes: Partial<Booking> = {}): Booking =>
  ({
    ...{ id, state: 'booked', slot, staffId: `s${id}`, interpreterId: null, kioskId: null },
    ...{ number: `1${id}`, series: null, moves: [], ...changes },
  }) as Booking;

/** What a database says in which this alone is booked, with the rows that it takes. */
const heldWith = (...bookings: readonly Booking[]): HeldBookings => ({
  bookings: new Map(bookings.map((b) => [b.id, b])),
  taken: new Set(
    bookings
      .filter((b) => !('endedAt' in b))
      .map((b) => `staff:${b.staffId} ${String(QUANTUM)} ${b.id}`),
  ),
  standbys: new Map(),
  told: new Set(),
  opened: new Map([['c', 'session']]),
});

const sent = (event: ClientEventName, data: object, answer: object = {}): Acknowledged => ({
  ...{ event, data: { ...data }, commandId: 'c', by: 'staff:staff-center' },
  answer: { ok: true, data: { ...answer } },
});

const b = { bookingId: 'b' };
const s = { standbyId: 's' };
const elsewhere = { ...slot, start: 600 };
const over = { endedAt: 1, state: 'cancelled', why: 'resident' } as const;
const hold = sent('booking.hold', { day: DAY, start: 540 }, { ...b, state: 'held' });
const series = sent('booking.holdSeries', {}, { held: [{ ...b, slot }] });
const move = sent('booking.move', { ...b, day: DAY, start: 600 }, { state: 'moved' });
const book = sent('booking.book', b, { number: '1b' });
const waiting = { id: 's', state: 'waiting' } as Standby;
const moved = booking('b', {
  slot: elsewhere,
  moves: [
    {
      at: 1,
      from: { slot, kioskId: null, staffId: 's', interpreterId: null },
      reason: 'other',
    },
  ],
});

it.each<[string, Acknowledged, HeldBookings, HeldBookings]>([
  ['a hold', hold, heldWith(moved), heldWith()],
  ['a series', series, heldWith(booking('b')), heldWith()],
  ['a booking', book, heldWith(booking('b')), heldWith(booking('b', { number: '2' }))],
  ['a move', move, heldWith(moved), heldWith(booking('b'))],
  [
    'a cancellation',
    sent('booking.cancel', b),
    heldWith(booking('b', over)),
    heldWith(booking('b')),
  ],
  [
    'a release',
    sent('booking.release', b),
    heldWith(booking('b', { state: 'lapsed', endedAt: 1 })),
    heldWith(booking('b')),
  ],
  [
    'a session',
    sent('booking.checkIn', {}, { consultationId: 'session' }),
    heldWith(),
    { ...heldWith(), opened: new Map() },
  ],
  [
    'a call',
    sent('booking.call', b),
    { ...heldWith(), told: new Set(['booking.called b']) },
    heldWith(),
  ],
  [
    'somebody on the list',
    sent('standby.add', {}, s),
    { ...heldWith(), told: new Set(['standby.added s']) },
    heldWith(),
  ],
  [
    'somebody who was booked from the list',
    sent('standby.book', s, { ...b, number: '1b' }),
    heldWith(booking('b')),
    { ...heldWith(booking('b')), standbys: new Map([['s', waiting]]) },
  ],
])('[X83] the judge finds %s that is lost', (_name, command, there, gone) => {
  expect(bookingHasEffect(there, command)).toBe(true);
  expect(bookingHasEffect(gone, command)).toBe(false);
});

it('[X83] the judge finds a person and a number that are of two bookings', () => {
  const one = booking('b');
  expect(countDoubledBookings(heldWith(one, booking('c')))).toBe(0);
  expect(countDoubledBookings(heldWith(one, booking('c', { staffId: 'sb' })))).toBe(1);
  expect(countDoubledBookings(heldWith(one, booking('c', { number: '1b' })))).toBe(1);
  const inSeries = { series: { id: 'x', nth: 1, count: 2 }, number: '1b' };
  const both = heldWith(booking('b', inSeries), booking('c', inSeries));
  expect(countDoubledBookings(both)).toBe(0);
});

it('[X83] the judge finds a hold that outlives its time, rows that are nobody’s, and who is kept nothing', () => {
  const now = 10 * 60_000;
  const held = (until: number) => heldWith(booking('b', { state: 'held', until }));
  expect(countCorruptBookings(held(now - 1_000), now)).toBe(0);
  expect(countCorruptBookings(held(now - 61_000), now)).toBe(1);
  expect(countCorruptBookings({ ...heldWith(), taken: held(now).taken }, now)).toBe(1);
  const kept = { ...waiting, state: 'held', bookingId: 'b' } as Standby;
  const astray = { ...heldWith(booking('b')), standbys: new Map([['s', kept]]) };
  expect(countCorruptBookings(astray, now)).toBe(1);
});

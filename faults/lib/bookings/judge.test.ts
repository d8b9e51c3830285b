import type { Booking } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { instantAt } from './days.ts';
import { doubled, lost, misplaced } from './judge.ts';
import { Ledger, type Act, type Asked } from './ledger.ts';
import { untrue } from './truth.ts';

const DAY = '2027-01-29';
const at = (start: number): Asked => ({
  ...{ day: DAY, start, centerId: 'c', deskId: 'd', isInterpreted: false },
});

const booking = (id: string, start: number, changes: Partial<Booking> = {}): Booking =>
  ({
    ...{ id, state: 'booked', centerId: 'c', deskId: 'd', kioskId: 'k', staffId: 's' },
    ...{ interpreterId: null, slot: { day: DAY, start, minutes: 30, buffer: 5 } },
    ...changes,
  }) as Booking;

/** A ledger in which these were done in turn, at eight in the morning. */
type Done = Partial<Act> & Pick<Act, 'deed'>;

function ledgerOf(...acts: readonly Done[]): Ledger {
  const ledger = new Ledger((a, b) => a === b);
  for (const act of acts) {
    const order = { sent: ledger.next(), answered: ledger.next() };
    const plain = { bookingId: 'b', by: 'somebody', code: 'ok', at: instantAt(DAY, 480) };
    ledger.note({ ...plain, ...order, ...act });
  }
  const known = { bookingId: 'b', withKiosk: true, ...at(540), number: '', isOver: false };
  ledger.known.set('b', known);
  return ledger;
}

const made = [{ deed: 'hold', slot: at(540) }, { deed: 'book' }] as const;

it('[X81] the judge finds a booth and a person that are of two at the same time', () => {
  const [one, other] = [booking('b1', 540), booking('b2', 570)];
  expect(doubled([one, other])).toHaveLength(2);
  expect(doubled([one, booking('b3', 575)])).toEqual([]);
  expect(doubled([one, { ...other, endedAt: 1, state: 'ended', isDayOver: false }])).toEqual([]);
});

it('[X81] the judge finds a row of what is taken that is missing, and one that is nobody’s', () => {
  const one = booking('b1', 540, {
    kioskId: null,
    slot: { day: DAY, start: 540, minutes: 5, buffer: 0 },
  });
  const quantum = Date.parse(`${DAY}T09:00Z`) / 300_000;
  const row = `staff:s ${String(quantum)} b1`;
  expect(misplaced({ bookings: [one], taken: new Set([row]) })).toEqual([]);
  expect(misplaced({ bookings: [one], taken: new Set() })).toHaveLength(1);
  expect(misplaced({ bookings: [], taken: new Set([row]) })).toHaveLength(1);
});

it.each<[string, readonly Done[], readonly Booking[]]>([
  ['a booking that is nowhere', [...made], []],
  ['a cancellation', [...made, { deed: 'cancel' }], [booking('b', 540)]],
  ['a confirmation', [...made], [booking('b', 540, { state: 'lapsed', endedAt: 1 })]],
  ['a move', [...made, { deed: 'move', slot: at(600) }], [booking('b', 540)]],
  ['a call', [...made], [booking('b', 540, { state: 'absent', endedAt: 1, isDayOver: false })]],
])('[X81] the judge finds %s that is lost', (_name, acts, bookings) => {
  expect(lost(ledgerOf(...acts), bookings)).toHaveLength(1);
  expect(lost(ledgerOf(...made), [booking('b', 540)])).toEqual([]);
});

it.each<[string, readonly Done[]]>([
  ['SLOT_TAKEN where nobody has anything', [{ deed: 'hold', code: 'SLOT_TAKEN', slot: at(540) }]],
  [
    'SLOT_NOT_OFFERED of what was offered just now',
    [{ deed: 'hold', code: 'SLOT_NOT_OFFERED', slot: at(540) }],
  ],
  ['WRONG_STATE of what nobody has touched', [...made, { deed: 'cancel', code: 'WRONG_STATE' }]],
  [
    'BOOKING_TOO_EARLY an hour after its time',
    [
      ...made,
      { deed: 'call' },
      { deed: 'absent', code: 'BOOKING_TOO_EARLY', at: instantAt(DAY, 600) },
    ],
  ],
  [
    'CLOSED_NOW to whoever comes in time',
    [...made, { deed: 'checkIn', code: 'CLOSED_NOW', at: instantAt(DAY, 545) }],
  ],
  [
    'CLOSED_NOW within the hours',
    [...made, { deed: 'checkIn', code: 'CLOSED_NOW', at: instantAt(DAY, 600) }],
  ],
  ['TOO_MANY_REQUESTS to whoever holds nothing', [{ deed: 'hold', code: 'TOO_MANY_REQUESTS' }]],
  ['a fault of the program', [...made, { deed: 'cancel', code: 'INTERNAL' }]],
])('[X81] the judge finds %s', (_name, acts) => {
  expect(untrue(ledgerOf(...acts))).toHaveLength(1);
});

it('[X81] the judge takes a refusal whose reason was true', () => {
  const truths = ledgerOf(
    ...made,
    { deed: 'hold', code: 'SLOT_TAKEN', bookingId: '', slot: at(555) },
    { deed: 'absent', code: 'WRONG_STATE' },
    { deed: 'call' },
    { deed: 'absent', code: 'BOOKING_TOO_EARLY', at: instantAt(DAY, 545) },
    { deed: 'checkIn', code: 'CLOSED_NOW', at: instantAt(DAY, 1030) },
    { deed: 'cancel' },
    { deed: 'cancel', code: 'BOOKING_NOT_FOUND' },
  );
  expect(untrue(truths)).toEqual([]);
});

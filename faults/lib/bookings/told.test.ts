import { HOLD_LASTS_MS, type Booking } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { HoldTimes } from './holdTimes.ts';
import { notAsTold, type Told } from './told.ts';

const at = { day: '2027-01-29', start: 540 };
const booking = (state: Booking['state'], start = 540): Booking =>
  ({ id: 'b', state, slot: { ...at, start, minutes: 5, buffer: 0 } }) as Booking;

it.each<[string, Told, readonly Booking[]]>([
  ['is nowhere', at, []],
  ['has lapsed all the same', at, [booking('lapsed')]],
  ['is not where it was moved to', at, [booking('booked', 600)]],
  ['was cancelled', 'cancelled', [booking('booked')]],
])('[X84] the judge of a clock finds a booking that %s', (_name, told, bookings) => {
  expect(notAsTold(new Map([['b', told]]), bookings)).toHaveLength(1);
});

it('[X84] the judge of a clock takes what is as it was told', () => {
  expect(notAsTold(new Map([['b', at]]), [booking('toSettle')])).toEqual([]);
  expect(notAsTold(new Map([['b', 'cancelled']]), [booking('cancelled')])).toEqual([]);
});

it('[X84] the judge of a clock finds holds that lapse early, late and not at all', () => {
  const times = new HoldTimes();
  for (const id of ['right', 'early', 'late', 'left', 'young', 'booked']) {
    times.began(id, id === 'young' ? HOLD_LASTS_MS : 0);
  }
  times.lapsed('right', HOLD_LASTS_MS);
  times.lapsed('early', HOLD_LASTS_MS - 1);
  times.lapsed('late', HOLD_LASTS_MS + 1);
  times.ended('booked');
  times.close(HOLD_LASTS_MS + 1);
  expect(times.tally).toEqual({ lapsed: 3, early: 1, late: 2 });
});

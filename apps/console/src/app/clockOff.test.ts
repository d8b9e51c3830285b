import { expect, test } from 'vitest';
import { clockOff } from './clockOff.ts';

const HOUR_MS = 3_600_000;

test.each([
  [150_000, { way: 'ahead', unit: 'minutes', count: 3 }],
  [-90 * 60_000, { way: 'behind', unit: 'minutes', count: 90 }],
  [24 * HOUR_MS, { way: 'ahead', unit: 'hours', count: 24 }],
  [-24 * HOUR_MS, { way: 'behind', unit: 'hours', count: 24 }],
  [365 * 24 * HOUR_MS, { way: 'ahead', unit: 'days', count: 365 }],
])('[W46] a clock that is off by %i ms is said as it is', (aheadMs, said) => {
  expect(clockOff(aheadMs)).toEqual(said);
});

import { expect, test } from 'vitest';
import { agoOf, dayEnd, dayStart } from './time.ts';

const NOW = Date.parse('2026-11-22T10:00:00+09:00');

test('[O30] how long ago something was is said in the largest whole unit', () => {
  expect(agoOf(NOW - 59_999, NOW)).toEqual({ unit: 'moment', count: 0 });
  expect(agoOf(NOW - 60_000, NOW)).toEqual({ unit: 'minutes', count: 1 });
  expect(agoOf(NOW - 3_599_999, NOW)).toEqual({ unit: 'minutes', count: 59 });
  expect(agoOf(NOW - 3_600_000, NOW)).toEqual({ unit: 'hours', count: 1 });
  expect(agoOf(NOW - 86_399_999, NOW)).toEqual({ unit: 'hours', count: 23 });
  expect(agoOf(NOW - 3 * 86_400_000, NOW)).toEqual({ unit: 'days', count: 3 });
});

test('[O30] what another clock puts ahead was just now', () => {
  expect(agoOf(NOW + 5_000, NOW)).toEqual({ unit: 'moment', count: 0 });
});

test('[O30] a day begins and ends by the clock of the ward', () => {
  expect(dayStart('2026-11-22')).toBe(Date.parse('2026-11-21T15:00:00Z'));
  expect(dayEnd('2026-11-22')).toBe(Date.parse('2026-11-22T15:00:00Z'));
  expect(dayStart('2026-13-01')).toBeNull();
  expect(dayStart('')).toBeNull();
});

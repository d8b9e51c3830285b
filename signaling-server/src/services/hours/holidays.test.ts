import { expect, test } from 'vitest';
import { holidayOn } from './holidays.ts';

test('[OH20] a holiday, the day that stands in for one, and an ordinary day', () => {
  expect(holidayOn('2026-11-23')).toBe('勤労感謝の日');
  expect(holidayOn('2026-05-06')).toBe('こどもの日 振替休日');
  expect(holidayOn('2026-11-24')).toBeNull();
});

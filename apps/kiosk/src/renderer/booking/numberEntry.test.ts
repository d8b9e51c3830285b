import { expect, test } from 'vitest';
import { groupedBookingNumber } from '@madoguchi/domain';
import { clockOf, isWholeNumber, withNumberDigit } from './numberEntry.ts';

test('[BR2] the pad takes six digits and nothing else, and shows them in the groups of the slip', () => {
  const entered = '12a3４56789'.split('').reduce(withNumberDigit, '');
  expect(entered).toBe('123567');
  expect(isWholeNumber(entered)).toBe(true);
  expect(isWholeNumber(entered.slice(1))).toBe(false);
  expect(groupedBookingNumber(entered)).toBe('123 567');
  expect(groupedBookingNumber('123')).toBe('123');
});

test('[BR3] a time is told as a clock shows it', () => {
  expect([0, 545, 840].map(clockOf)).toEqual(['0:00', '9:05', '14:00']);
});

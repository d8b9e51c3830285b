import { groupedPhone, PHONE_PATTERN } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { phoneFault, spokenPhone, withDigit } from './phone.ts';

test.each([
  ['09012345678', '090-1234-5678'],
  ['05012345678', '050-1234-5678'],
  ['0312345678', '03-1234-5678'],
  ['0421234567', '042-123-4567'],
  ['0466221111', '0466-22-1111'],
])('[K20] %s can be dialled and is read as %s', (phone, read) => {
  expect(phoneFault(phone)).toBeNull();
  expect(phone).toMatch(PHONE_PATTERN);
  expect(groupedPhone(phone)).toBe(read);
});

test.each([
  ['', 'short'],
  ['90', 'start'],
  ['0901234567', 'short'],
  ['031234567', 'short'],
  ['03123456789', 'long'],
  ['0120123456', 'special'],
  ['0570012345', 'special'],
] as const)('[K20] %s is said to be wrong: %s', (phone, fault) => {
  expect(phoneFault(phone)).toBe(fault);
});

test('[CT45] of the number of a desk its digits are spoken, not its extension', () => {
  expect(spokenPhone('0312345678;ext=12')).toBe('0 3、1 2 3 4、5 6 7 8');
});

test('[K20] a number is spoken digit by digit, with a rest after each group', () => {
  expect(spokenPhone('0312345678')).toBe('0 3、1 2 3 4、5 6 7 8');
});

test('[K20] the keypad takes eleven digits and nothing else', () => {
  expect(withDigit('09', '0')).toBe('090');
  expect(withDigit('09', 'x')).toBe('09');
  expect(withDigit('09012345678', '9')).toBe('09012345678');
});

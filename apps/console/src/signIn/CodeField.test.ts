import { expect, it } from 'vitest';
import { codeOfTyped } from './CodeField.tsx';

it('[W18] takes six digits however they were typed or pasted', () => {
  for (const typed of ['123456', ' 123 456 ', '１２３４５６', '123-456']) {
    expect(codeOfTyped('totp', typed)).toBe('123456');
  }
});

it('[W18] takes nothing else for a code of the authenticator', () => {
  for (const typed of ['', '12345', '1234567', '12345a']) {
    expect(codeOfTyped('totp', typed)).toBeNull();
  }
});

it('[W18] takes a recovery code from a printed sheet, with its hyphens', () => {
  expect(codeOfTyped('recovery', ' abcde-fghij ')).toBe('abcde-fghij');
  expect(codeOfTyped('recovery', 'abc')).toBeNull();
});

import { expect, it } from 'vitest';
import { typedDate } from './typedDate.ts';
import { typedNumber } from './typedNumber.ts';

it.each([
  ['昭和25年3月1日', '1950-03-01'],
  ['S25.3.1', '1950-03-01'],
  ['ｓ２５．３．１', '1950-03-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['R1/5/1', '2019-05-01'],
  ['1950/3/1', '1950-03-01'],
  ['1950-03-01', '1950-03-01'],
  ['19500301', '1950-03-01'],
  ['１９５０年３月１日', '1950-03-01'],
])('[FS33] %s is read as %s', (typed, day) => {
  expect(typedDate(typed)).toBe(day);
});

it.each(['', 'S25', 'S25.13.1', '昭和65年1月1日', '2026-02-30', '平成'])(
  '[FS33] %j is no day',
  (typed) => {
    expect(typedDate(typed)).toBeNull();
  },
);

it('[FS33] a number is read with grouped digits, full-width and its yen', () => {
  expect(typedNumber('12,000円')).toBe(12_000);
  expect(typedNumber('１２０００')).toBe(12_000);
  expect(typedNumber('-3')).toBe(-3);
  expect(typedNumber('12a')).toBeNull();
  expect(typedNumber('')).toBeNull();
});

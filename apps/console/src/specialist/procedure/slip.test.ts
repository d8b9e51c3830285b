import { expect, it } from 'vitest';
import { slipProblems, typedNumber } from './slip.ts';

const TODAY = '2026-11-29';

it('[FS32] a slip is complete with its center, a day that has come and six digits, full-width as well', () => {
  const slip = { centerId: 'c1', day: '2026-11-28', number: '１２３ 456' };
  expect(slipProblems(slip, TODAY)).toEqual([]);
  expect(typedNumber(slip.number)).toBe('123456');
  expect(slipProblems({ centerId: '', day: '', number: '12345' }, TODAY)).toEqual([
    ...['centerId', 'day', 'number'],
  ]);
  expect(slipProblems({ ...slip, day: '2026-11-30' }, TODAY)).toEqual(['day']);
});

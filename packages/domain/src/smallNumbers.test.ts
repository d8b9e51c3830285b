import { expect, it } from 'vitest';
import { toldCounts } from './smallNumbers.ts';

it('[SV8] of fewer than five answers only their number is told', () => {
  expect(toldCounts({ good: 0, fair: 0, bad: 0 })).toEqual({ state: 'tooFew', total: 0 });
  expect(toldCounts({ good: 3, fair: 0, bad: 1 })).toEqual({ state: 'tooFew', total: 4 });
});

it('[SV8] five and more are told as counts, never as shares', () => {
  const counts = { good: 4, fair: 0, bad: 1 };
  expect(toldCounts(counts)).toEqual({ state: 'told', total: 5, counts });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { comparedVisits } from './index.ts';

const verdict = (visits: number, before: number) =>
  comparedVisits({ visits, days: 20 }, { visits: before, days: 40 })?.verdict;

it('[FG14] few are called low only where chance alone would seldom bring so few', () => {
  expect(comparedVisits({ visits: 2, days: 20 }, { visits: 40, days: 40 })).toEqual({
    ...{ expected: 20, verdict: 'low' },
  });
  expect(verdict(18, 40)).toBe('usual');
  // A third of the days: seven before, and nobody now, comes by chance one time in seventeen; eight, one in 25.
  expect(verdict(0, 7)).toBe('tooFew');
  expect(verdict(0, 8)).toBe('low');
  expect(verdict(0, 0)).toBe('tooFew');
});

it('[FG14] of a place that was hardly open nothing is said', () => {
  expect(comparedVisits({ visits: 0, days: 9 }, { visits: 400, days: 40 })).toBeNull();
  expect(comparedVisits({ visits: 0, days: 20 }, { visits: 9, days: 4 })).toBeNull();
});

it('[FG14] a place like the others is called low in one of twenty times at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 10, max: 60 }), (all, days) => {
      const share = 20 / (20 + days);
      let chance = 0;
      let term = (1 - share) ** all;
      for (let visits = 0; visits <= all; visits += 1) {
        const compared = comparedVisits({ visits, days: 20 }, { visits: all - visits, days });
        if (compared?.verdict === 'low') chance += term;
        term *= ((all - visits) / (visits + 1)) * (share / (1 - share));
      }
      expect(chance).toBeLessThan(0.05);
    }),
  );
});

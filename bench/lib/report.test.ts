import { describe, expect, it } from 'vitest';
import { benchReport } from './report.ts';
import type { BenchResult } from './report.ts';

const pair = (ours: number, reference: number): BenchResult<number>['run']['pairs'][number] => ({
  ours,
  reference,
  foreignCpu: 0.1,
});

const result: BenchResult<number> = {
  bench: 'call-setup',
  unit: 'ms',
  referenceName: 'direct',
  run: { pairs: [pair(50, 100), pair(80, 100), pair(30, 50)], disturbed: 2 },
  value: (measured) => measured,
  goal: { max: 0.75 },
  minimumPairs: 3,
};

describe('report', () => {
  it('[B2] the ratio is the median over pairs, not the ratio of the medians', () => {
    expect(benchReport(result)).toEqual({
      bench: 'call-setup',
      unit: 'ms',
      n: 3,
      ours: { median: 50, p95: 77, max: 80 },
      reference: { name: 'direct', median: 100, p95: 100, max: 100 },
      ratio: 0.6,
      goal: 'ratio <= 0.75',
      met: true,
      foreignCpu: { median: 0.1, max: 0.1, dropped: 2 },
    });
  });

  it('[B3] too few rounds, a missed ratio or a missed condition never meet the goal', () => {
    const late = { name: 'p99', value: 400, bound: { max: 300 } };
    expect(benchReport({ ...result, minimumPairs: 4 })['met']).toBe(false);
    expect(benchReport({ ...result, goal: { min: 0.8 } })['met']).toBe(false);
    const missed = benchReport({ ...result, conditions: [late] });
    expect(missed).toMatchObject({ met: false, p99: 400, goal: 'ratio <= 0.75; p99 <= 300' });
  });

  it('[B3] rounds that were kept although others were at work do not count for the goal', () => {
    const noisy = { ...pair(30, 50), foreignCpu: 0.6 };
    const run = { pairs: [pair(50, 100), pair(80, 100), noisy], disturbed: 0 };
    expect(benchReport({ ...result, run })).toMatchObject({ n: 3, ratio: 0.6, met: false });
  });

  it('[B3] without an undisturbed round there is no figure', () => {
    const run = { pairs: [], disturbed: 14 };
    expect(() => benchReport({ ...result, run })).toThrow(/every round/);
  });
});

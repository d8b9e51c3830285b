import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile, summarise } from './stats.ts';

describe('stats', () => {
  it('[B1] the median of an even row lies between the middle two', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([5])).toBe(5);
  });

  it('[B1] quantiles of 0 to 100 are the percents themselves', () => {
    const row = Array.from({ length: 101 }, (_, index) => 100 - index);
    expect(summarise(row)).toEqual({ median: 50, p95: 95, p99: 99, max: 100 });
  });

  it('[B1] quantiles stay within the row, rise with q and ignore the order', () => {
    const row = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(row, fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
        const value = quantile(values, q);
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
        expect(quantile(values, 1)).toBeGreaterThanOrEqual(value - 1e-6);
        expect(quantile([...values].reverse(), q)).toBe(value);
      }),
    );
  });

  it('[B1] an empty row is refused', () => {
    expect(() => summarise([])).toThrow(RangeError);
  });
});

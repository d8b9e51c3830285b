import { describe, expect, it } from 'vitest';
import { atLeast, minutesIn, quantaTouched, quantaWithin, runsOf, WHOLE_DAY } from './index.ts';

describe('sets of quanta', () => {
  it('[BK11] are what is within or touched, and where runs begin', () => {
    expect(minutesIn(quantaWithin(603, 620))).toEqual([605, 610, 615]);
    expect(minutesIn(quantaTouched(603, 616))).toEqual([600, 605, 610, 615]);
    expect(minutesIn(runsOf(quantaWithin(600, 620), 3))).toEqual([600, 605]);
    expect(runsOf(WHOLE_DAY, 288)).toBe(1n);
    expect(minutesIn(atLeast(2, [0b011n, 0b110n, 0b010n]))).toEqual([5]);
  });
});

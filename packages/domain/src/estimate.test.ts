import { describe, expect, it } from 'vitest';
import { estimateWait } from './estimate.ts';

const MINUTE = 60_000;
const tens = Array.from({ length: 5 }, () => 10 * MINUTE);

describe('an estimate', () => {
  it('[Q40] says nothing without data', () => {
    expect(estimateWait({ ahead: 0, durations: tens.slice(1), specialists: 2 })).toBeNull();
  });

  it('[Q40] says nothing when no specialist is on duty', () => {
    expect(estimateWait({ ahead: 0, durations: tens, specialists: 0 })).toBeNull();
  });

  it.each([
    [0, 1, 10],
    [2, 1, 30],
    [2, 2, 15],
    [0, 3, 4],
  ])('[Q40] %i before and %i on duty: %i minutes, rounded up', (ahead, specialists, minutes) => {
    expect(estimateWait({ ahead, durations: tens, specialists })).toBe(minutes);
  });

  it('[Q40] one forgotten write-up does not spoil it', () => {
    const durations = [...tens, 600 * MINUTE];
    expect(estimateWait({ ahead: 0, durations, specialists: 1 })).toBe(10);
  });

  it('[Q40] is never less than a minute', () => {
    const durations = [1, 1, 1, 1, 1];
    expect(estimateWait({ ahead: 0, durations, specialists: 9 })).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { readParameters } from './parameters.ts';

describe('parameters', () => {
  it('[B7] what is given replaces the default, the rest stays', () => {
    expect(readParameters({ rounds: 7, seconds: 12 }, ['--rounds=2'])).toEqual({
      rounds: 2,
      seconds: 12,
    });
  });

  it('[B7] a misspelt name or a wrong number stops the bench before it measures', () => {
    expect(() => readParameters({ rounds: 7 }, ['--round', '2'])).toThrow(/--round/);
    expect(() => readParameters({ rounds: 7 }, ['--rounds', 'two'])).toThrow(/above 0/);
    expect(() => readParameters({ rounds: 7 }, ['--rounds', '0'])).toThrow(/above 0/);
  });
});

import { describe, expect, it } from 'vitest';
import { durationWords, isLongHold, waitStage } from './waiting.ts';

const MINUTE = 60_000;

describe('waiting', () => {
  it('[W2] says whole minutes, and hours from sixty of them', () => {
    expect(durationWords(59_999)).toEqual({ key: 'underMinute' });
    expect(durationWords(6 * MINUTE + 59_999)).toEqual({ key: 'minutes', minutes: 6 });
    expect(durationWords(65 * MINUTE)).toEqual({ key: 'hours', hours: 1, minutes: 5 });
  });

  it('[W2] does not run below zero when a clock is behind', () => {
    expect(durationWords(-5 * MINUTE)).toEqual({ key: 'underMinute' });
  });

  it('[W3] deepens after three and after ten minutes', () => {
    const stages = [0, 3 * MINUTE - 1, 3 * MINUTE, 10 * MINUTE - 1, 10 * MINUTE].map(waitStage);
    expect(stages).toEqual(['new', 'new', 'waiting', 'waiting', 'long']);
  });

  it('[W99] a hold is long from two minutes on', () => {
    expect([0, 2 * MINUTE - 1, 2 * MINUTE].map(isLongHold)).toEqual([false, false, true]);
  });
});

import { describe, expect, it } from 'vitest';
import { idleStep, keepAliveIsDue } from './idle.ts';

const MINUTE = 60_000;
const limits = { idleEndsAt: 15 * MINUTE, endsAt: 600 * MINUTE };

describe('idle limit', () => {
  it('[W14] says nothing until two minutes before, warns from then on, and ends on time', () => {
    expect(idleStep(limits, 13 * MINUTE - 1)).toEqual({ say: 'nothing' });
    expect(idleStep(limits, 13 * MINUTE)).toEqual({ say: 'warn', secondsLeft: 120 });
    expect(idleStep(limits, 15 * MINUTE - 1)).toEqual({ say: 'warn', secondsLeft: 1 });
    expect(idleStep(limits, 15 * MINUTE)).toEqual({ say: 'ended' });
  });

  it('[W15] announces the end of the ten hours ten minutes before, and asks for no press', () => {
    const active = { idleEndsAt: 600 * MINUTE, endsAt: 600 * MINUTE };
    expect(idleStep(active, 590 * MINUTE - 1)).toEqual({ say: 'nothing' });
    expect(idleStep(active, 590 * MINUTE)).toEqual({ say: 'endsSoon', minutesLeft: 10 });
    expect(idleStep(active, 599 * MINUTE)).toEqual({ say: 'endsSoon', minutesLeft: 1 });
    expect(idleStep(active, 600 * MINUTE)).toEqual({ say: 'ended' });
  });

  it('[W15] warns of the idle limit first where both are near', () => {
    const both = { idleEndsAt: 595 * MINUTE, endsAt: 600 * MINUTE };
    expect(idleStep(both, 594 * MINUTE)).toEqual({ say: 'warn', secondsLeft: 60 });
  });
});

describe('sign of life', () => {
  it('[W16] is sent at most once a minute, and only after a key or a pointer', () => {
    const at = (activeAt: number) => ({ activeAt, sentAt: 10 * MINUTE, engaged: false });
    expect(keepAliveIsDue(at(10 * MINUTE + 1), 11 * MINUTE - 1)).toBe(false);
    expect(keepAliveIsDue(at(10 * MINUTE + 1), 11 * MINUTE)).toBe(true);
    expect(keepAliveIsDue(at(9 * MINUTE), 14 * MINUTE)).toBe(false);
  });

  it('[W16] is sent while it rings and in a call, even when nothing is touched', () => {
    const activity = { activeAt: 0, sentAt: 10 * MINUTE, engaged: true };
    expect(keepAliveIsDue(activity, 11 * MINUTE)).toBe(true);
  });
});

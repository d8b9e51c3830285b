import { describe, expect, it } from 'vitest';
import { VIEWS } from '../gallery/views.ts';
import { secondsLeft, situationOf } from './situation.ts';

describe('situation', () => {
  it('[W1] follows from the view alone', () => {
    expect(situationOf(VIEWS.available).activity).toBe('available');
    expect(situationOf(VIEWS.ringing)).toEqual({ activity: 'ringing', offer: VIEWS.ringing.offer });
    expect(situationOf(VIEWS.serving)).toEqual({
      activity: 'serving',
      current: VIEWS.serving.current,
    });
    expect(situationOf(VIEWS.wrapUp).activity).toBe('wrapUp');
    expect(situationOf(VIEWS.away)).toEqual({ activity: 'away', reason: 'meeting' });
  });

  it('[W1] shows the person who is there before anybody who rings', () => {
    const both = { ...VIEWS.serving, offer: VIEWS.ringing.offer };
    expect(situationOf(both).activity).toBe('serving');
  });

  it('[W1] takes somebody whom nobody can ring for away', () => {
    const me = { ...VIEWS.available.me, activity: 'offline' as const };
    expect(situationOf({ ...VIEWS.available, me }).activity).toBe('away');
  });

  it('[W4] counts down in whole seconds, rounded up, and stops at zero', () => {
    const offer = { expiresAt: 20_000 };
    expect(secondsLeft(offer, 0)).toBe(20);
    expect(secondsLeft(offer, 18_999)).toBe(2);
    expect(secondsLeft(offer, 19_001)).toBe(1);
    expect(secondsLeft(offer, 60_000)).toBe(0);
  });
});

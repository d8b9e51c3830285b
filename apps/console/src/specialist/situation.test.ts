import { isResidentHeld } from '@madoguchi/domain';
import { describe, expect, it } from 'vitest';
import { VIEWS } from '../gallery/views.ts';
import { CALLS } from '../gallery/callViews.ts';
import { mainSeat, mayJoin, rightsIn, secondsLeft, situationOf } from './situation.ts';

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

  it('[W4] counts down in whole seconds, never from more than there are, and stops at zero', () => {
    const offer = { expiresAt: 20_000 };
    expect(secondsLeft(offer, 0)).toBe(20);
    // The page knows the server's time to some milliseconds.
    for (const off of [-40, 40]) {
      expect(secondsLeft(offer, off)).toBe(20);
      expect(secondsLeft(offer, 1_000 + off)).toBe(19);
    }
    expect(secondsLeft(offer, 18_999)).toBe(1);
    expect(secondsLeft(offer, 19_900)).toBe(0);
    expect(secondsLeft(offer, 60_000)).toBe(0);
  });
});

describe('a call', () => {
  it('[W29] is led by one: an invited colleague can only leave, the receiving specialist can return it', () => {
    const nothing = {
      hold: false,
      transfer: false,
      invite: false,
      end: false,
      part: false,
      giveBack: false,
      record: false,
    };
    const lead = { ...nothing, hold: true, transfer: true, invite: true, end: true, record: true };
    expect(rightsIn(CALLS.serving)).toEqual(lead);
    expect(rightsIn(CALLS.staffJoined)).toEqual({ ...nothing, part: true });
    expect(rightsIn(CALLS.next)).toEqual({ ...nothing, giveBack: true });
  });

  it('[W29] that was handed over can be returned by who leads it now', () => {
    expect(rightsIn(CALLS.cameWith).giveBack).toBe(true);
    expect(rightsIn(CALLS.held).giveBack).toBe(false);
  });

  it('[W29] that is being handed over is neither held nor handed over again', () => {
    expect(rightsIn(CALLS.briefing)).toMatchObject({ hold: false, transfer: false, end: true });
  });

  it('[W31] says that the resident is held until all are together', () => {
    const { serving, held, looking, briefing, together } = CALLS;
    expect([serving, held, looking, briefing, together].map(isResidentHeld)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('[W31] shows the resident large, and another participant while the resident is held', () => {
    expect(mainSeat(CALLS.people)).toBe('kiosk');
    expect(mainSeat(CALLS.briefing)).toBe('staff:s8');
    expect(mainSeat(CALLS.next)).toBe('staff:s8');
    expect(mainSeat(CALLS.held)).toBe('kiosk');
  });
});

describe('being asked to join', () => {
  it('[W32] can be said yes to with nobody else at hand', () => {
    expect(mayJoin(VIEWS.asked)).toBe(true);
    expect(mayJoin(VIEWS.askedInCall)).toBe(false);
    expect(mayJoin({ ...VIEWS.asked, offer: VIEWS.ringing.offer })).toBe(false);
    expect(mayJoin(VIEWS.available)).toBe(false);
  });
});

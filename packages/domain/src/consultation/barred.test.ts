import { describe, expect, it } from 'vitest';
import { follows } from '../testing/follows.ts';
import {
  asked,
  inLobby,
  briefing,
  colleagueIn,
  guestEnd,
  guestIn,
  inCall,
  kioskEnd,
  looking,
  offered,
  ringing,
  staffEnd,
  together,
} from '../testing/calls.ts';
import { after, hangUp, NOON, waiting, writeUp } from '../testing/examples.ts';
import { deadlineOf } from '../testing/deadlineOf.ts';
import type { ConnectionEnd } from './events.ts';
import type { Consultation } from './state.ts';
import { transition } from './transition.ts';
import { occupiedStaff, staffIn } from './who.ts';

describe('an end that may not come back', () => {
  it.each<[string, Consultation, ConnectionEnd, Partial<Consultation>]>([
    ['a waiting kiosk', waiting, kioskEnd, { state: 'closed' }],
    ['a kiosk whose call rings', offered, kioskEnd, { state: 'closed' }],
    ['a kiosk in a call', inCall, kioskEnd, { state: 'wrapUp', cutOff: 'kiosk' }],
    ['a specialist who is rung', offered, staffEnd('staff-1'), { state: 'waiting' }],
    ['a specialist in a call', inCall, staffEnd('staff-1'), { state: 'waiting' }],
    ['who was asked to join', after(inCall, asked('staff-2')), staffEnd('staff-2'), inCall],
    ['a guest who has not come', after(inCall, asked(null)), guestEnd, inCall],
    ['a guest in the call', guestIn, guestEnd, inCall],
  ])('[Q20] %s is not waited for', (_who, c, end, expected) => {
    expect(after(c, { type: 'barred', end })).toMatchObject(expected);
  });

  it('[Q42] a write-up stays, and a colleague may take it over at once', () => {
    const wrapUp = after(inCall, hangUp);
    const left = after(wrapUp, { type: 'barred', end: staffEnd('staff-1') });
    expect(left).toEqual({ ...wrapUp, left: true });
    const gone = after(left, { type: 'lost', end: staffEnd('staff-1') });
    expect([gone, deadlineOf(gone)]).toMatchObject([{ left: true }, null]);
  });

  it.each<[string, Consultation, string, Partial<Consultation>]>([
    ['who transfers', briefing, 'staff-1', { state: 'inCall', deskId: 'desk-9' }],
    ['who transfers, while all are together', together, 'staff-1', { state: 'inCall' }],
    ['who looks for the next one', looking, 'staff-1', { state: 'waiting' }],
    ['the next one', together, 'staff-9', { state: 'transferring' }],
    ['who is rung for a transfer', ringing, 'staff-9', { state: 'transferring' }],
    ['a colleague in the call', colleagueIn, 'staff-2', { state: 'inCall', participants: [] }],
  ])('[Q20] %s is not waited for', (_who, c, staffId, expected) => {
    const then = after(c, { type: 'barred', end: staffEnd(staffId) });
    expect(then).toMatchObject(expected);
    expect(staffIn(then).map((each) => each.staffId)).not.toContain(staffId);
  });

  it('[Q20] guests of a call whose specialist is barred are out with it', () => {
    for (const c of [guestIn, inLobby, after(inCall, asked(null))]) {
      const then = after(c, { type: 'barred', end: staffEnd('staff-1') });
      expect(then).toMatchObject({ state: 'waiting', why: { kind: 'leftBehind' } });
      expect(then).not.toHaveProperty('participants');
    }
  });
});

describe('a write-up whose writer is gone', () => {
  it('[Q42] whoever writes up has 10 min to come back before a colleague may take it over', () => {
    const wrapUp = after(inCall, hangUp);
    const end = staffEnd('staff-1');
    const gone = after(wrapUp, { type: 'lost', end });
    const due = { type: 'lostTooLong', end, since: NOON + 1000 } as const;
    expect(deadlineOf(gone)).toEqual({ at: NOON + 601_000, event: due });
    expect(after(gone, { type: 'back', end })).toEqual(wrapUp);
    const left = after(gone, due);
    expect(left).toMatchObject({ state: 'wrapUp', staffId: 'staff-1', left: true });
    expect(deadlineOf(left)).toBeNull();
    expect(after(left, { type: 'back', end })).toEqual(wrapUp);
  });

  it('[Q42] nobody else’s coming and going is that of who writes up', () => {
    const wrapUp = after(inCall, hangUp);
    for (const end of [kioskEnd, guestEnd, staffEnd('staff-2')]) {
      expect(after(wrapUp, { type: 'lost', end })).toBe(wrapUp);
      expect(after(wrapUp, { type: 'barred', end })).toBe(wrapUp);
    }
  });

  it('[Q43] is taken over by one colleague, who writes it up then and nobody else', () => {
    const left = after(inCall, hangUp, { type: 'barred', end: staffEnd('staff-1') });
    const takeOver = { type: 'takeOver', staffId: 'staff-2' } as const;
    const taken = after(left, takeOver);
    expect(taken).toMatchObject({ state: 'wrapUp', staffId: 'staff-2', left: false });
    expect(occupiedStaff(taken)).toEqual(['staff-2']);
    expect(follows(left, takeOver).freed).toEqual(['staff-1']);
    expect(after(taken, takeOver)).toBe(taken);
    expect(transition(taken, writeUp, NOON)).toMatchObject({ code: 'NOT_YOUR_CONSULTATION' });
    const late = { type: 'takeOver', staffId: 'staff-3' } as const;
    expect(transition(taken, late, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
    const theirs = Object.assign({}, writeUp, { staffId: 'staff-2' });
    expect(after(taken, theirs)).toMatchObject({ ending: { staffId: 'staff-2' } });
  });

  it('[Q43] is taken from nobody who is waited for, and from nobody before the call is over', () => {
    const takeOver = { type: 'takeOver', staffId: 'staff-2' } as const;
    const wrapUp = after(inCall, hangUp);
    for (const c of [
      wrapUp,
      after(wrapUp, { type: 'lost', end: staffEnd('staff-1') }),
      after(wrapUp, writeUp),
      ...[waiting, offered, inCall, together],
    ]) {
      expect(transition(c, takeOver, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
    }
  });
});

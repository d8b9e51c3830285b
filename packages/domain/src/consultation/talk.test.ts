import { describe, expect, it } from 'vitest';
import { follows } from '../testing/follows.ts';
import { accept, after, hangUp, NOON, offer, waiting, writeUp } from '../testing/examples.ts';
import type { ConsultationEvent } from './events.ts';
import { occupiesKiosk } from './queue.ts';
import { transition } from './transition.ts';
import { isResidentHeld, occupiedStaff } from './who.ts';

const inCall = after(waiting, offer, accept);
const hold: ConsultationEvent = { type: 'hold', staffId: 'staff-1', reason: 'checking' };
const held = after(inCall, hold);
const wrapUp = after(inCall, hangUp);
const closed = after(wrapUp, writeUp);
const writeUpWith = (...handoffIds: string[]): ConsultationEvent =>
  Object.assign({}, writeUp, { handoffIds });

describe('hold', () => {
  it('[Q33] cuts off the resident alone, and says why', () => {
    expect(transition(inCall, hold, NOON)).toMatchObject({
      next: { state: 'onHold', reason: 'checking', heldAt: NOON },
      effects: [{ type: 'holdResident', consultationId: 'c-1' }],
    });
    expect([isResidentHeld(inCall), isResidentHeld(held)]).toEqual([false, true]);
  });

  it('[Q14] leads back to the call as it was', () => {
    const resume = { type: 'resume', staffId: 'staff-1' } as const;
    expect(after(held, resume)).toEqual(inCall);
    expect(transition(held, resume, NOON)).toMatchObject({ effects: [{ type: 'goLive' }] });
  });

  it('[Q33] the reason can change while it lasts', () => {
    const longer = after(held, { ...hold, reason: 'fetching-papers' });
    expect(longer).toEqual({ ...held, reason: 'fetching-papers' });
  });

  it.each([hold, { type: 'resume', staffId: 'staff-1' }] as const)(
    '[Q32] $type is for the specialist of the call alone',
    (event) => {
      const other = { ...event, staffId: 'staff-2' };
      const refused = { ok: false, code: 'NOT_YOUR_CONSULTATION' };
      expect(transition(inCall, other, NOON)).toEqual(refused);
    },
  );
});

describe('the end of a call', () => {
  it.each([
    ['the resident', hangUp],
    ['the specialist', { type: 'hangUp', by: { staffId: 'staff-1' } } as const],
  ])('[Q9] %s can hang up; the kiosk is free and the specialist writes up', (_who, event) => {
    expect(transition(held, event, NOON)).toMatchObject({
      next: { state: 'wrapUp', staffId: 'staff-1', endedAt: NOON, cutOff: null },
      effects: [{ type: 'closeMedia' }],
    });
    expect([occupiesKiosk(wrapUp), occupiedStaff(wrapUp)]).toEqual([false, ['staff-1']]);
  });

  it('[Q32] nobody else of staff can hang up', () => {
    const other = { type: 'hangUp', by: { staffId: 'staff-2' } } as const;
    expect(transition(inCall, other, NOON)).toEqual({ ok: false, code: 'NOT_YOUR_CONSULTATION' });
  });

  it('[Q10] the specialist of the call writes it up, and nobody else', () => {
    expect(closed).toMatchObject({ ending: { kind: 'written-up', outcome: { settled: true } } });
    const other = Object.assign({}, writeUp, { staffId: 'staff-2' });
    expect(transition(wrapUp, other, NOON)).toEqual({ ok: false, code: 'NOT_YOUR_CONSULTATION' });
  });

  it('[Q38] with the write-up its specialist is free', () => {
    expect(follows(wrapUp, writeUp).freed).toEqual(['staff-1']);
  });

  it('[Q35] with handoffs it stays open until the last is settled, and occupies nobody', () => {
    const followUp = after(wrapUp, writeUpWith('h-1', 'h-2'));
    expect(followUp).toMatchObject({ state: 'followUp', openHandoffIds: ['h-1', 'h-2'] });
    expect([occupiesKiosk(followUp), occupiedStaff(followUp)]).toEqual([false, []]);
    const one = after(followUp, { type: 'handoffSettled', handoffId: 'h-1' });
    expect(after(one, { type: 'handoffSettled', handoffId: 'h-1' })).toBe(one);
    expect(one).toMatchObject({ state: 'followUp', openHandoffIds: ['h-2'] });
    expect(after(one, { type: 'handoffSettled', handoffId: 'h-2' })).toMatchObject({
      state: 'closed',
      ending: { kind: 'written-up', staffId: 'staff-1' },
    });
  });

  it.each([
    ['accept', inCall, accept],
    ['hold', held, hold],
    ['hang up', wrapUp, hangUp],
    ['write up', closed, writeUp],
    ['write up with handoffs', after(wrapUp, writeUpWith('h-1')), writeUpWith('h-1')],
    ['settle a handoff', closed, { type: 'handoffSettled', handoffId: 'h-1' }],
    ['cancel', after(waiting, { type: 'cancel' }), { type: 'cancel' }],
    ['leave', after(waiting, { type: 'leave', way: 'paper' }), { type: 'leave', way: 'paper' }],
  ] as const)('[Q7] to %s twice changes nothing more', (_what, c, event) => {
    expect(transition(c, event, NOON + 9)).toEqual({ ok: true, next: c, effects: [] });
  });

  it('[Q13] what is closed cannot be left in another way', () => {
    const left = after(waiting, { type: 'leave', way: 'paper' });
    expect(transition(left, { type: 'leave', way: 'callback' }, NOON).ok).toBe(false);
    expect(transition(left, writeUp, NOON).ok).toBe(false);
  });
});

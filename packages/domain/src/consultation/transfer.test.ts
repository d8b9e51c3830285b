import { describe, expect, it } from 'vitest';
import { follows } from '../testing/follows.ts';
import { accept, after, NOON, offer, offerTo, waiting } from '../testing/examples.ts';
import { deadlineOf } from '../testing/deadlineOf.ts';
import type { ConsultationEvent } from './events.ts';
import type { Consultation } from './state.ts';
import { transition } from './transition.ts';
import { isResidentHeld, occupiedStaff, seatsOf } from './who.ts';

const there = { deskId: 'desk-9', reason: 'head-office', afterMs: 0 } as const;
const here = { deskId: 'desk-1', reason: 'own-branch', afterMs: 0 } as const;

const inCall = after(waiting, offer, accept);
const cold: ConsultationEvent = {
  type: 'transferCold',
  staffId: 'staff-1',
  handoffId: 'h-1',
  route: [there],
};
const warm: ConsultationEvent = {
  type: 'transferWarm',
  staffId: 'staff-1',
  handoffId: 'h-1',
  toDeskId: 'desk-9',
  toReason: 'head-office',
};
const ring: ConsultationEvent = { type: 'offer', offers: [offerTo('staff-9', 'o-9', 'desk-9')] };
const take: ConsultationEvent = { type: 'accept', offerId: 'o-9', staffId: 'staff-9' };
const introduce: ConsultationEvent = { type: 'introduce', staffId: 'staff-1' };
const done: ConsultationEvent = { type: 'transferDone', staffId: 'staff-1' };
const giveBack: ConsultationEvent = {
  type: 'returnTransfer',
  staffId: 'staff-9',
  reason: 'wrong-desk',
  route: [here],
};

const looking = after(inCall, warm);
const ringing = after(looking, ring);
const briefing = after(ringing, take);
const together = after(briefing, introduce);

describe('a cold transfer', () => {
  const transferred = after(inCall, cold);

  it('[Q27] brings the resident into the queue of the other desk, and the sender is free', () => {
    expect(follows(inCall, cold, NOON + 5000)).toMatchObject({
      next: {
        state: 'waiting',
        deskId: 'desk-9',
        why: { kind: 'transferred', handoffId: 'h-1', fromStaffId: 'staff-1' },
        waitingSince: NOON + 5000,
        passedBy: ['staff-1'],
      },
      effects: [{ type: 'closeMedia' }],
      isSought: true,
      freed: ['staff-1'],
    });
  });

  it('[Q23] keeps ticket, sequence, standing and the time since the request', () => {
    const { ticket, sequence, requestedAt } = waiting;
    expect(transferred).toMatchObject({ ticket, sequence, requestedAt });
    const standing = { kind: 'lifted', byStaffId: 'staff-2', reason: 'frail' } as const;
    expect(after({ ...waiting, standing }, offer, accept, cold).standing).toEqual(standing);
  });

  it('[Q28] whoever it came to can return it, and the resident waits for who sent it', () => {
    const call = after(transferred, ring, take);
    expect(call).toMatchObject({
      staffId: 'staff-9',
      deskId: 'desk-9',
      cameBy: { handoffId: 'h-1', fromStaffId: 'staff-1' },
    });
    expect(after(call, giveBack)).toMatchObject({
      state: 'waiting',
      deskId: 'desk-1',
      why: { kind: 'returned', handoffId: 'h-1', toStaffId: 'staff-1' },
      passedBy: ['staff-9'],
    });
  });

  it('[Q28] what came by no transfer cannot be returned', () => {
    const event = { ...giveBack, staffId: 'staff-1' } as ConsultationEvent;
    expect(transition(inCall, event, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it('[Q27] leads nowhere without a desk', () => {
    const nowhere = { ...cold, route: [] } as ConsultationEvent;
    expect(transition(inCall, nowhere, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });
});

describe('a warm transfer', () => {
  it('[Q29] looks for somebody at the other desk while the resident is held', () => {
    expect(follows(inCall, warm)).toMatchObject({
      next: { state: 'transferring', stage: { kind: 'looking' }, deskId: 'desk-1' },
      effects: [{ type: 'holdResident' }],
      isSought: true,
    });
  });

  it('[Q29] holds the resident until all three are together', () => {
    const stages = [inCall, looking, ringing, briefing, together];
    expect(stages.map(isResidentHeld)).toEqual([false, true, true, true, false]);
  });

  it('[Q29] whoever is rung is not in the room before they accept', () => {
    expect(seatsOf(ringing)).toEqual(['kiosk', 'staff:staff-1']);
    expect(transition(ringing, take, NOON)).toMatchObject({
      next: { stage: { kind: 'briefing', staffId: 'staff-9' } },
    });
    expect(seatsOf(after(ringing, take))).toContain('staff:staff-9');
    expect(occupiedStaff(ringing)).toEqual(['staff-1', 'staff-9']);
  });

  it('[Q29] the one who transfers leaves, and the next one goes on at their own desk', () => {
    expect(follows(together, done)).toMatchObject({
      next: {
        state: 'inCall',
        staffId: 'staff-9',
        deskId: 'desk-9',
        cameBy: { handoffId: 'h-1', fromStaffId: 'staff-1' },
        route: [there],
      },
      effects: [{ type: 'dismiss', seat: 'staff:staff-1' }],
      freed: ['staff-1'],
    });
  });

  it('[Q29] nobody leaves before all three are together', () => {
    for (const c of [looking, ringing, briefing]) {
      expect(transition(c, done, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
    }
  });

  it('[Q29] nobody leaves the resident with somebody who is gone for the moment', () => {
    const gone = after(together, { type: 'lost', end: { side: 'staff', staffId: 'staff-9' } });
    expect(transition(gone, done, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it('[Q29] a refused ring looks on, and remembers who let it pass', () => {
    const refused = { ...take, type: 'decline', reason: 'called-away' } as ConsultationEvent;
    expect(after(ringing, refused)).toMatchObject({
      stage: { kind: 'looking', passedBy: ['staff-9'] },
    });
  });

  it('[Q6] rings nobody who has a part in it already', () => {
    const me: ConsultationEvent = { type: 'offer', offers: [offerTo('staff-1', 'o-9', 'desk-9')] };
    expect(transition(looking, me, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it.each([
    ['looking', looking],
    ['ringing', ringing],
    ['briefing', briefing],
    ['together', together],
  ] as const)('[Q30] while %s the resident can be taken back', (_stage, c) => {
    expect(after(c, { type: 'takeBack', staffId: 'staff-1' })).toEqual(inCall);
  });

  it('[Q30] the next one can give it back to the one who transfers', () => {
    for (const c of [briefing, together]) expect(after(c, giveBack)).toEqual(inCall);
  });

  it('[Q30] after three minutes without anybody it goes back by itself', () => {
    const due = { type: 'transferExpired', transferAt: NOON + 1000 } as const;
    const at = NOON + 1000 + 180_000;
    expect(deadlineOf(looking)).toEqual({ at, event: due });
    expect(transition(looking, { ...due, transferAt: NOON }, at).ok).toBe(false);
    expect(transition(ringing, due, at)).toMatchObject({ next: inCall });
    expect(transition(briefing, due, at).ok).toBe(false);
  });

  it.each([warm, introduce, done] as const)(
    '[Q32] $type is for the specialist of the call alone',
    (event) => {
      const stranger = { ...event, staffId: 'staff-5' } as ConsultationEvent;
      const refused = { ok: false, code: 'NOT_YOUR_CONSULTATION' };
      expect(transition(together, stranger, NOON)).toEqual(refused);
    },
  );

  it.each<[string, Consultation, ConsultationEvent]>([
    ['begin', looking, warm],
    ['accept', briefing, take],
    ['introduce', together, introduce],
    ['finish', after(together, done), done],
    ['take back', inCall, { type: 'takeBack', staffId: 'staff-1' }],
    ['transfer cold', after(inCall, cold), cold],
    ['return', after(inCall, cold, ring, take, giveBack), giveBack],
  ])('[Q7] to %s twice changes nothing more', (_what, c, event) => {
    expect(transition(c, event, NOON + 9)).toEqual({ ok: true, next: c, effects: [] });
  });
});

it('[Q29] whoever was given the resident back has finished nothing, though it came to them from themselves', () => {
  const ownRing: ConsultationEvent = {
    type: 'offer',
    offers: [offerTo('staff-1', 'o-1', 'desk-9')],
  };
  const own = after(inCall, cold, ownRing, { ...take, offerId: 'o-1', staffId: 'staff-1' });
  expect(own).toMatchObject({ state: 'inCall', cameBy: { fromStaffId: 'staff-1' } });
  const back = after(own, { ...warm, handoffId: 'h-2' }, ring, take, introduce, giveBack);
  expect(back).toMatchObject({ state: 'inCall', staffId: 'staff-1' });
  expect(transition(back, done, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
});

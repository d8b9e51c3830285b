import { describe, expect, it } from 'vitest';
import { follows } from '../testing/follows.ts';
import { accept, after, NOON, offer, offerTo, route, waiting } from '../testing/examples.ts';
import { deadlineOf } from '../testing/deadlineOf.ts';
import type { ConsultationEvent } from './events.ts';
import { transition } from './transition.ts';

const offered = after(waiting, offer);
const ringAll = after(waiting, {
  type: 'offer',
  offers: [offerTo('staff-1', 'o-1'), offerTo('staff-2', 'o-2', 'desk-2')],
});
const decline = (staffId: string, offerId: string): ConsultationEvent => ({
  type: 'decline',
  staffId,
  offerId,
  reason: 'called-away',
});
const goes = (side: 'kiosk'): ConsultationEvent => ({ type: 'lost', end: { side } });

describe('ringing one specialist', () => {
  it('[Q5] an offer rings until its limit', () => {
    expect(offered).toMatchObject({ state: 'offered', offers: [{ staffId: 'staff-1' }] });
    expect(deadlineOf(offered)).toEqual({
      at: NOON + 21_000,
      event: { type: 'offerExpired', offerId: 'o-1' },
    });
  });

  it('[Q5] a refused offer returns to the queue and remembers who let it pass', () => {
    expect(after(offered, decline('staff-1', 'o-1'))).toEqual({
      ...waiting,
      passedBy: ['staff-1'],
    });
  });

  it('[Q5] an offer that runs out returns to the queue and looks for somebody else', () => {
    expect(follows(offered, { type: 'offerExpired', offerId: 'o-1' })).toMatchObject({
      next: { state: 'waiting', sequence: 1, requestedAt: NOON, waitingSince: NOON },
      effects: [{ type: 'dismiss', seat: 'staff:staff-1' }],
      isSought: true,
      freed: ['staff-1'],
    });
  });

  it('[Q8] accepting makes the call live, at the desk of the offer', () => {
    expect(transition(offered, accept, NOON)).toMatchObject({
      next: { state: 'inCall', staffId: 'staff-1', deskId: 'desk-1', cameBy: null },
      effects: [{ type: 'goLive', consultationId: 'c-1' }],
    });
  });

  it.each([
    ['somebody else', { ...accept, staffId: 'staff-2' }],
    ['an older offer', { ...accept, offerId: 'o-0' }],
  ] as const)('[Q8] %s cannot accept', (_who, event) => {
    expect(transition(offered, event, NOON)).toEqual({ ok: false, code: 'OFFER_GONE' });
  });

  it('[Q8] what does not ring can neither be accepted nor refused', () => {
    for (const event of [accept, decline('staff-1', 'o-1')]) {
      expect(transition(waiting, event, NOON)).toEqual({ ok: false, code: 'OFFER_GONE' });
    }
  });

  it('[Q17] a kiosk that is gone is not offered', () => {
    const gone = after(waiting, goes('kiosk'));
    expect(transition(gone, offer, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it.each([
    ['nobody', []],
    ['somebody twice', [offerTo('staff-1', 'o-1'), offerTo('staff-1', 'o-2')]],
  ])('[Q6] it cannot ring %s', (_who, offers) => {
    expect(transition(waiting, { type: 'offer', offers }, NOON).ok).toBe(false);
  });
});

describe('ringing all', () => {
  it('[Q25] the first who accepts has it, and the others are released', () => {
    const taken = { type: 'accept', offerId: 'o-2', staffId: 'staff-2' } as const;
    expect(follows(ringAll, taken)).toMatchObject({
      next: { state: 'inCall', staffId: 'staff-2', deskId: 'desk-2' },
      effects: [{ type: 'dismiss', seat: 'staff:staff-1' }, { type: 'goLive' }],
      freed: ['staff-1'],
    });
  });

  it('[Q25] whoever refuses loses only their own offer', () => {
    expect(after(ringAll, decline('staff-1', 'o-1'))).toMatchObject({
      state: 'offered',
      offers: [{ staffId: 'staff-2' }],
      passedBy: ['staff-1'],
    });
  });

  it('[Q25] when all have let it pass, it waits again', () => {
    const passed = after(ringAll, decline('staff-1', 'o-1'), {
      type: 'offerExpired',
      offerId: 'o-2',
    });
    expect(passed).toEqual({ ...waiting, passedBy: ['staff-1', 'staff-2'] });
  });
});

describe('widening the search', () => {
  it('[Q26] further desks are due at their time, those of one time together', () => {
    expect(deadlineOf(waiting)).toEqual({
      at: NOON + 120_000,
      event: { type: 'widen', openSteps: 2 },
    });
    const far = { ...waiting, route: [...route, { ...route[2], deskId: 'desk-4' }], openSteps: 2 };
    expect(deadlineOf(far)).toEqual({
      at: NOON + 300_000,
      event: { type: 'widen', openSteps: 4 },
    });
  });

  it('[Q26] looks for somebody at the further desks', () => {
    expect(follows(waiting, { type: 'widen', openSteps: 2 })).toMatchObject({
      next: { openSteps: 2 },
      isSought: true,
    });
  });

  it('[Q26] never narrows, and ends with the route', () => {
    const wide = after(waiting, { type: 'widen', openSteps: 9 });
    expect(wide).toMatchObject({ openSteps: 3 });
    expect(after(wide, { type: 'widen', openSteps: 1 })).toBe(wide);
    expect(deadlineOf(wide)).toBeNull();
  });

  it('[Q26] goes on while somebody is rung', () => {
    expect(after(offered, { type: 'widen', openSteps: 2 })).toMatchObject({
      state: 'offered',
      openSteps: 2,
    });
  });
});

describe('lifting and leaving', () => {
  it('[Q22] lifts somebody with a reason, and nothing else changes', () => {
    const lifted = after(waiting, { type: 'lift', byStaffId: 'staff-9', reason: 'frail' });
    const standing = { kind: 'lifted', byStaffId: 'staff-9', reason: 'frail' };
    expect(lifted).toEqual({ ...waiting, standing });
  });

  it('[Q22] who was lifted stays as they were lifted first', () => {
    const lifted = after(waiting, { type: 'lift', byStaffId: 'staff-9', reason: 'frail' });
    expect(after(lifted, { type: 'lift', byStaffId: 'staff-8', reason: 'other' })).toBe(lifted);
  });

  it('[Q12] a resident can cancel while waiting and while it rings, not in the call', () => {
    for (const c of [waiting, offered]) {
      expect(after(c, { type: 'cancel' })).toMatchObject({ ending: { kind: 'cancelled' } });
    }
    const refused = transition(after(offered, accept), { type: 'cancel' }, NOON);
    expect(refused).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it('[Q15] who leaves because nobody is free leaves by a way that is counted', () => {
    const left = after(waiting, { type: 'leave', way: 'callback' });
    expect(left).toMatchObject({ state: 'closed', ending: { kind: 'unmet', way: 'callback' } });
  });

  it('[Q12] whoever was rung is released', () => {
    expect(follows(ringAll, { type: 'cancel' })).toMatchObject({
      effects: [{ type: 'closeMedia' }],
      freed: ['staff-1', 'staff-2'],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { accept, after, hangUp, NOON, offer, waiting, writeUp } from '../testing/examples.ts';
import { deadlineOf } from './lost.ts';
import { occupiesKiosk } from './queue.ts';
import { transition } from './transition.ts';

const offered = after(waiting, offer);
const inCall = after(offered, accept);
const wrapUp = after(inCall, hangUp);
const closed = after(wrapUp, writeUp);

describe('from the line to the call', () => {
  it('[Q5] an offer rings one specialist for its limit', () => {
    expect(offered).toMatchObject({ state: 'offered', staffId: 'staff-1', offeredAt: NOON + 1000 });
    expect(deadlineOf(offered)).toEqual({
      at: NOON + 21_000,
      event: { type: 'offerExpired', offerId: 'o-1' },
    });
  });

  it('[Q5] a refused offer returns to the line and remembers who let it pass', () => {
    const decline = { type: 'decline', offerId: 'o-1', staffId: 'staff-1' } as const;
    const back = after(offered, { ...decline, reason: 'called-away' });
    expect(back).toEqual({ ...waiting, passedBy: ['staff-1'] });
  });

  it('[Q5] an offer that runs out returns to the line and looks for somebody else', () => {
    const result = transition(offered, { type: 'offerExpired', offerId: 'o-1' }, NOON);
    expect(result).toMatchObject({
      ok: true,
      next: { state: 'waiting', sequence: 1, requestedAt: NOON },
      effects: [{ type: 'dismissStaff', staffId: 'staff-1' }, { type: 'dispatch' }],
    });
  });

  it('[Q8] accepting makes the call live', () => {
    const result = transition(offered, accept, NOON);
    expect(result).toMatchObject({
      ok: true,
      next: { state: 'inCall', staffId: 'staff-1' },
      effects: [{ type: 'goLive', consultationId: 'c-1' }],
    });
  });

  it.each([
    ['somebody else', { ...accept, staffId: 'staff-2' }],
    ['an older offer', { ...accept, offerId: 'o-0' }],
  ])('[Q8] %s cannot accept', (_who, event) => {
    expect(transition(offered, event, NOON)).toEqual({ ok: false, code: 'OFFER_GONE' });
  });

  it('[Q12] a resident can cancel while waiting and while it rings', () => {
    for (const c of [waiting, offered]) {
      expect(after(c, { type: 'cancel' })).toMatchObject({ ending: { kind: 'cancelled' } });
    }
    expect(transition(inCall, { type: 'cancel' }, NOON)).toEqual({
      ok: false,
      code: 'WRONG_STATE',
    });
  });

  it('[Q15] who leaves because nobody is free leaves by a way that is counted', () => {
    const left = after(waiting, { type: 'leave', way: 'callback' });
    expect(left).toMatchObject({ state: 'closed', ending: { kind: 'unmet', way: 'callback' } });
  });

  it('[Q17] a kiosk that is gone is not offered', () => {
    const gone = after(waiting, { type: 'lost', side: 'kiosk' });
    expect(transition(gone, offer, NOON)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });
});

describe('from the call to the end', () => {
  it('[Q9] after hanging up the media end and the kiosk is free', () => {
    const result = transition(inCall, hangUp, NOON);
    expect(result).toMatchObject({
      ok: true,
      next: { state: 'wrapUp', endedAt: NOON },
      effects: [{ type: 'closeMedia' }],
    });
    expect(occupiesKiosk(wrapUp)).toBe(false);
  });

  it('[Q10] the specialist of the call writes it up, and nobody else', () => {
    expect(closed).toMatchObject({ ending: { kind: 'written-up', outcome: { settled: true } } });
    expect(transition(wrapUp, { ...writeUp, staffId: 'staff-2' } as typeof writeUp, NOON)).toEqual({
      ok: false,
      code: 'NOT_YOUR_CONSULTATION',
    });
  });

  it('[Q14] hold, resume and transfer keep ticket, place and waiting time', () => {
    const held = after(inCall, { type: 'hold', staffId: 'staff-1', reason: 'checking' });
    expect(held).toMatchObject({ state: 'onHold', reason: 'checking', requestedAt: NOON });
    const resumed = after(held, { type: 'resume', staffId: 'staff-1' });
    expect(resumed).toEqual(inCall);
    const transferring = after(resumed, {
      type: 'transfer',
      staffId: 'staff-1',
      toDeskId: 'desk-2',
    });
    expect(transferring).toMatchObject({ state: 'transferring', staffId: 'staff-1' });
    expect(after(transferring, { type: 'transferReturned' })).toEqual(inCall);
    expect(after(transferring, { type: 'transferAccepted', staffId: 'staff-9' })).toMatchObject({
      state: 'inCall',
      staffId: 'staff-9',
      deskId: 'desk-2',
      sequence: 1,
      requestedAt: NOON,
    });
  });

  it.each([
    ['accept', inCall, accept],
    ['hang up', wrapUp, hangUp],
    ['write up', closed, writeUp],
    ['cancel', after(waiting, { type: 'cancel' }), { type: 'cancel' } as const],
  ])('[Q7] to %s twice changes nothing more', (_what, c, event) => {
    expect(transition(c, event, NOON + 9)).toEqual({ ok: true, next: c, effects: [] });
  });
});

describe('an end that goes', () => {
  it('[Q4] a lost kiosk keeps its place, and comes back to it', () => {
    const gone = after(waiting, { type: 'lost', side: 'kiosk' });
    expect(gone).toMatchObject({ state: 'waiting', kioskLink: { state: 'lost' } });
    expect(after(gone, { type: 'back', side: 'kiosk' })).toEqual(waiting);
  });

  it.each(['kiosk', 'staff'] as const)('[Q4] a %s gone for 60 s drops the call', (side) => {
    const gone = after(inCall, { type: 'lost', side });
    const since = NOON + 1000;
    const due = { type: 'lostTooLong', side } as const;
    expect(deadlineOf(gone)).toEqual({ at: since + 60_000, event: due });
    expect(transition(gone, due, since + 59_999)).toEqual({ ok: false, code: 'WRONG_STATE' });
    expect(transition(gone, due, since + 60_000)).toMatchObject({
      next: { state: 'closed', ending: { kind: 'dropped', side } },
    });
  });

  it('[Q4] an end that came back is not dropped', () => {
    const back = after(inCall, { type: 'lost', side: 'kiosk' }, { type: 'back', side: 'kiosk' });
    expect(transition(back, { type: 'lostTooLong', side: 'kiosk' }, NOON * 2)).toEqual({
      ok: false,
      code: 'WRONG_STATE',
    });
  });

  it('[Q11] a console that goes while it is rung gives the resident back at once', () => {
    const back = after(offered, { type: 'lost', side: 'staff' });
    expect(back).toMatchObject({ state: 'waiting', sequence: 1, requestedAt: NOON });
  });

  it('[Q10] a write-up waits for its specialist, however long they are gone', () => {
    const gone = after(wrapUp, { type: 'lost', side: 'staff' });
    expect(gone).toEqual(wrapUp);
    expect(deadlineOf(gone)).toBeNull();
  });

  it.each([
    ['a waiting kiosk', waiting, 'kiosk', { state: 'closed' }],
    ['a kiosk whose call rings', offered, 'kiosk', { state: 'closed' }],
    ['a kiosk in a call', inCall, 'kiosk', { state: 'wrapUp', staffId: 'staff-1' }],
    ['a specialist who is rung', offered, 'staff', { state: 'waiting', sequence: 1 }],
    ['a specialist in a call', inCall, 'staff', { state: 'closed', ending: { side: 'staff' } }],
    ['a specialist who writes up', wrapUp, 'staff', wrapUp],
  ] as const)('[Q20] %s whose right is withdrawn is not waited for', (_who, c, side, expected) => {
    expect(after(c, { type: 'barred', side })).toMatchObject(expected);
  });
});

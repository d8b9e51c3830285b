import { describe, expect, it } from 'vitest';
import { accept, after, hangUp, NOON, offer, waiting, writeUp } from '../testing/examples.ts';
import { transition, type Consultation, type ConsultationEvent, type Outcome } from './index.ts';

const closed = after(waiting, offer, accept, hangUp, writeUp);
const first: Outcome = {
  ...{ settled: true, comeBack: { needed: false } },
  ...{ matter: '主訴', response: '対応', told: '伝えた事', promised: 'なし' },
};
const second: Outcome = { ...first, told: '書類', comeBack: { needed: true, reason: 'other' } };
const amend = (outcome: Outcome, version = 0): ConsultationEvent => ({
  ...{ type: 'amend', staffId: 'staff-2', reason: 'left-out', outcome, version },
});
const step = (c: Consultation, event: ConsultationEvent) => transition(c, event, NOON + 9);
const refused = { ok: false, code: 'WRONG_STATE' };

describe('a record that is corrected', () => {
  it('[RC1] says something else from then on, and keeps what it said with who, when and why', () => {
    const result = step(closed, amend(second));
    expect(result).toMatchObject({
      ok: true,
      effects: [],
      next: {
        ...{ state: 'closed', closedAt: closed.state === 'closed' ? closed.closedAt : 0 },
        ending: {
          ...{ kind: 'written-up', staffId: 'staff-1', outcome: second },
          amendments: [{ staffId: 'staff-2', at: NOON + 9, reason: 'left-out', before: first }],
        },
      },
    });
  });

  it('[RC1] can be corrected again, and every version stays', () => {
    const twice = after(closed, amend(second), amend(first, 1));
    expect(twice).toMatchObject({
      ending: { outcome: first, amendments: [{ before: first }, { before: second }] },
    });
  });

  it('[RC2] is refused to whoever has not seen the newest version', () => {
    const once = after(closed, amend(second));
    expect(step(once, amend(first, 0))).toEqual(refused);
    expect(step(closed, amend(second, 1))).toEqual(refused);
  });

  it('[RC2] that says the same already does not change', () => {
    expect(step(closed, amend({ ...first }))).toMatchObject({ ok: true, next: closed });
    expect(after(closed, amend(first))).toBe(closed);
  });

  it('[RC3] may wait for its handoffs, or have been cut off', () => {
    const inWrapUp = after(waiting, offer, accept, hangUp);
    const event: ConsultationEvent = { ...writeUp, type: 'writeUp', handoffIds: ['h-1'] } as never;
    const followUp = after(inWrapUp, event);
    expect(step(followUp, amend(second))).toMatchObject({
      next: { state: 'followUp', writtenUp: { outcome: second, staffId: 'staff-1' } },
    });
    if (inWrapUp.state !== 'wrapUp') throw new Error();
    const dropped = after({ ...inWrapUp, cutOff: 'kiosk' }, writeUp);
    expect(step(dropped, amend(second))).toMatchObject({
      next: { ending: { kind: 'dropped', side: 'kiosk', writtenUp: { outcome: second } } },
    });
  });

  it('[RC3] is nothing where nothing was written up', () => {
    for (const c of [waiting, after(waiting, { type: 'cancel' }), after(waiting, offer, accept)]) {
      expect(step(c, amend(second))).toEqual(refused);
    }
  });
});

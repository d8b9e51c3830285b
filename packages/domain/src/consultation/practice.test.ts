import { describe, expect, it } from 'vitest';
import { countsOfVisit } from '../figures/visitCounts.ts';
import { surveyEndingOf } from '../survey/state.ts';
import { accept, after, hangUp, offer, waiting } from '../testing/examples.ts';
import { aheadOf, inOrder, whoGainsByLift } from './queue.ts';
import { isPractice } from './standing.ts';
import type { Consultation, Waiting } from './state.ts';
import { transition } from './transition.ts';

const offered = after(waiting, offer);
const inCall = after(offered, accept);
const onHold = after(inCall, { type: 'hold', staffId: 'staff-1', reason: 'checking' });
const wrapUp = after(inCall, hangUp);
const PRACTICE = { kind: 'practice', byStaffId: 'helper' } as const;
const practice = <C extends Consultation>(c: C): C => ({ ...c, standing: PRACTICE });
const person = (sequence: number, changes: Partial<Waiting> = {}): Waiting => ({
  ...waiting,
  id: String(sequence),
  sequence,
  ...changes,
});
const giveWay = (c: Consultation, staffId: string) => {
  const step = transition(c, { type: 'giveWay', staffId }, 9);
  return step.ok ? step.next : step.code;
};

describe('the queue', () => {
  it('[RO13] a practice stands behind everybody, whatever became of its call, and is not lifted', () => {
    const left = { kind: 'leftBehind', byStaffId: 'staff-1' } as const;
    const early = { bookingId: 'b', staffId: 's', at: 60, isDue: false } as const;
    const played = person(1, { standing: PRACTICE, why: left });
    const queue = inOrder([
      played,
      person(2),
      person(3, { standing: { kind: 'booked', ...early } }),
    ]);
    expect(queue.map((c) => c.sequence)).toEqual([2, 3, 1]);
    expect(aheadOf(person(4), [played])).toBe(0);
    expect([...whoGainsByLift(queue)]).not.toContain('1');
    const lift = { type: 'lift', byStaffId: 'staff-1', reason: 'frail' } as const;
    expect(transition(played, lift, 9)).toEqual({ ok: false, code: 'WRONG_STATE' });
  });

  it('[RO13] it lets go of whoever a resident needs: a ring, a call, a record', () => {
    expect(giveWay(practice(offered), 'staff-1')).toMatchObject({ state: 'waiting' });
    expect(giveWay(practice(offered), 'nobody')).toMatchObject({ state: 'offered' });
    for (const c of [inCall, onHold, wrapUp].map(practice)) {
      expect(giveWay(c, 'staff-1')).toMatchObject({
        ...{ state: 'closed', ending: { kind: 'cancelled' }, standing: PRACTICE },
      });
    }
    expect(giveWay(inCall, 'staff-1')).toBe('WRONG_STATE');
  });
});

describe('figures', () => {
  it('[RO14] nothing of it counts, from the request to the record', () => {
    expect(isPractice(practice(waiting))).toBe(true);
    expect(countsOfVisit(null, practice(waiting), 9)).toEqual([]);
    expect(countsOfVisit(practice(inCall), practice(wrapUp), 9)).toEqual([]);
    expect([surveyEndingOf(wrapUp), surveyEndingOf(practice(wrapUp))]).toEqual(['met', null]);
  });
});

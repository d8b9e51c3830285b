import { describe, expect, it } from 'vitest';
import { route, waiting } from '../testing/examples.ts';
import { aheadOf, deskIdsOf, inOrder, whoGainsByLift } from './queue.ts';
import type { Waiting } from './state.ts';
import { consultationTerms } from './terms.ts';
import { transition } from './transition.ts';

const person = (sequence: number, changes: Partial<Waiting> = {}): Waiting => ({
  ...waiting,
  id: String(sequence),
  sequence,
  ...changes,
});
const LIFTED = { kind: 'lifted', byStaffId: 'staff-1', reason: 'frail' } as const;
const LEFT = { kind: 'leftBehind', byStaffId: 'staff-1' } as const;

describe('the queue', () => {
  it('[Q2] is in the order of the sequence, whatever the clocks said', () => {
    const queue = [person(2, { requestedAt: 0 }), person(3, { waitingSince: 0 }), person(1)];
    expect(inOrder(queue).map((c) => c.sequence)).toEqual([1, 2, 3]);
  });

  it('[Q21] begins with who was left behind, then who was lifted', () => {
    const queue = [
      person(1),
      person(2),
      person(3, { standing: LIFTED }),
      person(4, { why: LEFT }),
      person(5, { standing: LIFTED }),
      person(6, { why: LEFT, standing: LIFTED }),
    ];
    expect(inOrder(queue).map((c) => c.sequence)).toEqual([4, 6, 3, 5, 1, 2]);
  });

  it('[BK17] who has booked goes first from their time on, in the order of the times, and is last before it', () => {
    const booked = (at: number, isDue: boolean) =>
      ({ kind: 'booked', bookingId: 'b', staffId: 's', at, isDue }) as const;
    const queue = [
      person(1, { standing: booked(60, false) }),
      person(2),
      person(3, { standing: booked(30, true) }),
      person(4, { standing: booked(20, true) }),
      person(5, { standing: LIFTED }),
      person(6, { standing: booked(50, false) }),
      person(7, { standing: booked(10, true), why: LEFT }),
    ];
    expect(inOrder(queue).map((c) => c.sequence)).toEqual([7, 5, 4, 3, 2, 6, 1]);
    const [early] = queue;
    if (early === undefined) throw new Error('nobody is there');
    const due = transition(early, { type: 'due' }, 60);
    expect(due).toMatchObject({ ok: true, next: { standing: booked(60, true) } });
    expect(consultationTerms(early, { timeZone: 'Asia/Tokyo' })).toContainEqual({
      ...{ key: 'due 60', at: 60, follows: 'calendar', event: { type: 'due' } },
    });
    expect(transition(person(2), { type: 'due' }, 60).ok).toBe(false);
  });

  it('[Q2] counts who is before at a desk that is asked, nobody else', () => {
    const queue = [
      person(1),
      person(2, { route: [route[1]], deskId: 'desk-2' }),
      person(3),
      person(4, { openSteps: 2 }),
      person(5, { standing: LIFTED }),
    ];
    expect(queue.map((c) => aheadOf(c, queue))).toEqual([1, 0, 2, 4, 0]);
  });

  it('[Q104] a lift helps whom it brings before somebody, and not who is first', () => {
    const elsewhere = { route: [route[1]], deskId: 'desk-2' };
    const queue = inOrder([
      person(1),
      person(2, elsewhere),
      person(3),
      person(4, { ...elsewhere, openSteps: 1 }),
      person(5, { standing: LIFTED }),
      person(6, { why: LEFT }),
    ]);
    expect([...whoGainsByLift(queue)]).toEqual(['3', '4']);
    expect([...whoGainsByLift(inOrder([person(1), person(2, { standing: LIFTED })]))]).toEqual([]);
  });

  it('[Q26] asks the open steps of the route, each desk once', () => {
    expect(deskIdsOf(person(1, { openSteps: 2 }))).toEqual(['desk-1', 'desk-2']);
    expect(deskIdsOf(person(1, { route: [route[0], route[0]], openSteps: 2 }))).toEqual(['desk-1']);
  });
});

import { describe, expect, it } from 'vitest';
import { route, waiting } from '../testing/examples.ts';
import { aheadOf, deskIdsOf, inOrder, whoGainsByLift } from './queue.ts';
import type { Waiting } from './state.ts';

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

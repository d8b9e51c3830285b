import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inkOf, marksOn } from './marks/seen.ts';
import type { MarksOperation, MarksState } from './marks/shapes.ts';
import { canRedo, canUndo } from './marks/takingBack.ts';
import {
  clear,
  draw,
  erase,
  idOf,
  redo,
  seen,
  SEATS,
  story,
  surface,
  SURFACES,
  told,
  undo,
} from './testing/anyMarks.ts';

const [kiosk, staff, guest] = SEATS;

const numbers = (state: MarksState) => marksOn(state, surface).map(({ number }) => number);

describe('drawing', () => {
  test('[MK1] a pen goes on; what has two ends keeps its first and moves its second', () => {
    const state = told([
      [kiosk, draw(1)],
      [kiosk, { type: 'extend', id: idOf(1), points: [2, 3, 4, 5] }],
      [staff, draw(2, 'arrow')],
      [staff, { type: 'extend', id: idOf(2), points: [50, 50] }],
      [staff, { type: 'extend', id: idOf(2), points: [60, 70, 80, 90] }],
    ]);
    expect(marksOn(state, surface)).toMatchObject([
      { tool: 'pen', points: [1, 1, 2, 3, 4, 5], by: 'kiosk', ink: 0 },
      { tool: 'arrow', points: [2, 2, 80, 90], by: staff, ink: 1 },
    ]);
  });

  test('[MK1] a circle and a box have the corners of what they were drawn into', () => {
    const corners = (to: number) => [to, 2, to, to, 2, to];
    const state = told([
      [kiosk, draw(2, 'box')],
      [kiosk, { type: 'extend', id: idOf(2), points: corners(50) }],
      [kiosk, { type: 'extend', id: idOf(2), points: corners(90) }],
    ]);
    expect(marksOn(state, surface)[0]?.points).toEqual([2, 2, ...corners(90)]);
  });

  test('[MK8] each seat has an ink of its own that stays: 0 the resident, 1 the first of staff', () => {
    const inks = (state: MarksState) => marksOn(state, surface).map(({ ink }) => ink);
    const early = told([
      [guest, draw(1)],
      ['kiosk', draw(2)],
    ]);
    expect(inks(early)).toEqual([2, 0]);
    expect(inkOf(early.hands, staff)).toBe(1);
    const late = told(
      [
        [staff, draw(3)],
        ['staff:s2', draw(4)],
      ],
      early,
    );
    expect(inks(late)).toEqual([2, 0, 1, 3]);
    expect(inkOf(late.hands, 'guest:g9')).toBe(4);
  });

  test('[MK1] guests draw too; nobody goes on with the stroke of somebody else', () => {
    const foreign: MarksOperation = { type: 'extend', id: idOf(1), points: [9, 9] };
    const state = told([
      [guest, draw(1)],
      [staff, foreign],
    ]);
    expect(marksOn(state, surface)).toMatchObject([{ points: [1, 1], by: guest }]);
  });

  test('[MK2] numbers of a surface go up, whoever draws them, and are not given twice', () => {
    const state = told([
      [kiosk, draw(1, 'number')],
      [staff, draw(2, 'number')],
      [staff, draw(3, 'number', 'p1')],
      [staff, erase(2)],
      [guest, draw(4, 'number')],
      [staff, undo],
    ]);
    expect(numbers(state)).toEqual([1, 2, 3]);
    expect(marksOn(state, 'p1')).toMatchObject([{ number: 1 }]);
  });

  test('[MK2] after everything was wiped off they begin anew; what comes back keeps its numbers', () => {
    const wiped = told([
      [kiosk, draw(1, 'number')],
      [staff, draw(2, 'number')],
      [staff, clear],
      [kiosk, draw(3, 'number')],
    ]);
    expect(numbers(wiped)).toEqual([1]);
    expect(numbers(told([[staff, undo]], wiped))).toEqual([1, 2, 3]);
  });

  test('[MK2] no two marks of a surface have one number, whatever was done', () => {
    fc.assert(
      fc.property(story, (all) => {
        const state = told(all);
        for (const each of SURFACES) {
          const given = marksOn(state, each).flatMap(({ number }) => number ?? []);
          expect(new Set(given).size).toBe(given.length);
        }
      }),
    );
  });

  test('[MK6] a pointer is where its seat pointed last; a sign is newer than all before', () => {
    const to = (x: number) => ({ type: 'point', to: { surface, at: { x, y: x } } }) as const;
    const state = told([
      [kiosk, to(1)],
      [staff, to(2)],
      [kiosk, to(1)],
    ]);
    expect(state.pointers).toMatchObject({ kiosk: { nth: 3 }, [staff]: { nth: 2 } });
    const gone = told([[kiosk, { type: 'point', to: null }]], state);
    expect(Object.keys(gone.pointers)).toEqual([staff]);
  });
});

describe('taking back', () => {
  test('[MK3] takes back the own last act, whatever the others did since', () => {
    const state = told([
      [kiosk, draw(1)],
      [staff, draw(2)],
      [kiosk, erase(2)],
      [staff, draw(3)],
    ]);
    expect(seen(state)).toEqual([idOf(1), idOf(3)]);
    const first = told([[kiosk, undo]], state);
    expect(seen(first)).toEqual([idOf(1), idOf(2), idOf(3)]);
    const second = told([[kiosk, undo]], first);
    expect(seen(second)).toEqual([idOf(2), idOf(3)]);
    expect(canUndo(second, surface, kiosk)).toBe(false);
    expect(seen(told([[kiosk, redo]], second))).toEqual([idOf(2), idOf(3), idOf(1)]);
  });

  test('[MK3] what was taken back can be done again until something new is done there', () => {
    const back = told([
      [kiosk, draw(1)],
      [kiosk, undo],
    ]);
    expect(canRedo(back, surface, kiosk)).toBe(true);
    expect(canRedo(told([[staff, draw(2)]], back), surface, kiosk)).toBe(true);
    expect(canRedo(told([[kiosk, draw(3, 'pen', 'p1')]], back), surface, kiosk)).toBe(true);
    expect(canRedo(told([[kiosk, draw(3)]], back), surface, kiosk)).toBe(false);
  });

  test('[MK3] taking back wiping brings back what everybody had drawn', () => {
    const state = told([
      [kiosk, draw(1)],
      [staff, draw(2)],
      [staff, clear],
    ]);
    expect(seen(state)).toEqual([]);
    expect(canUndo(state, surface, kiosk)).toBe(false);
    expect(seen(told([[staff, undo]], state))).toEqual([idOf(1), idOf(2)]);
  });

  test('[MK3] what one does and takes back is as if it had never been, whatever the others draw meanwhile', () => {
    const mine = fc.oneof<fc.Arbitrary<MarksOperation>[]>(
      fc.constant(draw(900)),
      fc.constant(clear),
      fc.nat(5).map((n) => erase(n)),
    );
    const theirs = fc.array(
      fc.tuple(
        fc.constantFrom(staff, guest),
        fc.nat(50).map((n): MarksOperation => draw(n + 100)),
      ),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(story, mine, theirs, (before, act, meanwhile) => {
        const from = told(before);
        const acted = told([[kiosk, act]], from);
        // Rubbing out what is not there is no act.
        fc.pre(acted !== from);
        const after = told([...meanwhile, [kiosk, undo]], acted);
        const without = told(meanwhile, from);
        expect(seen(after)).toEqual(seen(without));
        const again = told([[kiosk, redo]], after);
        expect(seen(again).toSorted()).toEqual(
          act.type === 'clear' ? [] : seen(told(meanwhile, acted)).toSorted(),
        );
      }),
      { numRuns: 300 },
    );
  });
});

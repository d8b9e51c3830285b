import { SPAN } from '@madoguchi/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornersProblem } from '../geometry/corners.ts';
import type { Corners } from '../geometry/homography.ts';
import { edit, editingProblem, shownCorners, type CornerIndex, type Editing } from './editing.ts';

const picture = { width: 1280, height: 960 };
const start: Editing = { picture, corners: null, finding: 'no' };
const at = (x: number, y: number) => ({ x, y });
const sheet: Corners = [at(2000, 1000), at(8000, 1200), at(8200, 9000), at(1800, 8800)];
const place = fc.record({
  x: fc.integer({ min: 0, max: SPAN }),
  y: fc.integer({ min: 0, max: SPAN }),
});
const corners = fc
  .tuple(place, place, place, place)
  .filter((each) => cornersProblem(each, picture) === null);

test('[PG29] whatever was found, four drags put the corners where they belong', () => {
  fc.assert(
    fc.property(fc.option(fc.tuple(place, place, place, place)), corners, (found, wanted) => {
      const searched = edit(edit(start, { type: 'find' }), { type: 'found', corners: found });
      const dragged = ([0, 1, 2, 3] as const).reduce<Editing>(
        (before, corner) => edit(before, { type: 'move', corner, to: wanted[corner] }),
        searched,
      );
      expect(dragged.corners).toEqual(wanted);
      expect(editingProblem(dragged)).toBeNull();
    }),
  );
});

test('[PG29] a search that ends late takes nothing from a hand', () => {
  const moved = edit(edit(start, { type: 'find' }), { type: 'move', corner: 0, to: at(5, 6) });
  expect(edit(moved, { type: 'found', corners: sheet })).toEqual(moved);
});

test('[PG29] a page as it was taken has the corners of its picture, and any can be dragged from there', () => {
  const taken = edit({ ...start, corners: sheet }, { type: 'asTaken' });
  expect(taken.corners).toBeNull();
  expect(editingProblem(taken)).toBeNull();
  const moved = edit(taken, { type: 'move', corner: 2, to: at(9000, 9000) });
  expect(shownCorners(moved)).toEqual([at(0, 0), at(SPAN, 0), at(9000, 9000), at(0, SPAN)]);
});

test('[PG29] nothing is found: it says so and keeps what was there', () => {
  const searched = edit({ ...start, corners: sheet }, { type: 'find' });
  expect(edit(searched, { type: 'found', corners: null })).toEqual({
    ...{ picture, corners: sheet, finding: 'notFound' },
  });
});

test('[PG22] corners are kept within the picture, and crossed ones cannot be accepted', () => {
  const moved = edit(start, { type: 'move', corner: 1, to: at(12_000.4, -3) });
  expect(moved.corners?.[1]).toEqual(at(SPAN, 0));
  const crossed = edit(
    { ...start, corners: sheet },
    {
      ...{ type: 'move', corner: 0 satisfies CornerIndex, to: at(9000, 9500) },
    },
  );
  expect(editingProblem(crossed)).toBe('crossed');
});

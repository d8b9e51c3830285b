import { APPLIED_EXTRA_BYTES, DOCUMENT_LIMITS, jsonBytes } from '@madoguchi/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksDocument } from '../marksDocument.ts';
import {
  clear,
  draw,
  idOf,
  seen,
  SEATS,
  story,
  surface,
  told,
  undo,
  type Said,
} from '../testing/anyMarks.ts';
import { isFull, MOST_SEEN_BYTES } from './bounds.ts';
import { marksOn } from './seen.ts';
import { MOST_COORDINATES, type MarksState } from './shapes.ts';
import { canUndo } from './takingBack.ts';

const [kiosk, staff, guest] = SEATS;

describe('bounds', () => {
  test('[MK4] whatever is done, the state is valid and no operation adds more than it may', () => {
    fc.assert(
      fc.property(story, (all) => {
        let state = marksDocument.empty();
        for (const [by, operation] of all) {
          expect(marksDocument.operation.safeParse(operation).success).toBe(true);
          const next = marksDocument.apply(state, operation, by);
          const grown = jsonBytes(next) - jsonBytes(state);
          expect(grown).toBeLessThanOrEqual(jsonBytes(operation) + APPLIED_EXTRA_BYTES);
          state = next;
        }
        expect(marksDocument.state.safeParse(state).success).toBe(true);
      }),
    );
  });

  /** A state that takes no further stroke. */
  function full(): MarksState {
    const points = Array.from({ length: 600 }, (_, n) => 9_000 + (n % 1_000));
    let state = marksDocument.empty();
    for (let n = 0; !isFull(state); n += 1) {
      state = told([[SEATS[n % 3] ?? kiosk, { ...draw(n), points }]], state);
    }
    return state;
  }

  test('[MK4] a full surface loses nothing: drawing has no effect, and taking off and back goes on', () => {
    const state = full();
    expect(jsonBytes(state)).toBeLessThan(MOST_SEEN_BYTES);
    const points = Array.from({ length: 600 }, () => 10_000);
    expect(told([[kiosk, { ...draw(999), points }]], state)).toBe(state);
    expect(told([[kiosk, { type: 'extend', id: idOf(0), points }]], state)).toBe(state);
    const wiped = told([[staff, clear]], state);
    expect(isFull(wiped)).toBe(false);
    expect(seen(told([[staff, undo]], wiped))).toEqual(seen(state));
  });

  test('[MK4] what is wiped off and drawn again and again stays within the document', () => {
    const points = Array.from({ length: 600 }, () => 10_000);
    let state = marksDocument.empty();
    for (let n = 0; n < 2_000; n += 1) {
      state = told([[SEATS[n % 3] ?? kiosk, { ...draw(n), points }]], state);
      if (n % 40 === 39) state = told([[staff, clear]], state);
      if (n % 7 === 0) state = told([[SEATS[n % 3] ?? kiosk, undo]], state);
    }
    expect(jsonBytes(state)).toBeLessThan(DOCUMENT_LIMITS.documentBytes);
    expect(marksDocument.state.safeParse(state).success).toBe(true);
  });

  test('[MK4] one stroke has an end; the page that draws begins another', () => {
    const points = Array.from({ length: 500 }, () => 10_000);
    const more: Said[] = Array.from({ length: 20 }, () => [
      kiosk,
      { type: 'extend', id: idOf(1), points },
    ]);
    const [mark] = marksOn(told([[kiosk, draw(1)], ...more]), surface);
    expect(mark?.points.length).toBeLessThanOrEqual(MOST_COORDINATES);
  });

  test('[MK5] a page that is gone takes its marks with it; guests take none away', () => {
    const state = told([
      [kiosk, draw(1)],
      [staff, draw(2, 'pen', 'p1')],
      [staff, { type: 'point', to: { surface: 'p1', at: { x: 1, y: 1 } } }],
    ]);
    const forget = { type: 'forget', surface: 'p1' } as const;
    expect(told([[guest, forget]], state)).toBe(state);
    const gone = told([[staff, forget]], state);
    expect([seen(gone), seen(gone, 'p1'), gone.pointers]).toEqual([[idOf(1)], [], {}]);
    expect(canUndo(gone, 'p1', staff)).toBe(false);
  });
});

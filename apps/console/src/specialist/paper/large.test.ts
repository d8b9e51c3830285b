import { expect, test } from 'vitest';
import { faceAwayFor, largeOf, SIZES, sizesAfter, swapped } from './large.ts';
import type { Standing } from './standing.ts';

const off: Standing = { at: 'off' };
const desk: Standing = { at: 'shown', way: 'desk', picture: 'there' };
const asked: Standing = { at: 'asked', way: 'hand', by: 'staff:s1' };
const byHand: Standing = { at: 'shown', way: 'hand', picture: 'there' };
const held: Standing = { at: 'shown', way: 'hand', picture: 'held' };

test('[PV45] the paper is large by itself while the only camera shows it, and the face again after that', () => {
  expect([off, desk, asked, held].map((each) => largeOf(SIZES, each))).toEqual(
    Array(4).fill('face'),
  );
  expect(largeOf(SIZES, byHand)).toBe('paper');
});

test('[PV45] a specialist who makes the other one large keeps it for as long as the face is seen, or is not', () => {
  const withPaper = swapped(SIZES, desk);
  expect([off, desk, byHand].map((each) => largeOf(withPaper, each))).toEqual(
    Array(3).fill('paper'),
  );
  const withoutPaper = swapped(SIZES, byHand);
  expect([desk, byHand].map((each) => largeOf(withoutPaper, each))).toEqual(['face', 'face']);
  expect(swapped(withoutPaper, byHand)).toEqual(SIZES);
});

test('[PV45] whoever works on a page when the face comes back goes on with it as large as it was', () => {
  const away = (surface: string) => ({ surface, faceAway: true });
  const back = (surface: string | null) => ({ surface, faceAway: false });
  const after = (...of: Parameters<typeof sizesAfter>) => largeOf(sizesAfter(...of), off);
  expect(after(SIZES, away('p1'), back('p1'))).toBe('paper');
  expect(after(SIZES, away('paper'), back('p1'))).toBe('face');
  expect(after(swapped(SIZES, byHand), away('p1'), back('p1'))).toBe('face');
  expect(after(SIZES, back('p1'), away('paper'))).toBe('face');
});

test('[PV45] why no face is seen is known from the question on', () => {
  const said = [off, desk, asked, byHand, held].map(faceAwayFor);
  expect(said).toEqual([null, null, 'asked', 'shown', null]);
});

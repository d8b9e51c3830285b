import { isSignatureTooLittle, SIGNATURE_BOX, SIGNATURE_LIMITS } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { begun, drawnOn, placeInBox } from './strokes.ts';

const box = { left: 100, top: 50, width: 600, height: 200 };

test('[FS12] a place of the screen is a whole number in the box of the signature, whatever its size, and never outside', () => {
  expect(placeInBox({ clientX: 100, clientY: 50 }, box)).toEqual([0, 0]);
  expect(placeInBox({ clientX: 400, clientY: 150 }, box)).toEqual([1500, 500]);
  expect(placeInBox({ clientX: 9000, clientY: -9 }, box)).toEqual([SIGNATURE_BOX.width, 0]);
});

test('[FS12] one point and a dot of many points are no signature', () => {
  const dot = [0, 1, 2, 3, 4, 5, 6, 7].reduce(
    (strokes, at) => drawnOn(strokes, [500 + at, 500]),
    begun([], [500, 500]),
  );
  expect(isSignatureTooLittle({ kind: 'drawn', strokes: begun([], [500, 500]) })).toBe(true);
  expect(isSignatureTooLittle({ kind: 'drawn', strokes: dot })).toBe(true);
  expect(isSignatureTooLittle({ kind: 'drawn', strokes: [] })).toBe(true);
});

test('[FS12] a signature never has more than is taken of it, however long somebody draws', () => {
  let strokes = begun([], [0, 0]);
  for (let at = 0; at < SIGNATURE_LIMITS.points + 500; at += 1) {
    strokes = drawnOn(strokes, [(at * 50) % SIGNATURE_BOX.width, (at * 20) % SIGNATURE_BOX.height]);
  }
  expect(strokes.flat().length / 2).toBe(SIGNATURE_LIMITS.points);
  expect(begun(strokes, [1, 1])).toBe(strokes);
  let many = begun([], [0, 0]);
  for (let at = 0; at < SIGNATURE_LIMITS.strokes + 5; at += 1) many = begun(many, [at, at]);
  expect(many).toHaveLength(SIGNATURE_LIMITS.strokes);
});

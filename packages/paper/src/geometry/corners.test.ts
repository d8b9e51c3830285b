import { PLAIN_SHAPE, SPAN } from '@madoguchi/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornersProblem, straightenedSize, usableCorners } from './corners.ts';
import type { Corners } from './homography.ts';
import { mapSurface } from './mapping.ts';

const picture = { width: 1920, height: 1080 };
const at = (x: number, y: number) => ({ x, y });
const sheet: Corners = [at(2000, 1000), at(8000, 1200), at(8200, 9000), at(1800, 8800)];

test('[PG22] corners in a clockwise round are a sheet', () => {
  expect(cornersProblem(sheet, picture)).toBeNull();
});

test('[PG22] corners that are crossed, mirrored, on a line, in one place or outside are none', () => {
  const [a, b, c, d] = sheet;
  expect(cornersProblem([a, c, b, d], picture)).toBe('crossed');
  expect(cornersProblem([d, c, b, a], picture)).toBe('crossed');
  expect(cornersProblem([a, b, at(4900, 5000), d], picture)).toBe('flat');
  expect(cornersProblem([a, a, c, d], picture)).toBe('flat');
  expect(cornersProblem([a, a, a, a], picture)).toBe('flat');
  expect(cornersProblem([a, b, at(8200, 10_001), d], picture)).toBe('outside');
  expect(cornersProblem([a, b, at(NaN, 9000), d], picture)).toBe('outside');
  expect(cornersProblem([a, at(2200, 1000), at(2200, 1300), at(2000, 1300)], picture)).toBe(
    'small',
  );
  // A corner that is pushed in: the round has a dent.
  expect(cornersProblem([at(5000, 6000), b, c, d], picture)).toBe('crossed');
});

test('[PG22] a page with unusable corners is shown as it was taken', () => {
  const [a, b, c, d] = sheet;
  const shape = {
    ...PLAIN_SHAPE,
    corners: [a, c, b, d] as [typeof a, typeof a, typeof a, typeof a],
  };
  expect(usableCorners(shape, picture)).toBeNull();
  const { toScreen } = mapSurface({ ...picture, shape }, { width: 960, height: 540 });
  expect(toScreen(at(SPAN, SPAN))).toEqual({ x: 960, y: 540 });
});

test('[PG23] a sheet keeps the sides that its edges have, at the size of the longest', () => {
  const square: Corners = [at(0, 0), at(SPAN, 0), at(SPAN, SPAN), at(0, SPAN)];
  expect(straightenedSize(square, { width: 1000, height: 500 })).toEqual({
    width: 1000,
    height: 500,
  });
});

test('[PG23] what is nearly A4 or a card is so', () => {
  const upright = (ratio: number): Corners => {
    const width = Math.round(ratio * 5000);
    return [at(100, 100), at(100 + width, 100), at(100 + width, 5100), at(100, 5100)];
  };
  fc.assert(
    fc.property(fc.double({ min: 0.965, max: 1.035, noNaN: true }), (off) => {
      for (const ratio of [210 / 297, 297 / 210, 85.6 / 53.98, 53.98 / 85.6]) {
        const { width, height } = straightenedSize(upright(ratio * off), {
          width: 3000,
          height: 3000,
        });
        expect(width / height).toBeCloseTo(ratio, 6);
      }
    }),
  );
  const { width, height } = straightenedSize(upright(1), { width: 3000, height: 3000 });
  expect(width / height).toBeCloseTo(1);
});

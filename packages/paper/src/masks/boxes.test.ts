import { box as boxSchema, SPAN, type Box } from '@madoguchi/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CORNERS, joined, moved, newBox, resized } from './boxes.ts';

const side = fc
  .tuple(fc.integer({ min: 0, max: SPAN - 1 }), fc.integer({ min: 1, max: SPAN }))
  .map(([from, length]) => ({ from, length: Math.min(length, SPAN - from) }));
const anyBox = fc.tuple(side, side).map(([across, down]): Box => ({
  ...{ x: across.from, y: down.from },
  ...{ width: across.length, height: down.length },
}));
const far = fc.double({ min: -3 * SPAN, max: 3 * SPAN, noNaN: true });
const step = fc.record({ x: far, y: far });

const isBox = (made: Box): boolean => boxSchema.safeParse(made).success;

test('[MA8] however a mask is pulled, it stays whole within the picture', () => {
  fc.assert(
    fc.property(anyBox, step, fc.constantFrom(...CORNERS), (before, by, corner) => {
      const [there, larger] = [moved(before, by), resized(before, corner, by)];
      expect(isBox(there)).toBe(true);
      expect([there.width, there.height]).toEqual([before.width, before.height]);
      expect(isBox(larger)).toBe(true);
    }),
  );
});

test('[MA8] a corner that is pulled leaves the opposite one where it is', () => {
  const before = { x: 2_000, y: 3_000, width: 1_000, height: 500 };
  expect(resized(before, 'se', { x: 100, y: 200 })).toEqual({
    ...before,
    width: 1_100,
    height: 700,
  });
  expect(resized(before, 'nw', { x: -100, y: 9_000 })).toEqual({
    ...{ x: 1_900, y: 3_200 },
    ...{ width: 1_100, height: 300 },
  });
});

test('[MA8] new masks lie in the middle, and none of them on another', () => {
  const made: Box[] = [];
  for (let n = 0; n < 20; n += 1) made.push(newBox(made));
  expect(made.every(isBox)).toBe(true);
  expect(new Set(made.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(20);
});

test('[MA3] what the other end makes of a mask holds the mask', () => {
  fc.assert(
    fc.property(anyBox, anyBox, (one, other) => {
      const both = joined(one, other);
      expect(isBox(both)).toBe(true);
      expect(joined(both, one)).toEqual(both);
      expect(joined(both, other)).toEqual(both);
    }),
  );
});

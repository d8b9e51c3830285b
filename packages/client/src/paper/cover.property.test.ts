import { SPAN, type Box } from '@madoguchi/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blackPixels } from './blackPixels.ts';
import type { Cover, Scene } from './cover.ts';
import {
  blackOf,
  blanked,
  confirmedFor,
  dragged,
  enlarged,
  NO_COVER,
  putDown,
  shownAgain,
  uncovered,
} from './cover.ts';

const side = fc
  .tuple(fc.integer({ min: 0, max: SPAN - 1 }), fc.integer({ min: 1, max: SPAN }))
  .map(([from, length]) => ({ from, length: Math.min(length, SPAN - from) }));
const anyBox = fc.tuple(side, side).map(([across, down]): Box => ({
  ...{ x: across.from, y: down.from },
  ...{ width: across.length, height: down.length },
}));
const anyScene = fc.record({
  device: fc.constantFrom('a', 'b'),
  opening: fc.integer({ min: 1, max: 2 }),
  width: fc.constantFrom(640, 1_920),
  height: fc.constantFrom(480, 1_080),
  turn: fc.constantFrom(0, 90, 180, 270),
});
const id = fc.constantFrom('m1', 'm2', 'm3');
const anyStep = fc.oneof(
  fc.record({ do: fc.constant('drag'), id, box: anyBox }),
  fc.record({ do: fc.constant('put'), id, box: anyBox }),
  fc.record({ do: fc.constant('enlarge'), id, box: anyBox }),
  fc.record({ do: fc.constant('uncover'), id }),
  fc.record({ do: fc.constant('blank'), on: fc.boolean() }),
  fc.record({ do: fc.constant('confirm'), scene: anyScene }),
  fc.record({ do: fc.constant('show'), scene: anyScene }),
);
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

function after(cover: Cover, step: Step): Cover {
  if ('box' in step) {
    const change = { drag: dragged, put: putDown, enlarge: enlarged }[step.do as 'drag'];
    return change(cover, step.id, step.box);
  }
  if ('id' in step) return uncovered(cover, step.id);
  if ('on' in step) return blanked(cover, step.on);
  return step.do === 'confirm' ? confirmedFor(cover, step.scene) : shownAgain(cover, step.scene);
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;

const wordsOf = ({ device, opening, width, height, turn }: Scene): string =>
  [device, opening, width, height, turn].join(' ');

const scene: Scene = { device: 'a', opening: 1, width: 1_920, height: 1_080, turn: 0 };

test('[MA1] nothing is seen of a scene for which nobody has looked at the masks, and nothing at all while it is blank', () => {
  fc.assert(
    fc.property(fc.array(anyStep), anyScene, (steps, seen) => {
      let cover = NO_COVER;
      let looked: Scene | null = null;
      for (const step of steps) {
        const had = cover.boxes.length > 0;
        cover = after(cover, step);
        if (!('scene' in step)) continue;
        // Agreeing to show is looking, but for masks that were made for another place.
        const counts: boolean =
          step.do === 'confirm' ||
          !had ||
          (looked !== null &&
            wordsOf({ ...looked, opening: 0 }) === wordsOf({ ...step.scene, opening: 0 }));
        if (counts) looked = step.scene;
      }
      const same = looked !== null && wordsOf(looked) === wordsOf(seen);
      expect(blackOf(cover, seen) === 'everything').toBe(cover.blank || !same);
    }),
  );
});

test('[MA2] everything that a mask has been on since it was last put down is black', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      let cover = confirmedFor(NO_COVER, scene);
      const swept = new Map<string, Box[]>();
      for (const step of steps.filter((each) => !('scene' in each) && !('on' in each))) {
        cover = after(cover, step);
        if ('box' in step) {
          const before = step.do === 'put' ? [] : (swept.get(step.id) ?? []);
          swept.set(step.id, [...before, step.box]);
        } else if ('id' in step) swept.delete(step.id);
        const black = blackOf(cover, scene);
        if (black === 'everything') throw new Error('a confirmed scene');
        for (const box of [...swept.values()].flat()) {
          expect(black.some((each) => holds(each, box))).toBe(true);
        }
        expect(black).toHaveLength(swept.size);
      }
    }),
  );
});

test('[MA3] the other end can only hide more', () => {
  fc.assert(
    fc.property(fc.array(anyStep), id, anyBox, (steps, which, box) => {
      const before = steps.reduce(after, NO_COVER);
      const next = enlarged(before, which, box);
      for (const { black } of before.boxes) {
        expect(next.boxes.some((each) => holds(each.black, black))).toBe(true);
      }
      expect(next.boxes.some((each) => holds(each.black, box))).toBe(true);
    }),
  );
});

test('[MA4] the pixels of a mask are never less than the mask and never beyond the picture', () => {
  const length = fc.integer({ min: 2, max: 8_000 });
  fc.assert(
    fc.property(anyBox, length, length, (box, width, height) => {
      const pixels = blackPixels(box, { width, height });
      expect(pixels.x).toBeLessThanOrEqual((box.x * width) / SPAN);
      expect(pixels.y).toBeLessThanOrEqual((box.y * height) / SPAN);
      expect(pixels.x + pixels.width).toBeGreaterThanOrEqual(((box.x + box.width) * width) / SPAN);
      expect(pixels.y + pixels.height).toBeGreaterThanOrEqual(
        ((box.y + box.height) * height) / SPAN,
      );
      expect(Math.min(pixels.x, pixels.y)).toBeGreaterThanOrEqual(0);
      expect(pixels.x + pixels.width).toBeLessThanOrEqual(width);
      expect(pixels.y + pixels.height).toBeLessThanOrEqual(height);
    }),
  );
});

import { PLAIN_SHAPE, SPAN, type PageShape, type Point } from '@madoguchi/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cornersProblem } from './corners.ts';
import { mapSurface, shownRectangle, shownSize } from './mapping.ts';

const place = fc.record({
  x: fc.integer({ min: 0, max: SPAN }),
  y: fc.integer({ min: 0, max: SPAN }),
});
const size = fc.record({
  width: fc.integer({ min: 50, max: 5000 }),
  height: fc.integer({ min: 50, max: 5000 }),
});
const turn = fc.constantFrom<PageShape['turn']>(0, 90, 180, 270);
const zoom = fc.record({
  factor: fc.double({ min: 0.1, max: 9, noNaN: true }),
  middle: fc.record({ x: fc.double(), y: fc.double() }),
});

const shaped = fc
  .record({ size, corners: fc.tuple(place, place, place, place), turn })
  .filter(({ size: picture, corners }) => cornersProblem(corners, picture) === null)
  .map(({ size: { width, height }, corners, turn: turned }) => ({
    ...{ width, height, shape: { corners, turn: turned, light: 0 } satisfies PageShape },
  }));
const plain = fc.record({ size, turn }).map(({ size: { width, height }, turn: turned }) => ({
  ...{ width, height, shape: { ...PLAIN_SHAPE, turn: turned } },
}));

/** A place on the sheet, by its parts of two opposite edges. */
function onSheet([a, b, c, d]: NonNullable<PageShape['corners']>, across: number, down: number) {
  const between = (from: Point, to: Point, part: number) => ({
    ...{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part },
  });
  const { x, y } = between(between(a, b, across), between(d, c, across), down);
  return { x: Math.round(x), y: Math.round(y) };
}

test('[PG20] a place goes to the screen and comes back within a ten-thousandth, turned and zoomed', () => {
  fc.assert(
    fc.property(plain, size, zoom, place, (picture, room, zoomed, at) => {
      const { toScreen, toSource } = mapSurface(picture, room, zoomed);
      const back = toSource(toScreen(at));
      expect(Math.abs(back.x - at.x)).toBeLessThanOrEqual(1);
      expect(Math.abs(back.y - at.y)).toBeLessThanOrEqual(1);
    }),
  );
});

test('[PG20] and so does a place on a sheet that is straightened by any corners', () => {
  const part = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(shaped, size, zoom, part, part, (picture, room, zoomed, across, down) => {
      const at = onSheet(picture.shape.corners, across, down);
      const { toScreen, toSource } = mapSurface(picture, room, zoomed);
      const back = toSource(toScreen(at));
      expect(Math.abs(back.x - at.x)).toBeLessThanOrEqual(1);
      expect(Math.abs(back.y - at.y)).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});

test('[PG20] a finger beside the page is at the nearest place of the page, in whole numbers', () => {
  fc.assert(
    fc.property(fc.oneof(plain, shaped), size, zoom, fc.double(), fc.double(), (...given) => {
      const [picture, room, zoomed, x, y] = given;
      const at = mapSurface(picture, room, zoomed).toSource({ x, y });
      expect(Number.isInteger(at.x) && at.x >= 0 && at.x <= SPAN).toBe(true);
      expect(Number.isInteger(at.y) && at.y >= 0 && at.y <= SPAN).toBe(true);
    }),
  );
});

test('[PG20] no place of the source comes to the screen as anything but a number', () => {
  fc.assert(
    fc.property(fc.oneof(plain, shaped), size, zoom, place, (picture, room, zoomed, at) => {
      const { toScreen, scale } = mapSurface(picture, room, zoomed);
      const { x, y } = toScreen(at);
      expect(Number.isFinite(x) && Number.isFinite(y) && scale > 0).toBe(true);
    }),
  );
});

test('[PG21] the corners of the sheet come to the corners of what is shown, turned clockwise', () => {
  fc.assert(
    fc.property(shaped, size, (picture, room) => {
      const { x, y, width, height } = shownRectangle(picture, room);
      const round = [
        { x, y },
        { x: x + width, y },
        { x: x + width, y: y + height },
        { x, y: y + height },
      ];
      const { toScreen } = mapSurface(picture, room);
      picture.shape.corners.forEach((corner, index) => {
        const at = toScreen(corner);
        const wanted = round[(index + picture.shape.turn / 90) % 4];
        expect(Math.hypot(at.x - (wanted?.x ?? NaN), at.y - (wanted?.y ?? NaN))).toBeLessThan(1e-3);
      });
    }),
  );
});

test('[PG21] a turned picture has its sides changed, and lies whole in a room of any shape', () => {
  const picture = { width: 400, height: 300, shape: { ...PLAIN_SHAPE, turn: 90 as const } };
  expect(shownSize(picture)).toEqual({ width: 300, height: 400 });
  const { toScreen, scale, width, height } = mapSurface(picture, { width: 600, height: 400 });
  expect({ width, height }).toEqual({ width: 600, height: 400 });
  expect(toScreen({ x: 0, y: 0 })).toEqual({ x: 450, y: 0 });
  expect(toScreen({ x: SPAN, y: SPAN })).toEqual({ x: 150, y: 400 });
  expect(scale).toBeCloseTo(400 / SPAN);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounded, MOST_ZOOM, panBy, WHOLE, zoomAt, zoomed } from './zoom.ts';

const size = fc.record({
  width: fc.integer({ min: 1, max: 5000 }),
  height: fc.integer({ min: 1, max: 5000 }),
});
const number = fc.double({ min: -1e5, max: 1e5, noNaN: true });
const moves = fc.array(
  fc.oneof(
    fc.record({ times: fc.double({ min: 0, max: 10 }), at: fc.record({ x: number, y: number }) }),
    fc.record({ by: fc.record({ x: number, y: number }) }),
  ),
  { maxLength: 12 },
);

/** How much of a side of the room is empty that need not be, or how far a smaller picture is off its middle. */
const emptyBeside = (from: number, length: number, room: number) =>
  length <= room ? Math.abs(from - (room - length) / 2) : Math.max(0, from, room - (from + length));

test('[PG24] however it is moved and zoomed, the picture fills its room as far as it can', () => {
  fc.assert(
    fc.property(size, size, moves, (picture, room, asked) => {
      let zoom = WHOLE;
      for (const move of asked)
        zoom =
          'by' in move
            ? panBy(picture, room, zoom, move.by)
            : zoomAt(picture, room, { zoom, ...move });
      expect(zoom.factor).toBeGreaterThanOrEqual(1);
      expect(zoom.factor).toBeLessThanOrEqual(MOST_ZOOM);
      const { x, y, width, height } = zoomed(picture, room, zoom);
      expect(emptyBeside(x, width, room.width)).toBeLessThan(1e-3);
      expect(emptyBeside(y, height, room.height)).toBeLessThan(1e-3);
    }),
  );
});

test('[PG24] what is under the finger stays there while it grows', () => {
  const [picture, room] = [
    { width: 1000, height: 1000 },
    { width: 500, height: 500 },
  ];
  const at = { x: 100, y: 400 };
  const zoom = zoomAt(picture, room, { zoom: WHOLE, times: 2, at });
  const { x, y, width } = zoomed(picture, room, zoom);
  expect(width).toBe(1000);
  expect((at.x - x) / width).toBeCloseTo(0.2);
  expect((at.y - y) / width).toBeCloseTo(0.8);
});

test('[PG24] a zoom that was kept for another room is brought within this one', () => {
  expect(
    bounded(
      { width: 100, height: 50 },
      { width: 100, height: 50 },
      {
        factor: 2,
        middle: { x: 0, y: NaN },
      },
    ),
  ).toEqual({ factor: 2, middle: { x: 0.25, y: 0.25 } });
});

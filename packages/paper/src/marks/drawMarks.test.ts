import { PLAIN_SHAPE, SPAN, type Mark } from '@madoguchi/protocol';
import { describe, expect, test } from 'vitest';
import { mapSurface } from '../geometry/mapping.ts';
import { markUnder } from './hit.ts';
import { INK_COUNT, inkNumber } from './inks.ts';
import { boundsOf, shapeOf } from './shape.ts';
import { thousand } from './testing/sheet.ts';
import { distanceToLine, flat, placesOf, thinned, thinnedTo } from './thin.ts';

const mark = (changes: Partial<Mark>): Mark => ({
  ...{ id: 'mark-1', surface: 'paper', tool: 'pen', points: [0, 0], number: null },
  ...{ by: 'kiosk', ink: 0, ...changes },
});

/** Relative luminance of `#rrggbb`, as WCAG has it. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('inks', () => {
  test('[MK8] have a contrast of 3 on white and of white names 4.5, and differ in more than colour', () => {
    const inks = Array.from({ length: INK_COUNT }, (_, n) => inkNumber(n));
    for (const { colour } of inks) expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThan(4.5);
    expect(new Set(inks.map(({ core }) => JSON.stringify(core))).size).toBe(INK_COUNT);
    expect(inkNumber(INK_COUNT)).toBe(inkNumber(2));
  });
});

describe('the shape of a mark', () => {
  const corners = [1_000, 2_000, 3_000, 2_000, 3_000, 4_000, 1_000, 4_000];

  test('[MK14] a circle touches the middles of the sides that it is drawn into', () => {
    const [line = []] = shapeOf(mark({ tool: 'circle', points: corners }), thousand).lines;
    const nearest = (x: number, y: number) =>
      Math.min(...line.map((place) => Math.hypot(place.x - x, place.y - y)));
    for (const [x, y] of [
      ...[[200, 200] as const, [300, 300] as const],
      ...[[200, 400] as const, [100, 300] as const],
    ]) {
      expect(nearest(x, y)).toBeLessThan(1);
    }
  });

  test('[MK14] of what has only begun nothing is seen', () => {
    for (const tool of ['arrow', 'circle', 'box'] as const) {
      expect(boundsOf(shapeOf(mark({ tool, points: [10, 10] }), thousand))).toBeNull();
    }
    expect(shapeOf(mark({ points: [10, 10] }), thousand).face?.length).toBeGreaterThan(3);
  });

  test('[MK14] a mark lies where it was drawn, whatever the shape of the page and the screen', () => {
    const at = { x: 2_500, y: 7_500 };
    for (const turn of [0, 90, 180, 270] as const) {
      const shape = {
        ...PLAIN_SHAPE,
        turn,
        corners: [
          ...([
            { x: 500, y: 900 },
            { x: 9_000, y: 200 },
          ] as const),
          ...([
            { x: 9_800, y: 9_500 },
            { x: 200, y: 9_000 },
          ] as const),
        ] as const,
      };
      const mapping = mapSurface(
        { width: 1_600, height: 1_200, shape: { ...shape, corners: [...shape.corners] } },
        { width: 1_080, height: 700 },
      );
      const bounds = boundsOf(shapeOf(mark({ tool: 'number', points: flat([at]) }), mapping));
      const place = mapping.toScreen(at);
      expect((bounds?.x ?? 0) + (bounds?.width ?? 0) / 2).toBeCloseTo(place.x, 6);
      expect((bounds?.y ?? 0) + (bounds?.height ?? 0) / 2).toBeCloseTo(place.y, 6);
    }
  });

  test('[MK13] the uppermost mark under a place is found, and none where none is', () => {
    const box = mark({ id: 'box', tool: 'box', points: corners });
    const pen = mark({ id: 'pen', points: [1_000, 2_000, 3_000, 4_000] });
    expect(markUnder([box, pen], thousand, { x: 100, y: 200 })?.id).toBe('pen');
    expect(markUnder([box, pen], thousand, { x: 300, y: 250 })?.id).toBe('box');
    expect(markUnder([box, pen], thousand, { x: 260, y: 220 })).toBeUndefined();
  });
});

describe('thinning', () => {
  const wave = Array.from({ length: 500 }, (_, n) => ({ x: n, y: 100 * Math.sin(n / 20) }));

  test('[MK10] leaves no place farther from the line than the tolerance', () => {
    const left = thinned(wave, 0.5);
    expect(left.length).toBeLessThan(wave.length / 4);
    for (const place of wave) {
      const distances = left.map((to, n) => distanceToLine(place, left[n - 1] ?? to, to));
      expect(Math.min(...distances)).toBeLessThanOrEqual(0.5);
    }
    expect([left[0], left.at(-1)]).toEqual([wave[0], wave.at(-1)]);
  });

  test('[MK10] to a number of places keeps the ends', () => {
    const left = thinnedTo(10, wave, 0.1);
    expect(left.length).toBeLessThanOrEqual(10);
    expect([left[0], left.at(-1)]).toEqual([wave[0], wave.at(-1)]);
    expect(placesOf(flat(left))).toEqual(left);
    expect(Math.max(...flat(left))).toBeLessThan(SPAN);
  });
});

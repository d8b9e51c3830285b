import { expect, it } from 'vitest';
import { ALL_SIZES, labelOf, sizesInTurn, STANDING_SIZES } from './sizes.ts';

it('[F41] a run measures every screen as it is used and in the smallest window, and some in each of the others', () => {
  const kiosk = sizesInTurn('kiosk idle', ALL_SIZES, 'plain').map(labelOf);
  expect(kiosk).toEqual(expect.arrayContaining([...STANDING_SIZES.map(labelOf), '320×256']));
  const desk = sizesInTurn('gallery view=serving', ALL_SIZES, 'plain').map(labelOf);
  expect(desk).toEqual(expect.arrayContaining(['1280×720', '320×256']));
  expect(Math.max(kiosk.length, desk.length)).toBeLessThan(ALL_SIZES.length / 2);
  const scenes = ['a', 'b', 'c', 'd'].flatMap((name) => sizesInTurn(name, ALL_SIZES, 'plain'));
  expect(new Set(scenes).size).toBe(ALL_SIZES.length);
});

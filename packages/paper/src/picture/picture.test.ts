import { expect, test } from 'vitest';
import { combine, inverse, ontoCorners, ontoRectangle } from '../geometry/homography.ts';
import { backgroundOf } from './background.ts';
import { lighten } from './lighten.ts';
import { blankPixels, stripsOf, withinPixels, type Pixels } from './pixels.ts';
import { straighten } from './straighten.ts';

/** A picture by what is at each place. */
function draw(width: number, height: number, at: (x: number, y: number) => number): Pixels {
  const pixels = blankPixels(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      pixels.data.set([at(x, y), at(x, y), at(x, y), 255], (y * width + x) * 4);
  return pixels;
}
const grey = ({ width, data }: Pixels, x: number, y: number) => data[(y * width + x) * 4] ?? NaN;
const whole = { first: 0, end: Infinity };
const rowsOf = (pixels: Pixels) => ({ ...whole, end: pixels.height });

test('[PG25] a picture that is straightened by its own corners is unchanged', () => {
  const source = draw(40, 30, (x, y) => (x * 7 + y * 13) % 256);
  const target = blankPixels(40, 30);
  straighten(source, target, ontoRectangle(0, 0, 40, 30), rowsOf(target));
  expect(target.data).toEqual(source.data);
});

test('[PG25] lines of three pixels on a sheet that lies askew stay apart', () => {
  const corners = [
    { x: 60, y: 30 },
    { x: 350, y: 60 },
    { x: 330, y: 370 },
    { x: 40, y: 340 },
  ] as const;
  const toSource = ontoCorners(corners);
  const toSheet = combine(ontoRectangle(0, 0, 1, 1), inverse(toSource));
  // The sheet has 50 lines, each of three dark and three bright pixels of it.
  const source = draw(400, 400, (x, y) => {
    const [, , , d, e, f, g, h, i] = toSheet;
    const down = (d * (x + 0.5) + e * (y + 0.5) + f) / (g * (x + 0.5) + h * (y + 0.5) + i);
    return Math.floor(down * 100) % 2 === 0 ? 0 : 255;
  });
  const target = blankPixels(300, 300);
  straighten(source, target, toSource, rowsOf(target));
  for (let line = 0; line < 100; line++)
    expect(Math.abs(grey(target, 150, line * 3 + 1) - (line % 2 === 0 ? 0 : 255))).toBeLessThan(50);
});

test('[PG25] what is made smaller keeps its thin lines, as grey', () => {
  const source = draw(400, 400, (x) => (x % 4 === 0 ? 0 : 200));
  const target = blankPixels(100, 100);
  straighten(source, target, ontoRectangle(0, 0, 400, 400), rowsOf(target));
  for (let x = 5; x < 95; x++) expect(Math.abs(grey(target, x, 50) - 150)).toBeLessThan(20);
});

/** Pencil on paper with a shadow from left to right; a stroke every 20 pixels takes an eighth of the light. */
const pencil = () => draw(640, 480, (x, y) => (110 + x / 5) * (y % 20 === 0 ? 0.875 : 1));

test('[PG26] with each step the paper is whiter and a pencil darker, in a shadow as beside it', () => {
  const contrasts = ([0, 1, 2, 3] as const).map((light) => {
    const pixels = pencil();
    if (light > 0) lighten(pixels, backgroundOf(pixels), light, rowsOf(pixels));
    const paper = [20, 320, 620].map((x) => grey(pixels, x, 230));
    expect(light === 0 ? 255 : Math.min(...paper)).toBeGreaterThan(250);
    return [20, 320, 620].map((x) => grey(pixels, x, 230) - grey(pixels, x, 240));
  });
  const [plain, , , most] = contrasts;
  for (const at of [0, 1, 2]) {
    const steps = contrasts.map((each) => each[at] ?? NaN);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(most?.[at]).toBeGreaterThan(2 * (plain?.[at] ?? NaN));
  }
});

test('[PG26] what was hidden in black stays black', () => {
  const source = draw(640, 480, (x, y) => (x > 200 && x < 400 && y > 100 && y < 200 ? 0 : 230));
  lighten(source, backgroundOf(source), 3, rowsOf(source));
  expect(grey(source, 300, 150)).toBe(0);
  expect(grey(source, 100, 150)).toBe(255);
});

test('[PG26] the pink of a form stays pink', () => {
  const pixels = draw(320, 320, () => 220);
  for (let at = 0; at < 320 * 200 * 4; at += 4) pixels.data.set([220, 140, 170, 255], at);
  lighten(pixels, backgroundOf(pixels), 2, rowsOf(pixels));
  const [red = 0, green = 0, blue = 0] = pixels.data;
  expect(red).toBeGreaterThan(blue + 30);
  expect(blue).toBeGreaterThan(green + 20);
});

test('[PG25] a picture is worked on in pieces that are whole together, and has bounded pixels', () => {
  const rows = [...stripsOf(blankPixels(7, 100), 70)];
  expect(rows[0]).toEqual({ first: 0, end: 10 });
  expect(rows.reduce((end, { first, end: next }) => (first === end ? next : NaN), 0)).toBe(100);
  expect(withinPixels({ width: 8000, height: 6000 }, 12_000_000)).toEqual({
    width: 4000,
    height: 3000,
  });
  expect(withinPixels({ width: 800, height: 600 }, 12_000_000)).toEqual({
    width: 800,
    height: 600,
  });
});

import type { Pixels } from './pixels.ts';

/** How many cells the background is estimated in, along the longer side: larger than letters, smaller than shadows. */
const CELLS = 64;
/** Paper is looked for so many cells around: under a stamp or a dark heading there is none to be seen. */
const REACH = 2;
/** What is darker than this part of the brightest is no paper, such as what is hidden in black. */
const LEAST_PAPER = 0.3;

type Colour = readonly [red: number, green: number, blue: number];

/** How bright the paper is in each part of a picture, and in which light it lies. */
export interface Background {
  readonly columns: number;
  readonly rows: number;
  /** The brightest channel of each cell's paper in its light, row by row. */
  readonly brightness: Float32Array;
  /** The light, its strongest channel being 1. */
  readonly light: Colour;
}

/**
 * Estimates what is behind the writing, from the brighter of what is there and around. The brightest channel of a
 * colour stands for it, so that a large field of a form that is pink is paper, and stays pink.
 */
export function backgroundOf(pixels: Pixels): Background {
  const cell = Math.max(4, Math.ceil(Math.max(pixels.width, pixels.height) / CELLS));
  const columns = Math.ceil(pixels.width / cell);
  const rows = Math.ceil(pixels.height / cell);
  const colours = Array.from({ length: columns * rows }, (_, index) =>
    brighterOf(pixels, (index % columns) * cell, Math.floor(index / columns) * cell, cell),
  );
  const light = lightOf(colours);
  const seen = Float32Array.from(colours, ([red, green, blue]) =>
    Math.max(red / light[0], green / light[1], blue / light[2]),
  );
  const grid = { columns, rows, light };
  const brightest = around({ ...grid, brightness: seen }, REACH, (values) => Math.max(...values));
  // Without this step back the light beside a shadow would reach into it.
  const closed = around(brightest, REACH, (values) => Math.min(...values));
  const { brightness } = around(closed, 1, meanOf);
  const least = brightness.reduce((a, b) => Math.max(a, b), 1) * LEAST_PAPER;
  return { ...grid, brightness: brightness.map((value) => Math.max(value, least)) };
}

/** How bright the paper is at a place, in parts of the picture's sides, between the middles of cells. */
export function paperAt(
  { columns, rows, brightness }: Background,
  across: number,
  down: number,
): number {
  const x = Math.min(Math.max(across * columns - 0.5, 0), columns - 1);
  const y = Math.min(Math.max(down * rows - 0.5, 0), rows - 1);
  const left = Math.floor(x);
  const top = Math.floor(y);
  const first = top * columns + left;
  const right = left + 1 < columns ? 1 : 0;
  const below = top + 1 < rows ? columns : 0;
  const upper = mix(brightness[first], brightness[first + right], x - left);
  const lower = mix(brightness[first + below], brightness[first + below + right], x - left);
  return mix(upper, lower, y - top);
}

const mix = (from = 0, to = 0, part = 0): number => from + (to - from) * part;

const meanOf = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** The mean colour of what is not darker than the mean of a cell, by its green. */
function brighterOf(
  { width, height, data }: Pixels,
  left: number,
  top: number,
  cell: number,
): Colour {
  const places: number[] = [];
  for (let y = top; y < Math.min(top + cell, height); y += 2)
    for (let x = left; x < Math.min(left + cell, width); x += 2) places.push((y * width + x) * 4);
  const least = meanOf(places.map((at) => data[at + 1] ?? 0));
  const bright = places.filter((at) => (data[at + 1] ?? 0) >= least - 0.5);
  const channel = (which: number) => meanOf(bright.map((at) => data[at + which] ?? 0));
  return [channel(0), channel(1), channel(2)];
}

/** The colour of the brightest tenth of the cells: most of it is paper. */
function lightOf(colours: readonly Colour[]): Colour {
  const sums = colours.toSorted((a, b) => b[1] - a[1]).slice(0, Math.ceil(colours.length / 10));
  const channel = (which: 0 | 1 | 2) => meanOf(sums.map((colour) => colour[which]));
  const mean = [channel(0), channel(1), channel(2)] as const;
  const strongest = Math.max(...mean, 1);
  // A light without any of a colour is none; dividing by it would only show noise.
  const part = (which: 0 | 1 | 2) => Math.max(0.5, mean[which] / strongest);
  return [part(0), part(1), part(2)];
}

/** Each cell as a figure of those up to `reach` around it. */
function around(
  grid: Background,
  reach: number,
  figure: (values: readonly number[]) => number,
): Background {
  const { columns, rows, brightness } = grid;
  const result = Float32Array.from(brightness, (_, index) => {
    const [column, row] = [index % columns, Math.floor(index / columns)];
    const values: number[] = [];
    for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++)
      for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++)
        values.push(brightness[y * columns + x] ?? 0);
    return figure(values);
  });
  return { ...grid, brightness: result };
}

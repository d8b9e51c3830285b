import { distance } from '../geometry/corners.ts';
import { mapped, type Matrix } from '../geometry/homography.ts';
import type { Pixels, Rows } from './pixels.ts';

/** Samples across and down of a pixel, where the picture is made smaller. */
const MOST_SAMPLES = 4;

/**
 * Fills rows of `target` with what lies at their place in `source`. `toSource` maps the unit square of the target to
 * pixels of the source. A pixel is read between the four nearest of the source; where it covers more than one, at
 * several places of it, so that small print does not fall between the samples.
 */
export function straighten(source: Pixels, target: Pixels, toSource: Matrix, rows: Rows): void {
  const samples = samplesOf(target, toSource);
  const step = 1 / samples;
  const sum = new Float64Array(3);
  const weight = step * step;
  for (let row = rows.first; row < rows.end; row++) {
    for (let column = 0; column < target.width; column++) {
      sum.fill(0);
      for (let down = step / 2; down < 1; down += step)
        for (let across = step / 2; across < 1; across += step)
          addSample(
            source,
            toSource,
            (column + across) / target.width,
            (row + down) / target.height,
            sum,
          );
      const at = (row * target.width + column) * 4;
      for (let channel = 0; channel < 3; channel++)
        target.data[at + channel] = (sum[channel] ?? 0) * weight;
      target.data[at + 3] = 255;
    }
  }
}

/** Adds the colour of the source at a place of the target's unit square. */
function addSample(
  { width, height, data }: Pixels,
  m: Matrix,
  across: number,
  down: number,
  sum: Float64Array,
): void {
  const far = m[6] * across + m[7] * down + m[8];
  const x = within((m[0] * across + m[1] * down + m[2]) / far - 0.5, width - 1);
  const y = within((m[3] * across + m[4] * down + m[5]) / far - 0.5, height - 1);
  const left = Math.floor(x);
  const top = Math.floor(y);
  const toRight = x - left;
  const toBottom = y - top;
  const first = (top * width + left) * 4;
  const right = left + 1 < width ? 4 : 0;
  const below = top + 1 < height ? width * 4 : 0;
  for (let channel = 0; channel < 3; channel++) {
    const at = first + channel;
    const upper = mix(data[at], data[at + right], toRight);
    const lower = mix(data[at + below], data[at + below + right], toRight);
    sum[channel] = (sum[channel] ?? 0) + mix(upper, lower, toBottom);
  }
}

const mix = (from = 0, to = 0, part = 0): number => from + (to - from) * part;

const within = (value: number, most: number): number => (value > 0 ? Math.min(value, most) : 0);

/** How many samples a side of a pixel needs: as many as it covers pixels of the source, near the middle. */
function samplesOf({ width, height }: Pixels, toSource: Matrix): number {
  const middle = mapped(toSource, { x: 0.5, y: 0.5 });
  const right = mapped(toSource, { x: 0.5 + 1 / width, y: 0.5 });
  const below = mapped(toSource, { x: 0.5, y: 0.5 + 1 / height });
  const covered = Math.max(distance(middle, right), distance(middle, below));
  return Math.min(MOST_SAMPLES, Math.max(1, Math.round(covered)));
}

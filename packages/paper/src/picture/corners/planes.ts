import type { Size } from '../../geometry/fit.ts';
import type { Pixels } from '../pixels.ts';

/** A picture that is small enough to be thought about: red, green and blue apart. */
export interface Planes extends Size {
  readonly channels: readonly [Float32Array, Float32Array, Float32Array];
}

/** A picture whose longer side has `side` pixels at most, each the mean of what it covers, and a little blurred. */
export function planesOf(pixels: Pixels, side: number): Planes {
  const scale = Math.min(1, side / Math.max(pixels.width, pixels.height));
  const width = Math.max(1, Math.round(pixels.width * scale));
  const height = Math.max(1, Math.round(pixels.height * scale));
  const plane = (channel: number) =>
    blurred(shrunk(pixels, { width, height }, channel), { width, height });
  return { width, height, channels: [plane(0), plane(1), plane(2)] };
}

function shrunk(pixels: Pixels, { width, height }: Size, channel: number): Float32Array {
  return Float32Array.from({ length: width * height }, (_, index) => {
    const [left, right] = bounds(index % width, width, pixels.width);
    const [top, bottom] = bounds(Math.floor(index / width), height, pixels.height);
    let sum = 0;
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++)
        sum += pixels.data[(y * pixels.width + x) * 4 + channel] ?? 0;
    return sum / ((right - left) * (bottom - top));
  });
}

function bounds(index: number, count: number, length: number): readonly [number, number] {
  const first = Math.floor((index * length) / count);
  return [first, Math.max(first + 1, Math.floor(((index + 1) * length) / count))];
}

/** The mean of each pixel and its eight neighbours. */
function blurred(plane: Float32Array, { width, height }: Size): Float32Array {
  return plane.map((_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    let [sum, count] = [0, 0];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
        sum += plane[row * width + column] ?? 0;
        count++;
      }
    return sum / count;
  });
}

export interface Edges extends Size {
  /** How steep the strongest channel is at each pixel. */
  readonly steepness: Float32Array;
  /** In which direction it gets brighter, in radians. */
  readonly direction: Float32Array;
}

export function edgesOf({ width, height, channels }: Planes): Edges {
  const steepness = new Float32Array(width * height);
  const direction = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      for (const plane of channels) {
        const across = (plane[at + 1] ?? 0) - (plane[at - 1] ?? 0);
        const down = (plane[at + width] ?? 0) - (plane[at - width] ?? 0);
        const steep = Math.hypot(across, down);
        if (steep <= (steepness[at] ?? 0)) continue;
        steepness[at] = steep;
        direction[at] = Math.atan2(down, across);
      }
    }
  return { width, height, steepness, direction };
}

import type { PageShape } from '@madoguchi/protocol';
import { paperAt, type Background } from './background.ts';
import type { Pixels, Rows } from './pixels.ts';

type Light = PageShape['light'];

/** Of the paper's brightness: what is brighter is paper, so that its grain does not show. */
const WHITE = 0.96;
/** How a stroke gets darker with each step: its brightness on white paper to this power. */
const POWERS: readonly number[] = [1, 1.6, 2.8, 4.5];

/**
 * Makes the paper of some rows white and what is written on it darker. The picture is divided by its own background,
 * so that a shadow goes away and a pencil stays: mere contrast would make both darker.
 */
export function lighten(pixels: Pixels, background: Background, light: Light, rows: Rows): void {
  const curve = curveOf(light);
  const { width, height, data } = pixels;
  const scale = background.light.map((part) => 255 / part);
  for (let row = rows.first; row < rows.end; row++)
    for (let column = 0; column < width; column++) {
      const paper = paperAt(background, (column + 0.5) / width, (row + 0.5) / height);
      const first = (row * width + column) * 4;
      for (let channel = 0; channel < 3; channel++) {
        const seen = ((data[first + channel] ?? 0) / paper) * (scale[channel] ?? 255);
        data[first + channel] = curve[Math.min(255, Math.round(seen))] ?? 255;
      }
    }
}

/** By brightness on the paper, 0 to 255. */
function curveOf(light: Light): Uint8ClampedArray {
  const power = POWERS[light] ?? 1;
  return Uint8ClampedArray.from({ length: 256 }, (_, at) =>
    Math.round(Math.min(1, at / 255 / WHITE) ** power * 255),
  );
}

import type { Point } from '@madoguchi/protocol';
import type { Corners } from '../../geometry/homography.ts';
import type { Edges, Planes } from './planes.ts';

export interface Side {
  readonly from: Point;
  readonly to: Point;
  /** The unit vector into the sheet. */
  readonly inward: Point;
}

export function sidesOf([a, b, c, d]: Corners): readonly [Side, Side, Side, Side] {
  const side = (from: Point, to: Point): Side => {
    const [x, y] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(x, y) || 1;
    return { from, to, inward: { x: -y / length, y: x / length } };
  };
  return [side(a, b), side(b, c), side(c, d), side(d, a)];
}

/** Pixels to either side of an edge that are compared. */
const BESIDE = 2.5;
/** A difference in brightness that is more than grain. */
const LEAST_STEP = 5;
/** Of the mean difference along a side: what is less is the pattern of a desk. */
const LEAST_PART = 0.5;
/** What a thin line counts, such as that of a table or of a shadow between two sheets. */
const THIN_LINE = 0.55;
/** How far the direction of an edge may be off the side that it is part of. */
const COSINE = 0.94;

/**
 * Which part of a side, 0 to 1, looks like the edge of a sheet: inside is another colour than outside, the same way
 * all along it.
 */
export function supportOf(
  { planes, edges }: { readonly planes: Planes; readonly edges: Edges },
  { from, to, inward }: Side,
  samples: number,
): number {
  const seen = Array.from({ length: samples }, (_, index) => {
    const part = (index + 0.5) / samples;
    const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    return { step: stepAt(planes, at, inward), edge: edgeAt(edges, at, inward) };
  });
  const mean = ([0, 1, 2] as const).map(
    (channel) => seen.reduce((sum, { step }) => sum + step[channel], 0) / samples,
  );
  const length = Math.hypot(...mean);
  const common = mean.map((value) => (length === 0 ? 0 : value / length));
  const least = Math.max(LEAST_STEP, LEAST_PART * length);
  const counted = seen.reduce((sum, { step, edge }) => {
    const difference = step.reduce(
      (dot, value, channel) => dot + value * (common[channel] ?? 0),
      0,
    );
    return sum + (difference >= least ? 1 : edge >= least ? THIN_LINE : 0);
  }, 0);
  return counted / samples;
}

type Step = readonly [number, number, number];

function stepAt({ width, height, channels }: Planes, at: Point, inward: Point): Step {
  const pixel = (beside: number): number => {
    const x = Math.round(at.x + inward.x * beside);
    const y = Math.round(at.y + inward.y * beside);
    return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
  };
  const [inside, outside] = [pixel(BESIDE), pixel(-BESIDE)];
  if (inside < 0 || outside < 0) return [0, 0, 0];
  const [red, green, blue] = channels;
  return [
    (red[inside] ?? 0) - (red[outside] ?? 0),
    (green[inside] ?? 0) - (green[outside] ?? 0),
    (blue[inside] ?? 0) - (blue[outside] ?? 0),
  ];
}

/** How steeply it gets brighter into the sheet at this place or the next to it. */
function edgeAt({ width, height, steepness, direction }: Edges, at: Point, inward: Point): number {
  let steepest = 0;
  for (const beside of [0, 1, -1]) {
    const x = Math.round(at.x + inward.x * beside);
    const y = Math.round(at.y + inward.y * beside);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const turn = direction[y * width + x] ?? 0;
    if (Math.cos(turn) * inward.x + Math.sin(turn) * inward.y > COSINE)
      steepest = Math.max(steepest, steepness[y * width + x] ?? 0);
  }
  return steepest;
}

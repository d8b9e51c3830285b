import { SPAN, type Point } from '@madoguchi/protocol';
import { areaOf, cornersProblem } from '../../geometry/corners.ts';
import type { Corners } from '../../geometry/homography.ts';
import type { Pixels } from '../pixels.ts';
import { angleBetween, crossing, linesOf, type Line } from './lines.ts';
import { edgesOf, planesOf, type Edges, type Planes } from './planes.ts';
import { refined } from './refine.ts';
import { sidesOf, supportOf } from './sides.ts';

/** The picture is looked at in so many pixels of its longer side. */
const SIDE = 400;
/** Its edges then in so many. */
const FINE_SIDE = 1000;
/** Lines that may be sides of a sheet. */
const LINES = 40;
/** Opposite sides of a sheet that lies far away from the camera run together. */
const MOST_BETWEEN_OPPOSITE = (65 / 180) * Math.PI;
const LEAST_BETWEEN_NEXT = (35 / 180) * Math.PI;
/** Of the picture's area. */
const LEAST_AREA = 0.03;
/** A sheet may have a corner a little outside of the picture; more, and its corners are nowhere. */
const OUTSIDE = 0.02;
const LEAST_SIDE = 0.3;
const LEAST_MEAN = 0.6;

interface Seen {
  readonly planes: Planes;
  readonly edges: Edges;
}

/**
 * Finds the sheet of paper in a picture: four lines with edges along them, inside of which it is another colour than
 * outside. The corners go clockwise from that which is nearest to the top left. `null` when there is none that
 * is worth proposing.
 */
export function findCorners(pixels: Pixels): Corners | null {
  const planes = planesOf(pixels, SIDE);
  const seen = { planes, edges: edgesOf(planes) };
  const best = bestSheet(seen, linesOf(seen.edges, LINES));
  if (best === null) return null;
  const fine = planesOf(pixels, FINE_SIDE);
  const { width, height } = fine;
  const scale = width / planes.width;
  const [a, b, c, d] = best;
  const scaled = ({ x, y }: Point): Point => ({
    x: (x + 0.5) * scale - 0.5,
    y: (y + 0.5) * scale - 0.5,
  });
  const corners = inSpan(refined(fine, [scaled(a), scaled(b), scaled(c), scaled(d)]), fine);
  return cornersProblem(corners, { width, height }) === null ? corners : null;
}

function bestSheet(seen: Seen, lines: readonly Line[]): Corners | null {
  let best: Corners | null = null;
  let highest = 0;
  const pairs = pairsOf(lines);
  for (const [index, [a, c]] of pairs.entries())
    for (const [b, d] of pairs.slice(index + 1)) {
      const corners = roundOf(seen.planes, [a, b, c, d]);
      if (corners === null) continue;
      const score = scoreOf(seen, corners, highest);
      if (score > highest) [best, highest] = [corners, score];
    }
  return best;
}

/** Lines that can be opposite sides of one sheet. */
function pairsOf(lines: readonly Line[]): readonly (readonly [Line, Line])[] {
  return lines.flatMap((first, index) =>
    lines
      .slice(index + 1)
      .filter((second) => angleBetween(first, second) <= MOST_BETWEEN_OPPOSITE)
      .map((second) => [first, second] as const),
  );
}

/** The sheet between four lines, each crossing the next, clockwise from the top left; `null`: they make none. */
function roundOf(
  { width, height }: Planes,
  [a, b, c, d]: readonly [Line, Line, Line, Line],
): Corners | null {
  if ([a, c].some((one) => [b, d].some((other) => angleBetween(one, other) < LEAST_BETWEEN_NEXT)))
    return null;
  const round = [crossing(a, b), crossing(b, c), crossing(c, d), crossing(d, a)] as const;
  const isNear = ({ x, y }: Point) =>
    x >= -OUTSIDE * width &&
    y >= -OUTSIDE * height &&
    x <= (1 + OUTSIDE) * width &&
    y <= (1 + OUTSIDE) * height;
  if (!round.every(isNear)) return null;
  const clockwise = areaOf(round) < 0 ? turnedRound(round) : round;
  const isSheet = isConvex(clockwise) && areaOf(clockwise) >= LEAST_AREA * width * height;
  return isSheet ? fromTopLeft(clockwise) : null;
}

const turnedRound = ([a, b, c, d]: Corners): Corners => [a, d, c, b];

function fromTopLeft(corners: Corners): Corners {
  const [a, b, c, d] = corners;
  const nearest = Math.min(...corners.map(({ x, y }) => x + y));
  const rounds: readonly Corners[] = [corners, [b, c, d, a], [c, d, a, b], [d, a, b, c]];
  return rounds.find(([{ x, y }]) => x + y === nearest) ?? corners;
}

function isConvex([a, b, c, d]: Corners): boolean {
  const turns = (from: Point, by: Point, to: Point) =>
    (by.x - from.x) * (to.y - by.y) - (by.y - from.y) * (to.x - by.x) > 0;
  return turns(a, b, c) && turns(b, c, d) && turns(c, d, a) && turns(d, a, b);
}

/** How much like a sheet it is: how well its sides are seen, the worst of them once more, and how large it is. */
function scoreOf(seen: Seen, corners: Corners, highest: number): number {
  const size = Math.sqrt(areaOf(corners) / (seen.planes.width * seen.planes.height));
  if (size <= highest) return 0;
  const score = (samples: number) => {
    const sides = sidesOf(corners).map((side) => supportOf(seen, side, samples));
    const least = Math.min(...sides);
    const mean = sides.reduce((a, b) => a + b, 0) / 4;
    return least < LEAST_SIDE || mean < LEAST_MEAN ? 0 : mean * Math.sqrt(least) * size;
  };
  return score(FEW) === 0 ? 0 : score(MANY);
}

const FEW = 10;
const MANY = 40;

function inSpan([a, b, c, d]: Corners, { width, height }: Planes): Corners {
  const place = ({ x, y }: Point): Point => ({
    x: Math.round(Math.min(1, Math.max(0, (x + 0.5) / width)) * SPAN),
    y: Math.round(Math.min(1, Math.max(0, (y + 0.5) / height)) * SPAN),
  });
  return [place(a), place(b), place(c), place(d)];
}

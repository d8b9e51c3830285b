import type { Point } from '@madoguchi/protocol';
import type { Corners } from '../../geometry/homography.ts';
import type { Planes } from './planes.ts';
import { sidesOf, type Side } from './sides.ts';

/** Pixels to either side of a proposed side in which its edge is looked for. */
const REACH = 7;
/** Places along a side at which it is looked for; near the corners are other edges, and folds. */
const SAMPLES = 60;
const FROM_CORNER = 0.06;
/** Pixels that an edge may be off the line of the others. */
const LEAST_TOLERANCE = 1;

/** Puts each side where the edge is, by many places along it, and the corners where the sides cross. */
export function refined(planes: Planes, corners: Corners): Corners {
  const [top, right, bottom, left] = sidesOf(corners).map((side) => edgeOf(planes, side));
  if (!top || !right || !bottom || !left) return corners;
  return [cross(left, top), cross(top, right), cross(right, bottom), cross(bottom, left)];
}

interface Edge {
  readonly from: Point;
  readonly to: Point;
}

/** The line through the edges that are found beside a side, without those that lie off the others. */
function edgeOf(planes: Planes, side: Side): Edge {
  const found = Array.from({ length: SAMPLES }, (_, index) => {
    const part = FROM_CORNER + ((index + 0.5) / SAMPLES) * (1 - 2 * FROM_CORNER);
    return { part, off: offsetAt(planes, side, part) };
  }).filter((each): each is { part: number; off: number } => each.off !== null);
  let line = { start: 0, slope: 0 };
  let tolerance = REACH;
  for (let round = 0; round < 4 && found.length >= SAMPLES / 4; round++) {
    const near = found.filter(({ part, off }) => Math.abs(off - at(line, part)) <= tolerance);
    if (near.length < SAMPLES / 6) break;
    line = fitted(near);
    tolerance = Math.max(LEAST_TOLERANCE, tolerance / 2);
  }
  const { from, to, inward } = side;
  const moved = ({ x, y }: Point, by: number) => ({ x: x + inward.x * by, y: y + inward.y * by });
  return { from: moved(from, at(line, 0)), to: moved(to, at(line, 1)) };
}

const at = ({ start, slope }: { start: number; slope: number }, part: number): number =>
  start + slope * part;

/** The line with the least squares. */
function fitted(points: readonly { readonly part: number; readonly off: number }[]) {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const part = mean(points.map((point) => point.part));
  const off = mean(points.map((point) => point.off));
  const spread = mean(points.map((point) => (point.part - part) ** 2));
  const common = mean(points.map((point) => (point.part - part) * (point.off - off)));
  const slope = spread === 0 ? 0 : common / spread;
  return { start: off - slope * part, slope };
}

/** How far inward of a side its edge is: where the colours change most. `null`: nowhere. */
function offsetAt(planes: Planes, { from, to, inward }: Side, part: number): number | null {
  const middle = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
  let [best, most] = [0, 3];
  for (let off = -REACH; off <= REACH; off += 0.5) {
    const change = changeAt(planes, middle, inward, off);
    if (change > most) [best, most] = [off, change];
  }
  return most > 3 ? best : null;
}

function changeAt({ width, height, channels }: Planes, middle: Point, inward: Point, off: number) {
  const pixel = (by: number) => {
    const x = Math.round(middle.x + inward.x * (off + by));
    const y = Math.round(middle.y + inward.y * (off + by));
    return x < 0 || y < 0 || x >= width || y >= height ? -1 : y * width + x;
  };
  const [inside, outside] = [pixel(1.5), pixel(-1.5)];
  if (inside < 0 || outside < 0) return 0;
  return Math.hypot(...channels.map((plane) => (plane[inside] ?? 0) - (plane[outside] ?? 0)));
}

function cross(a: Edge, b: Edge): Point {
  const [ax, ay] = [a.to.x - a.from.x, a.to.y - a.from.y];
  const [bx, by] = [b.to.x - b.from.x, b.to.y - b.from.y];
  const turn = ax * by - ay * bx || 1e-9;
  const along = ((b.from.x - a.from.x) * by - (b.from.y - a.from.y) * bx) / turn;
  return { x: a.from.x + ax * along, y: a.from.y + ay * along };
}

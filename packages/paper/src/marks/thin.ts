import type { Point } from '@madoguchi/protocol';

/**
 * Leaves out what is nearer than `tolerance` to the line between what stays (Ramer, Douglas, Peucker). The first and
 * the last stay.
 */
export function thinned(places: readonly Point[], tolerance: number): Point[] {
  const kept = new Set([0, places.length - 1]);
  const open: [number, number][] = [[0, places.length - 1]];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const far = farthest(places, ...part);
    if (far === null || far.distance <= tolerance) continue;
    kept.add(far.at);
    open.push([part[0], far.at], [far.at, part[1]]);
  }
  return places.filter((_, n) => kept.has(n));
}

/** As many places at most, left out as evenly as their shape allows. */
export function thinnedTo(most: number, places: readonly Point[], tolerance: number): Point[] {
  let wide = tolerance;
  let left = thinned(places, wide);
  while (left.length > most) {
    wide *= 2;
    left = thinned(left, wide);
  }
  return left;
}

function farthest(
  places: readonly Point[],
  from: number,
  to: number,
): { readonly at: number; readonly distance: number } | null {
  const [a, b] = [places[from], places[to]];
  if (a === undefined || b === undefined) return null;
  let found: { at: number; distance: number } | null = null;
  for (let at = from + 1; at < to; at += 1) {
    const place = places[at];
    const distance = place === undefined ? 0 : distanceToLine(place, a, b);
    if (found === null || distance > found.distance) found = { at, distance };
  }
  return found;
}

/** From a place to the nearest one of a straight line between two others. */
export function distanceToLine(place: Point, a: Point, b: Point): number {
  const [x, y] = [b.x - a.x, b.y - a.y];
  const length = x * x + y * y;
  const along = length === 0 ? 0 : ((place.x - a.x) * x + (place.y - a.y) * y) / length;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(place.x - a.x - part * x, place.y - a.y - part * y);
}

/** Places as a mark has them: x and y in turn. */
export const flat = (places: readonly Point[]): number[] => places.flatMap(({ x, y }) => [x, y]);

/** The places of a mark. */
export function placesOf(points: readonly number[]): Point[] {
  const places: Point[] = [];
  for (let n = 0; n + 1 < points.length; n += 2) {
    places.push({ x: points[n] ?? 0, y: points[n + 1] ?? 0 });
  }
  return places;
}

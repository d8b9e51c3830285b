import type { Mark, Point } from '@madoguchi/protocol';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { knownShape } from './drawMarks.ts';
import { distanceToLine } from './thin.ts';

/** A finger is not more exact than this, in CSS pixels. */
const REACH = 12;

/** The uppermost mark under a place of the screen. */
export const markUnder = (
  marks: readonly Mark[],
  mapping: SurfaceMapping,
  at: Point,
): Mark | undefined => marks.findLast((mark) => distanceTo(mark, mapping, at) <= REACH);

function distanceTo(mark: Mark, mapping: SurfaceMapping, at: Point): number {
  const { lines, badge, width } = knownShape(mark, mapping);
  if (badge !== null) return Math.hypot(at.x - badge.at.x, at.y - badge.at.y) - badge.radius;
  let nearest = Infinity;
  for (const line of lines) {
    line.forEach((place, n) => {
      nearest = Math.min(nearest, distanceToLine(at, line[n - 1] ?? place, place));
    });
  }
  return nearest - width / 2;
}

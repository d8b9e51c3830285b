import type { Mark, Point } from '@madoguchi/protocol';
import { getStroke } from 'perfect-freehand';
import { mapped, ontoCorners } from '../geometry/homography.ts';
import type { Rectangle } from '../geometry/fit.ts';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { placesOf } from './thin.ts';

/** A mark as it lies on the screen, in CSS pixels of its layer. */
export interface Shape {
  /** The outline of a pen's stroke; `null` where the lines are drawn in their width. */
  readonly face: readonly Point[] | null;
  /** What the hand went along, or what it drew. */
  readonly lines: readonly (readonly Point[])[];
  readonly badge: { readonly at: Point; readonly radius: number; readonly number: number } | null;
  /** The width of its lines. */
  readonly width: number;
}

/** Of the width of the picture: a line that a pencil's is seen beside. */
const WIDTH = 45;
const LEAST_WIDTH = 4;
const BADGE_RADIUS = 150;
const LEAST_BADGE_RADIUS = 11;
const HEAD_WIDTHS = 5;
const HEAD_ANGLE = Math.PI / 7;
const CIRCLE_PARTS = 64;

/** The width of lines on a layer, in CSS pixels: the same part of the page on every screen. */
export const lineWidth = ({ scale }: SurfaceMapping): number =>
  Math.max(LEAST_WIDTH, WIDTH * scale);

/** The outline of a stroke along places of the screen. */
export const strokeOutline = (along: readonly Point[], width: number): Point[] =>
  getStroke([...along], {
    ...{ size: width, thinning: 0, smoothing: 0.5, streamline: 0.1 },
    ...{ simulatePressure: false, last: true },
  }).map(([x, y]) => ({ x, y }));

type Drawn = Pick<Mark, 'tool' | 'points' | 'number'>;

/** A mark on the screen; what has not all its places yet is nothing to see. */
export function shapeOf({ tool, points, number }: Drawn, mapping: SurfaceMapping): Shape {
  const places = placesOf(points).map((place) => mapping.toScreen(place));
  const width = lineWidth(mapping);
  const nothing = { face: null, lines: [], badge: null, width };
  const [first] = places;
  if (first === undefined) return nothing;
  switch (tool) {
    case 'pen':
      return { ...nothing, face: strokeOutline(places, width), lines: [places] };
    case 'arrow':
      return { ...nothing, lines: arrow(places, width) };
    case 'box':
      return { ...nothing, lines: places.length === 4 ? [[...places, first]] : [] };
    case 'circle':
      return { ...nothing, lines: circle(places) };
    case 'number': {
      const radius = Math.max(LEAST_BADGE_RADIUS, BADGE_RADIUS * mapping.scale);
      return { ...nothing, badge: { at: first, radius, number: number ?? 1 } };
    }
  }
}

function arrow([from, to]: readonly Point[], width: number): Point[][] {
  if (from === undefined || to === undefined) return [];
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.min(HEAD_WIDTHS * width, Math.hypot(x, y) * 0.6);
  const towards = Math.atan2(y, x);
  const side = (angle: number): Point => ({
    x: to.x - length * Math.cos(towards + angle),
    y: to.y - length * Math.sin(towards + angle),
  });
  return [
    [from, to],
    [side(HEAD_ANGLE), to, side(-HEAD_ANGLE)],
  ];
}

/** The ellipse in four corners, as a camera that looks askance at a circle sees it. */
function circle([a, b, c, d]: readonly Point[]): Point[][] {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return [];
  if (areaOf([a, b, c, d]) < 1) return [[a, c]];
  const onto = ontoCorners([a, b, c, d]);
  return [
    Array.from({ length: CIRCLE_PARTS + 1 }, (_, n) => {
      const angle = (2 * Math.PI * n) / CIRCLE_PARTS;
      return mapped(onto, { x: 0.5 + Math.cos(angle) / 2, y: 0.5 + Math.sin(angle) / 2 });
    }),
  ];
}

const areaOf = (corners: readonly Point[]): number =>
  Math.abs(
    corners.reduce((sum, { x, y }, n) => {
      const next = corners[(n + 1) % corners.length] ?? { x, y };
      return sum + (x * next.y - next.x * y) / 2;
    }, 0),
  );

/** The upright rectangle around a mark on the screen; `null` where nothing is to be seen. */
export function boundsOf({ lines, badge, width }: Shape): Rectangle | null {
  const around = badge === null ? width / 2 : badge.radius;
  const all = badge === null ? lines.flat() : [badge.at];
  if (all.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of all) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const [x, y] = [left - around, top - around];
  return { x, y, width: right + around - x, height: bottom + around - y };
}

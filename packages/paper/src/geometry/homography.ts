import type { Point } from '@madoguchi/protocol';

/**
 * A projective mapping of the plane, row by row. It is how a flat sheet becomes a picture of it, whichever way the
 * camera looks at it.
 */
export type Matrix = readonly [
  ...[number, number, number],
  ...[number, number, number],
  ...[number, number, number],
];

export type Corners = readonly [Point, Point, Point, Point];

/** What is on or beyond the horizon of a picture is as far away as this makes it, and never comes back mirrored. */
const NEAREST_TO_HORIZON = 1e-6;

/** Maps the unit square, clockwise from (0, 0), to four corners that `cornersProblem` has nothing against. */
export function ontoCorners([first, second, third, fourth]: Corners): Matrix {
  const [ax, ay] = [second.x - third.x, second.y - third.y];
  const [bx, by] = [fourth.x - third.x, fourth.y - third.y];
  const [cx, cy] = [
    first.x - second.x + third.x - fourth.x,
    first.y - second.y + third.y - fourth.y,
  ];
  const area = ax * by - bx * ay;
  const across = (cx * by - bx * cy) / area;
  const down = (ax * cy - cx * ay) / area;
  return [
    ...([second.x * (1 + across) - first.x, fourth.x * (1 + down) - first.x, first.x] as const),
    ...([second.y * (1 + across) - first.y, fourth.y * (1 + down) - first.y, first.y] as const),
    ...([across, down, 1] as const),
  ];
}

/** Maps the unit square to an upright rectangle. */
export const ontoRectangle = (x: number, y: number, width: number, height: number): Matrix => [
  ...([width, 0, x] as const),
  ...([0, height, y] as const),
  ...([0, 0, 1] as const),
];

/** The mapping `first`, then `then`. */
export function combine(first: Matrix, then: Matrix): Matrix {
  const cell = (row: 0 | 3 | 6, column: 0 | 1 | 2): number =>
    then[row] * first[column] +
    then[(row + 1) as 1 | 4 | 7] * first[(column + 3) as 3 | 4 | 5] +
    then[(row + 2) as 2 | 5 | 8] * first[(column + 6) as 6 | 7 | 8];
  return [
    ...([cell(0, 0), cell(0, 1), cell(0, 2)] as const),
    ...([cell(3, 0), cell(3, 1), cell(3, 2)] as const),
    ...([cell(6, 0), cell(6, 1), cell(6, 2)] as const),
  ];
}

/** The mapping back. Its scale is that of the adjugate, signed so that what lies before the horizon stays there. */
export function inverse([a, b, c, d, e, f, g, h, i]: Matrix): Matrix {
  const [first, second, third] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const scale = 1 / (a * first + b * second + c * third);
  return [
    ...([first * scale, (c * h - b * i) * scale, (b * f - c * e) * scale] as const),
    ...([second * scale, (a * i - c * g) * scale, (c * d - a * f) * scale] as const),
    ...([third * scale, (b * g - a * h) * scale, (a * e - b * d) * scale] as const),
  ];
}

export function mapped([a, b, c, d, e, f, g, h, i]: Matrix, { x, y }: Point): Point {
  const far = Math.max(g * x + h * y + i, NEAREST_TO_HORIZON);
  return { x: (a * x + b * y + c) / far, y: (d * x + e * y + f) / far };
}

import type { Point } from '@madoguchi/protocol';
import type { Edges } from './planes.ts';

/** The points whose distance along the direction `angle` from the first pixel is `distance`, in pixels. */
export interface Line {
  readonly angle: number;
  readonly distance: number;
  /** How many pixels of edges lie along it. */
  readonly votes: number;
}

/** Directions that are told apart, in half a turn. */
const ANGLES = 180;
/** An edge may be so many of them off the line that it is part of. */
const SPREAD = 2;
/** Two lines that differ by less are one. */
const SAME_ANGLE = 4;
const SAME_DISTANCE = 5;

/** The lines along which there are most edges, longest first (a Hough transform that knows directions). */
export function linesOf(edges: Edges, most: number): readonly Line[] {
  const { width, height } = edges;
  const half = Math.ceil(Math.hypot(width, height));
  const across = 2 * half + 1;
  const votes = new Float32Array(ANGLES * across);
  const least = leastSteepness(edges);
  edges.steepness.forEach((steep, at) => {
    if (steep < least) return;
    const place = { x: at % width, y: Math.floor(at / width) };
    const angle = Math.round(((edges.direction[at] ?? 0) / Math.PI) * ANGLES);
    for (let turn = angle - SPREAD; turn <= angle + SPREAD; turn++) {
      const index = ((turn % ANGLES) + ANGLES) % ANGLES;
      const distance = Math.round(along(place, (index / ANGLES) * Math.PI)) + half;
      votes[index * across + distance] = (votes[index * across + distance] ?? 0) + 1;
    }
  });
  return strongest({ votes, across, half }, most);
}

const along = ({ x, y }: Point, angle: number): number => x * Math.cos(angle) + y * Math.sin(angle);

/** Steeper than the grain of the picture, which is what most pixels have. */
function leastSteepness({ steepness }: Edges): number {
  const sorted = steepness.toSorted();
  return Math.max(4, 2.5 * (sorted[Math.floor(sorted.length / 2)] ?? 0));
}

interface Votes {
  readonly votes: Float32Array;
  readonly across: number;
  readonly half: number;
}

function strongest({ votes, across, half }: Votes, most: number): readonly Line[] {
  const lines: Line[] = [];
  const left = votes.slice();
  while (lines.length < most) {
    const best = left.reduce((at, value, index) => (value > (left[at] ?? 0) ? index : at), 0);
    const count = left[best] ?? 0;
    if (count <= 0) break;
    const [index, distance] = [Math.floor(best / across), best % across];
    lines.push({ angle: (index / ANGLES) * Math.PI, distance: distance - half, votes: count });
    clear(left, across, index, distance);
  }
  return lines;
}

/** Takes away what is nearly the same line. Half a turn on, distances count backwards. */
function clear(votes: Float32Array, across: number, index: number, distance: number): void {
  for (let turn = index - SAME_ANGLE; turn <= index + SAME_ANGLE; turn++) {
    const isOver = turn < 0 || turn >= ANGLES;
    const row = (turn + ANGLES) % ANGLES;
    const middle = isOver ? across - 1 - distance : distance;
    const first = Math.max(0, middle - SAME_DISTANCE);
    const end = Math.min(across, middle + SAME_DISTANCE + 1);
    votes.fill(0, row * across + first, row * across + end);
  }
}

/** Where two lines cross; far away when they are parallel. */
export function crossing(a: Line, b: Line): Point {
  const turn = Math.sin(b.angle - a.angle) || 1e-9;
  return {
    x: (a.distance * Math.sin(b.angle) - b.distance * Math.sin(a.angle)) / turn,
    y: (b.distance * Math.cos(a.angle) - a.distance * Math.cos(b.angle)) / turn,
  };
}

/** The smaller angle between two lines, 0 to a quarter turn. */
export function angleBetween(a: Line, b: Line): number {
  const turn = Math.abs(a.angle - b.angle) % Math.PI;
  return Math.min(turn, Math.PI - turn);
}

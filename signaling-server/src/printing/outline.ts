import type { FontFile } from './fontFile.ts';
import { round } from './measure.ts';

/** Where a glyph is drawn as a shape, in points, and by how much it is turned. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Radians, against the clock. */
  readonly turn?: number;
}

type Point = readonly [number, number];

/** The path of a glyph as operators of a PDF: a shape without text, which nothing takes for a character. */
export function outline({ font }: FontFile, glyph: number, spot: Spot): string {
  const scale = spot.size / font.unitsPerEm;
  const [cos, sin] = [Math.cos(spot.turn ?? 0) * scale, Math.sin(spot.turn ?? 0) * scale];
  const place = ([x, y]: Point): Point => [spot.x + x * cos - y * sin, spot.y + x * sin + y * cos];
  const written = (...all: readonly Point[]) =>
    all.flatMap((point) => place(point).map((each) => String(round(each)))).join(' ');
  let at: Point = [0, 0];
  const operators = font.getGlyph(glyph).path.commands.map(({ command, args }) => {
    const ends = pairs(args);
    const before = at;
    at = ends.at(-1) ?? at;
    switch (command) {
      case 'moveTo':
        return `${written(at)} m`;
      case 'lineTo':
        return `${written(at)} l`;
      case 'quadraticCurveTo':
        return `${written(...cubic(before, ends[0] ?? at, at))} c`;
      case 'bezierCurveTo':
        return `${written(...ends)} c`;
      case 'closePath':
        return 'h';
      default:
        throw new TypeError(`a path has ${String(command)}`);
    }
  });
  return [...operators, 'f'].join('\n');
}

function pairs(numbers: readonly number[]): readonly Point[] {
  return Array.from({ length: numbers.length / 2 }, (_each, index) => [
    numbers[index * 2] ?? 0,
    numbers[index * 2 + 1] ?? 0,
  ]);
}

/** A PDF has no quadratic curves. */
const cubic = (from: Point, [cx, cy]: Point, to: Point): readonly Point[] => [
  [from[0] + (2 / 3) * (cx - from[0]), from[1] + (2 / 3) * (cy - from[1])],
  [to[0] + (2 / 3) * (cx - to[0]), to[1] + (2 / 3) * (cy - to[1])],
  to,
];

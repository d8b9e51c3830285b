import { SPAN, type PageShape, type Point } from '@madoguchi/protocol';
import type { Size } from './fit.ts';
import type { Corners } from './homography.ts';

/**
 * Why four corners are no sheet of paper: one lies outside of the picture, they are not in a clockwise round of
 * their own (`crossed`), three of them lie almost on one line (`flat`), or the sheet is too small to read.
 */
export type CornersProblem = 'outside' | 'crossed' | 'flat' | 'small';

/** The sine of the angle at a corner; a sheet that is looked at from so low cannot be read. */
const LEAST_SINE = 0.12;

/** Of the picture's area. */
const LEAST_AREA = 0.005;

/** Says what is wrong with four corners of a picture of this size, clockwise from the top left of the paper. */
export function cornersProblem(corners: Corners, picture: Size): CornersProblem | null {
  if (corners.some(({ x, y }) => !(x >= 0 && y >= 0 && x <= SPAN && y <= SPAN))) return 'outside';
  const spots = inPixels(corners, picture);
  const sines = spots.map((at, index) => {
    const before = spots[(index + 3) % 4] ?? at;
    const after = spots[(index + 1) % 4] ?? at;
    const [ax, ay] = [at.x - before.x, at.y - before.y];
    const [bx, by] = [after.x - at.x, after.y - at.y];
    const lengths = Math.hypot(ax, ay) * Math.hypot(bx, by);
    return lengths === 0 ? 0 : (ax * by - ay * bx) / lengths;
  });
  if (sines.some((sine) => sine < -LEAST_SINE)) return 'crossed';
  if (sines.some((sine) => sine < LEAST_SINE)) return 'flat';
  return areaOf(spots) < LEAST_AREA * picture.width * picture.height ? 'small' : null;
}

/** The corners that a page is really straightened by: unusable ones are as none. */
export function usableCorners(shape: PageShape, picture: Size): Corners | null {
  return shape.corners !== null && cornersProblem(shape.corners, picture) === null
    ? shape.corners
    : null;
}

/** Width through height of sheets that are common at a window: A4 either way, and cards (ISO/IEC 7810 ID-1). */
const SHEETS = [210 / 297, 297 / 210, 85.6 / 53.98, 53.98 / 85.6] as const;

/** What edges say of a sheet is this far off when it does not lie quite flat under the camera. */
const SHEET_TOLERANCE = 0.05;

/** How large a sheet is in pixels when it is straightened, so that nothing of its finest edge is lost. */
export function straightenedSize(corners: Corners, picture: Size): Size {
  const [first, second, third, fourth] = inPixels(corners, picture);
  const [top, right] = [distance(first, second), distance(second, third)];
  const [bottom, left] = [distance(third, fourth), distance(fourth, first)];
  const measured = (top + bottom) / (left + right);
  const ratio =
    SHEETS.find((sheet) => Math.abs(measured / sheet - 1) <= SHEET_TOLERANCE) ?? measured;
  const width = Math.max(top, bottom, Math.max(left, right) * ratio);
  return { width, height: width / ratio };
}

function inPixels([a, b, c, d]: Corners, { width, height }: Size): Corners {
  const pixel = ({ x, y }: Point): Point => ({ x: (x / SPAN) * width, y: (y / SPAN) * height });
  return [pixel(a), pixel(b), pixel(c), pixel(d)];
}

export const distance = (from: Point, to: Point): number =>
  Math.hypot(to.x - from.x, to.y - from.y);

/** By the shoelace formula; positive for corners that go clockwise on a screen. */
export function areaOf([a, b, c, d]: Corners): number {
  return ((c.x - a.x) * (d.y - b.y) - (d.x - b.x) * (c.y - a.y)) / 2;
}

import { SPAN, type Box } from '@madoguchi/protocol';

/** Below it nobody hits a box with a finger. */
const LEAST = 300;

/** Where the middle of a new box is, so that it is seen and need only be moved. */
const NEW: Box = { x: 3_500, y: 4_400, width: 3_000, height: 1_200 };

/** By which corner a box is made larger or smaller. */
export const CORNERS = ['nw', 'ne', 'se', 'sw'] as const;
export type BoxCorner = (typeof CORNERS)[number];

interface Step {
  readonly x: number;
  readonly y: number;
}

/** How far beside each other new boxes lie; so many fit before the first place comes again (more than there may be). */
const BESIDE = 250;

/** A new box in the middle, a little beside those that are there. */
export function newBox(there: readonly Box[]): Box {
  const taken = (box: Box): boolean => there.some(({ x, y }) => x === box.x && y === box.y);
  const places = Array.from({ length: there.length + 1 }, (_, n) => besides(n));
  return places.find((box) => !taken(box)) ?? NEW;
}

/** The nth place for a new box; beyond an edge it goes on at the other one. */
const besides = (n: number): Box => ({
  ...NEW,
  x: (NEW.x + n * BESIDE) % (SPAN - NEW.width),
  y: (NEW.y + n * BESIDE) % (SPAN - NEW.height),
});

/** A box in another place, whole within the picture. */
export function moved(box: Box, by: Step): Box {
  return {
    ...box,
    x: within(box.x + by.x, 0, SPAN - box.width),
    y: within(box.y + by.y, 0, SPAN - box.height),
  };
}

/** A box whose corner was pulled; the opposite one stays where it is. */
export function resized(box: Box, corner: BoxCorner, by: Step): Box {
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const fromWest = corner.endsWith('w');
  const fromNorth = corner.startsWith('n');
  const x = fromWest ? within(box.x + by.x, 0, right - leastOf(box.width)) : box.x;
  const y = fromNorth ? within(box.y + by.y, 0, bottom - leastOf(box.height)) : box.y;
  const toX = fromWest ? right : within(right + by.x, box.x + leastOf(box.width), SPAN);
  const toY = fromNorth ? bottom : within(bottom + by.y, box.y + leastOf(box.height), SPAN);
  return { x, y, width: toX - x, height: toY - y };
}

/** The smallest box that holds both: what whoever may only hide more makes of it. */
export function joined(one: Box, other: Box): Box {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** A box that is smaller already may stay so. */
const leastOf = (length: number): number => Math.min(length, LEAST);

const within = (value: number, least: number, most: number): number =>
  Math.round(Math.min(Math.max(value, least), most));

import type { Point } from '@madoguchi/protocol';
import { fitWhole, type Rectangle, type Size } from './fit.ts';

/**
 * What of a picture is seen: how many times larger than whole, and which place of it, in parts of its width and
 * height, is in the middle.
 */
export interface Zoom {
  readonly factor: number;
  readonly middle: Point;
}

export const WHOLE: Zoom = { factor: 1, middle: { x: 0.5, y: 0.5 } };

export const MOST_ZOOM = 4;

/** Where the picture lies in its room; parts of it are outside when it is zoomed. */
export function zoomed(picture: Size, room: Size, zoom: Zoom): Rectangle {
  const whole = fitWhole(picture, room);
  const { factor, middle } = bounded(picture, room, zoom);
  const [width, height] = [whole.width * factor, whole.height * factor];
  return {
    ...{ x: room.width / 2 - middle.x * width, y: room.height / 2 - middle.y * height },
    ...{ width, height },
  };
}

/** The nearest zoom at which the picture fills its room as far as it can: it can never be pushed out of sight. */
export function bounded(picture: Size, room: Size, { factor, middle }: Zoom): Zoom {
  const whole = fitWhole(picture, room);
  const times = clamp(factor, 1, MOST_ZOOM);
  return {
    factor: times,
    middle: {
      x: boundedMiddle(middle.x, room.width, whole.width * times),
      y: boundedMiddle(middle.y, room.height, whole.height * times),
    },
  };
}

function boundedMiddle(middle: number, room: number, length: number): number {
  if (length <= room) return 0.5;
  const half = room / length / 2;
  return clamp(middle, half, 1 - half);
}

/** Makes it `times` larger so that what is at this place of the room stays under the finger. */
export function zoomAt(
  picture: Size,
  room: Size,
  { zoom, times, at }: { readonly zoom: Zoom; readonly times: number; readonly at: Point },
): Zoom {
  const before = zoomed(picture, room, zoom);
  const factor = clamp(zoom.factor * times, 1, MOST_ZOOM);
  const grown = factor / zoom.factor;
  const held = { x: (at.x - before.x) / before.width, y: (at.y - before.y) / before.height };
  return bounded(picture, room, {
    factor,
    middle: {
      x: held.x - (at.x - room.width / 2) / (before.width * grown),
      y: held.y - (at.y - room.height / 2) / (before.height * grown),
    },
  });
}

/** Moves the picture by so many units of its room. */
export function panBy(picture: Size, room: Size, zoom: Zoom, by: Point): Zoom {
  const { width, height } = zoomed(picture, room, zoom);
  const { factor, middle } = bounded(picture, room, zoom);
  return bounded(picture, room, {
    factor,
    middle: { x: middle.x - by.x / width, y: middle.y - by.y / height },
  });
}

/** Not a number is as the least. */
const clamp = (value: number, least: number, most: number): number =>
  value > least ? Math.min(value, most) : least;

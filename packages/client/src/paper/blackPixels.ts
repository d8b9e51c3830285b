import { SPAN, type Box } from '@madoguchi/protocol';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** So that nothing of an edge is left where a picture is made smaller and encoded. */
const MARGIN_PX = 2;

/** The pixels that a box blackens in a picture of this size: never less than the box, never beyond the picture. */
export function blackPixels(
  { x, y, width, height }: Box,
  picture: Size,
): { x: number; y: number; width: number; height: number } {
  const [left, right] = reach(x, x + width, picture.width);
  const [top, bottom] = reach(y, y + height, picture.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Rounded outwards. */
const reach = (from: number, to: number, length: number): [number, number] => [
  Math.max(0, Math.floor((from * length) / SPAN) - MARGIN_PX),
  Math.min(length, Math.ceil((to * length) / SPAN) + MARGIN_PX),
];

/** The size in which a picture is drawn so that it is within the largest, never larger than it is. */
export function within(picture: Size, largest: Size): Size {
  const scale = Math.min(1, largest.width / picture.width, largest.height / picture.height);
  const even = (length: number): number => Math.max(2, Math.round((length * scale) / 2) * 2);
  return { width: even(picture.width), height: even(picture.height) };
}

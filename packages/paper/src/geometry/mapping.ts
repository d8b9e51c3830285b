import { SPAN, type PageShape, type Point } from '@madoguchi/protocol';
import { straightenedSize, usableCorners } from './corners.ts';
import type { Rectangle, Size } from './fit.ts';
import { combine, inverse, mapped, ontoCorners, ontoRectangle, type Matrix } from './homography.ts';
import { WHOLE, zoomed, type Zoom } from './zoom.ts';

/** How places of the source picture lie on the screen, in CSS pixels of the layer that the picture is shown in. */
export interface SurfaceMapping {
  /** CSS pixels of the layer, which is the room of the picture, zoomed or not. */
  readonly width: number;
  readonly height: number;
  /** Places that are not shown lie outside of the layer, or of the picture in it. */
  toScreen(place: Point): Point;
  /** The nearest place that is part of the page: whole numbers from 0 to `SPAN`. */
  toSource(at: Point): Point;
  /** CSS pixels for one ten-thousandth of the source's width, near the middle of what is shown. */
  readonly scale: number;
}

/** A picture and how it is shown; the live picture of paper is one with `PLAIN_SHAPE`. */
export interface ShapedPicture extends Size {
  readonly shape: PageShape;
}

/** The size of a picture when it is straightened and turned, in its own pixels. */
export function shownSize(picture: ShapedPicture): Size {
  const corners = usableCorners(picture.shape, picture);
  const { width, height } = corners === null ? picture : straightenedSize(corners, picture);
  const upright = picture.shape.turn % 180 === 0;
  return upright ? { width, height } : { width: height, height: width };
}

/** Where the picture as it is shown lies in its room. */
export function shownRectangle(picture: ShapedPicture, room: Size, zoom: Zoom = WHOLE): Rectangle {
  return zoomed(shownSize(picture), room, zoom);
}

/** Maps places of a picture to the room that it is shown in, and back. */
export function mapSurface(picture: ShapedPicture, room: Size, zoom: Zoom = WHOLE): SurfaceMapping {
  const { x, y, width, height } = shownRectangle(picture, room, zoom);
  const fromShown = shownToSource(picture);
  const toLayer = combine(inverse(fromShown), ontoRectangle(x, y, width, height));
  const middle = mapped(fromShown, { x: 0.5, y: 0.5 });
  const toScreen = (place: Point): Point => mapped(toLayer, place);
  const [left, right] = [
    toScreen({ x: middle.x - 0.5, y: middle.y }),
    toScreen({ x: middle.x + 0.5, y: middle.y }),
  ];
  return {
    ...{ width: room.width, height: room.height, toScreen },
    toSource(at) {
      const part = { x: within((at.x - x) / width, 1), y: within((at.y - y) / height, 1) };
      const place = mapped(fromShown, part);
      return { x: Math.round(within(place.x, SPAN)), y: Math.round(within(place.y, SPAN)) };
    },
    scale: Math.hypot(right.x - left.x, right.y - left.y),
  };
}

/** Maps what is shown, as a unit square, to places of the source. */
export function shownToSource({ shape, ...picture }: ShapedPicture): Matrix {
  const corners = usableCorners(shape, picture);
  const straightened = corners === null ? ontoRectangle(0, 0, SPAN, SPAN) : ontoCorners(corners);
  return combine(TURNED_BACK[shape.turn], straightened);
}

/** From the unit square as it is shown to the one before it was turned clockwise. */
const TURNED_BACK: Readonly<Record<PageShape['turn'], Matrix>> = {
  0: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  90: [0, 1, 0, -1, 0, 1, 0, 0, 1],
  180: [-1, 0, 1, 0, -1, 1, 0, 0, 1],
  270: [0, -1, 1, 1, 0, 0, 0, 0, 1],
};

const within = (value: number, most: number): number => (value > 0 ? Math.min(value, most) : 0);

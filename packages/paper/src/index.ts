export { cornersProblem, type CornersProblem } from './geometry/corners.ts';
export { fitWhole, type Rectangle, type Size } from './geometry/fit.ts';
export type { Corners } from './geometry/homography.ts';
export {
  mapSurface,
  shownRectangle,
  shownSize,
  type ShapedPicture,
  type SurfaceMapping,
} from './geometry/mapping.ts';
export { bounded, MOST_ZOOM, panBy, WHOLE, zoomAt, type Zoom } from './geometry/zoom.ts';
export { pictureWorkshop, UnreadablePicture } from './picture/workshop.ts';
export { PageView, type PageViewProps } from './view/PageView.tsx';

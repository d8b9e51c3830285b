import { PLAIN_SHAPE, SPAN, type PageShape, type Point } from '@madoguchi/protocol';
import type { ShapedPicture } from '../geometry/mapping.ts';
import { mapped, ontoCorners, type Corners } from '../geometry/homography.ts';

/** How the form of the gallery lies before the camera, and how it is shown. */
export const VIEWS = {
  plain: { shape: PLAIN_SHAPE, corners: null },
  straightened: { shape: { turn: 0, light: 0 }, corners: askew() },
  turned: { shape: { turn: 90, light: 0 }, corners: askew() },
} as const satisfies Record<
  string,
  { readonly shape: Omit<PageShape, 'corners'>; readonly corners: Corners | null }
>;
export type ViewName = keyof typeof VIEWS;

/** Discs by which a test finds the same place on two screens; in places of the sheet. */
const TARGETS: readonly { readonly at: Point; readonly colour: string }[] = [
  { at: { x: 2_000, y: 3_000 }, colour: '#00b000' },
  { at: { x: 7_500, y: 6_500 }, colour: '#00b0b0' },
];

function askew(): Corners {
  return [
    ...([
      { x: 1_600, y: 900 },
      { x: 8_200, y: 1_500 },
    ] as const),
    ...([
      { x: 8_900, y: 9_300 },
      { x: 900, y: 8_700 },
    ] as const),
  ];
}

/** The picture of a page in the gallery, by how it lies. */
export function pageOf(name: ViewName): ShapedPicture {
  const { shape, corners } = VIEWS[name];
  const size = corners === null ? { width: 1_240, height: 1_754 } : { width: 1_920, height: 1_440 };
  return { ...size, shape: { ...shape, corners: corners === null ? null : [...corners] } };
}

/** Draws the form as a camera sees it: a sheet with lines and two discs. */
export async function formPicture(name: ViewName): Promise<Blob> {
  const { width, height } = pageOf(name);
  const { corners } = VIEWS[name];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  const onto = corners === null ? null : ontoCorners(corners);
  const place = ({ x, y }: Point): Point => {
    const on = onto === null ? { x, y } : mapped(onto, { x: x / SPAN, y: y / SPAN });
    return { x: (on.x / SPAN) * width, y: (on.y / SPAN) * height };
  };
  const line = (places: readonly Point[]): void => {
    context.beginPath();
    for (const each of places) context.lineTo(place(each).x, place(each).y);
  };
  context.fillStyle = '#5b4636';
  context.fillRect(0, 0, width, height);
  line([
    ...[
      { x: 0, y: 0 },
      { x: SPAN, y: 0 },
    ],
    ...[
      { x: SPAN, y: SPAN },
      { x: 0, y: SPAN },
    ],
  ]);
  context.fillStyle = '#f8f7f2';
  context.fill();
  context.strokeStyle = '#444';
  context.lineWidth = 2;
  for (let y = 1_000; y <= 9_000; y += 500) {
    line([
      { x: 1_000, y },
      { x: 9_000, y },
    ]);
    context.stroke();
  }
  for (const { at, colour } of TARGETS) {
    context.beginPath();
    context.arc(place(at).x, place(at).y, 16, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  }
  return canvas.convertToBlob({ type: 'image/png' });
}

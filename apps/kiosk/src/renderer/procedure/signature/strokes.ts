import { SIGNATURE_BOX, SIGNATURE_LIMITS, type SignatureStroke } from '@madoguchi/domain';

/** Points nearer than this to the last one say nothing, in units of the box. */
const LEAST_STEP = 8;

/** A place of the box on the screen in units of the signature, within the box. */
export function placeInBox(
  point: { readonly clientX: number; readonly clientY: number },
  box: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
): readonly [number, number] {
  const within = (share: number, most: number) =>
    Math.round(Math.min(1, Math.max(0, share)) * most);
  return [
    within((point.clientX - box.left) / box.width, SIGNATURE_BOX.width),
    within((point.clientY - box.top) / box.height, SIGNATURE_BOX.height),
  ];
}

/** The strokes with one more begun; unchanged when there are as many as a signature may have. */
export const begun = (
  strokes: readonly SignatureStroke[],
  [x, y]: readonly [number, number],
): readonly SignatureStroke[] =>
  strokes.length >= SIGNATURE_LIMITS.strokes || isFull(strokes) ? strokes : [...strokes, [x, y]];

/** The strokes with the last one drawn on; unchanged where the finger has hardly moved. */
export function drawnOn(
  strokes: readonly SignatureStroke[],
  [x, y]: readonly [number, number],
): readonly SignatureStroke[] {
  const last = strokes.at(-1);
  if (last === undefined || isFull(strokes)) return strokes;
  const [lastX = 0, lastY = 0] = last.slice(-2);
  if (Math.hypot(x - lastX, y - lastY) < LEAST_STEP) return strokes;
  return [...strokes.slice(0, -1), [...last, x, y]];
}

const isFull = (strokes: readonly SignatureStroke[]): boolean =>
  strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0) >= SIGNATURE_LIMITS.points;

import type { PrintedSignature } from '../ports/procedureDocuments.ts';
import type { Box, Sheet } from './sheet.ts';

const STROKE_MM = 0.45;
/** Room around a drawn signature, as a part of its box. */
const MARGIN = 0.06;
const NAME_SIZE = 16;

/** Draws a signature as large as its box lets it be, in the shape in which it was given. */
export function drawSignature(sheet: Sheet, signature: PrintedSignature, box: Box): boolean {
  if (signature.kind === 'typed') {
    return sheet.words({ ...box, text: signature.name, size: NAME_SIZE, align: 'center' });
  }
  const strokes = signature.strokes.map(pairs);
  const all = strokes.flat();
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const [w, h] = [box.w * (1 - 2 * MARGIN), box.h * (1 - 2 * MARGIN)];
  const scale = Math.min(w / Math.max(width, 1), h / Math.max(height, 1));
  const x0 = box.x + (box.w - width * scale) / 2;
  const y0 = box.y + (box.h - height * scale) / 2;
  for (const stroke of strokes) {
    sheet.curve(
      stroke.map(([x, y]) => [x0 + (x - left) * scale, y0 + (y - top) * scale]),
      STROKE_MM,
    );
  }
  return true;
}

const pairs = (stroke: readonly number[]): readonly (readonly [number, number])[] =>
  Array.from({ length: Math.floor(stroke.length / 2) }, (_each, at) => [
    stroke[at * 2] ?? 0,
    stroke[at * 2 + 1] ?? 0,
  ]);

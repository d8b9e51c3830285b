import type { Mark, Point } from '@madoguchi/protocol';
import type { SurfaceMapping } from '../geometry/mapping.ts';
import { inkNumber, type Ink } from './inks.ts';
import { shapeOf, type Shape } from './shape.ts';

/** What is drawn on: of the screen, of a print or of a picture that is kept. */
export type MarksContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The white edge of every mark, of the width of its line. */
const EDGE = 0.35;
const CORE = 0.28;
const BADGE_FONT = "'BIZ UDPGothic', 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";

/**
 * Draws marks over a picture, the lowest first, in the units of the mapping: on the layer of a screen, on the sheet of a
 * print, on the picture that is attached. All of them look the same.
 */
export function drawMarks(
  context: MarksContext,
  marks: readonly Mark[],
  mapping: SurfaceMapping,
): void {
  for (const mark of marks) drawShape(context, knownShape(mark, mapping), inkNumber(mark.ink));
}

/** The shape of a mark, worked out once for each mapping; a mark that grows is another object. */
export function knownShape(mark: Mark, mapping: SurfaceMapping): Shape {
  const known = shapes.get(mark);
  if (known?.mapping === mapping) return known.shape;
  const shape = shapeOf(mark, mapping);
  shapes.set(mark, { mapping, shape });
  return shape;
}

const shapes = new WeakMap<Mark, { readonly mapping: SurfaceMapping; readonly shape: Shape }>();

/** Draws one shape with its white edge. */
export function drawShape(context: MarksContext, shape: Shape, ink: Ink): void {
  if (shape.badge !== null) drawBadge(context, shape.badge, ink);
  const { face, lines, width } = shape;
  if (lines.length === 0) return;
  context.save();
  context.lineJoin = 'round';
  context.lineCap = 'round';
  trace(context, face === null ? lines : [face], face !== null);
  context.strokeStyle = '#fff';
  context.lineWidth = face === null ? width * (1 + 2 * EDGE) : width * 2 * EDGE;
  context.stroke();
  context.fillStyle = ink.colour;
  context.strokeStyle = ink.colour;
  context.lineWidth = width;
  if (face === null) context.stroke();
  else context.fill();
  drawCore(context, shape, ink);
  context.restore();
}

/** The end of a stroke that is under the finger: only its colour, because it goes on from what is drawn already. */
export function drawFace(context: MarksContext, face: readonly Point[], { colour }: Ink): void {
  trace(context, [face], true);
  context.fillStyle = colour;
  context.fill();
}

function drawCore(context: MarksContext, { lines, width }: Shape, { core }: Ink): void {
  if (core === null) return;
  trace(context, lines, false);
  context.strokeStyle = '#fff';
  context.lineWidth = width * CORE;
  context.setLineDash(core.map((part) => part * width));
  context.stroke();
}

function drawBadge(
  context: MarksContext,
  { at, radius, number }: NonNullable<Shape['badge']>,
  { colour, core }: Ink,
): void {
  context.save();
  const disc = (size: number, fill: string): void => {
    context.beginPath();
    context.arc(at.x, at.y, size, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  };
  disc(radius * 1.1, '#fff');
  disc(radius, colour);
  if (core !== null) {
    context.strokeStyle = '#fff';
    context.lineWidth = radius * 0.09;
    context.setLineDash(core.map((part) => part * radius * 0.3));
    context.lineCap = 'round';
    context.beginPath();
    context.arc(at.x, at.y, radius * 0.84, 0, 2 * Math.PI);
    context.stroke();
  }
  context.fillStyle = '#fff';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 ${String(radius * (number < 10 ? 1.25 : 1))}px ${BADGE_FONT}`;
  context.fillText(String(number), at.x, at.y + radius * 0.06);
  context.restore();
}

function trace(
  context: MarksContext,
  lines: readonly (readonly Point[])[],
  isClosed: boolean,
): void {
  context.beginPath();
  for (const line of lines) {
    line.forEach(({ x, y }, n) => {
      if (n === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    });
    if (isClosed) context.closePath();
  }
}

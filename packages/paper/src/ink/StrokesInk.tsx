import { memo } from 'react';
import type { Size } from '../geometry/fit.ts';
import { strokeOutline } from '../marks/shape.ts';
import { placesOf } from '../marks/thin.ts';

interface StrokesInkProps {
  /** Each is a flat list of coordinates in the box: x, y, x, y, … */
  readonly strokes: readonly (readonly number[])[];
  readonly box: Size;
  /** The width of the pen, in units of the box. */
  readonly pen: number;
  readonly className?: string;
  /** What a screen reader says; without it the ink is part of something that has a name. */
  readonly label?: string;
}

/** Strokes of a finger as they were drawn; one that grows is the only one that is drawn anew. */
export function StrokesInk({ strokes, box, pen, className, label }: StrokesInkProps) {
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={className} viewBox={`0 0 ${String(box.width)} ${String(box.height)}`} {...name}>
      {strokes.map((stroke, at) => (
        <Stroke key={at} stroke={stroke} pen={pen} />
      ))}
    </svg>
  );
}

interface StrokeProps {
  readonly stroke: readonly number[];
  readonly pen: number;
}

const Stroke = memo(({ stroke, pen }: StrokeProps) => {
  const outline = strokeOutline(placesOf(stroke), pen);
  return (
    <polygon points={outline.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')} />
  );
});
Stroke.displayName = 'Stroke';

import type { Point } from '@madoguchi/protocol';
import { useEffect, useRef } from 'react';
import type { Rectangle } from '../geometry/fit.ts';

/** CSS pixels of its sides, and how many times larger than on the screen the picture is in it. */
const SIDE = 180;
const TIMES = 2.5;
/** Between it and the finger. */
const DISTANCE = 60;

export interface MagnifierProps {
  readonly picture: ImageBitmap;
  /** Where the picture lies on the layer, and the layer's width. */
  readonly shown: Rectangle;
  readonly width: number;
  /** The corner under the finger and the two beside it, in CSS pixels of the layer. */
  readonly at: Point;
  readonly beside: readonly [Point, Point];
}

/** What is under the finger, larger and beside it. */
export function Magnifier({ picture, shown, width, at, beside }: MagnifierProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    draw(context, { picture, shown, at, beside });
  });
  const left = Math.min(Math.max(at.x - SIDE / 2, 0), Math.max(0, width - SIDE));
  const above = at.y - DISTANCE - SIDE;
  return (
    <canvas
      ref={canvas}
      className="corners-editor__magnifier"
      width={2 * SIDE}
      height={2 * SIDE}
      style={{ left, top: above < 0 ? at.y + DISTANCE : above, width: SIDE, height: SIDE }}
    />
  );
}

function draw(
  context: CanvasRenderingContext2D,
  { picture, shown, at, beside }: Omit<MagnifierProps, 'width'>,
): void {
  const style = getComputedStyle(context.canvas);
  context.resetTransform();
  context.fillStyle = style.backgroundColor;
  context.fillRect(0, 0, 2 * SIDE, 2 * SIDE);
  context.translate(SIDE, SIDE);
  context.scale(2 * TIMES, 2 * TIMES);
  context.translate(-at.x, -at.y);
  context.drawImage(picture, shown.x, shown.y, shown.width, shown.height);
  context.lineWidth = 1;
  context.strokeStyle = style.color;
  context.beginPath();
  context.moveTo(beside[0].x, beside[0].y);
  context.lineTo(at.x, at.y);
  context.lineTo(beside[1].x, beside[1].y);
  context.stroke();
}

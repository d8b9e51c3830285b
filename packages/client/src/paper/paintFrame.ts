/* Without what knows the wire contract: the worker that encodes stills is small, and there at once. */

/** Whole pixels of a picture. */
export interface PixelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export function contextOf(canvas: HTMLCanvasElement | OffscreenCanvas): Context {
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new TypeError('no canvas can be drawn on');
  return context;
}

export function paintBlack(context: Context): void {
  context.fillStyle = '#000';
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
}

/** Black comes on top in the same step; a picture is only taken off when the step is over. */
export function paintFrame(context: Context, frame: VideoFrame, black: readonly PixelBox[]): void {
  context.drawImage(frame, 0, 0, context.canvas.width, context.canvas.height);
  context.fillStyle = '#000';
  for (const { x, y, width, height } of black) context.fillRect(x, y, width, height);
}

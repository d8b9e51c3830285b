import { SPAN } from '@madoguchi/protocol';
import { usableCorners } from '../geometry/corners.ts';
import type { Size } from '../geometry/fit.ts';
import { combine, ontoRectangle } from '../geometry/homography.ts';
import { shownSize, shownToSource, type ShapedPicture } from '../geometry/mapping.ts';
import { backgroundOf } from './background.ts';
import { canvasOf, pixelsOf } from './decoded.ts';
import { lighten } from './lighten.ts';
import { blankPixels, stripsOf, withinPixels, type Pixels, type Rows } from './pixels.ts';
import { straighten } from './straighten.ts';

/** Makes a page as it is shown: straightened, turned, lightened. `null`: it was cancelled before it was ready. */
export async function showPage(
  decoded: ImageBitmap,
  { page, most }: { readonly page: ShapedPicture; readonly most: number },
  isCancelled: () => boolean,
): Promise<ImageBitmap | null> {
  const size = withinPixels(shownSize(page), most);
  const isStraight = usableCorners(page.shape, page) === null;
  if (isStraight && isAsTaken(page, decoded, size)) return createImageBitmap(decoded);
  const context = canvasOf(size);
  if (isStraight) drawTurned(context, decoded, page.shape.turn);
  if (isStraight && page.shape.light === 0) return context.canvas.transferToImageBitmap();

  const pixels = isStraight
    ? context.getImageData(0, 0, size.width, size.height)
    : blankPixels(size.width, size.height);
  const steps: ((rows: Rows) => void)[] = [];
  if (!isStraight) {
    const toPixels = ontoRectangle(0, 0, decoded.width / SPAN, decoded.height / SPAN);
    const source = pixelsOf(decoded);
    const toSource = combine(shownToSource(page), toPixels);
    steps.push((rows) => straighten(source, pixels, toSource, rows));
  }
  if (page.shape.light > 0) {
    let background: ReturnType<typeof backgroundOf> | null = null;
    steps.push((rows) =>
      lighten(pixels, (background ??= backgroundOf(pixels)), page.shape.light, rows),
    );
  }
  for (const step of steps) if (!(await inStrips(pixels, step, isCancelled))) return null;
  context.putImageData(new ImageData(pixels.data, size.width, size.height), 0, 0);
  return context.canvas.transferToImageBitmap();
}

/** Whether the picture is shown as it is, in its own size. */
const isAsTaken = ({ shape }: ShapedPicture, decoded: Size, { width, height }: Size): boolean =>
  shape.turn === 0 && shape.light === 0 && decoded.width === width && decoded.height === height;

/** Draws the whole picture over the whole canvas, turned clockwise. */
function drawTurned(
  context: OffscreenCanvasRenderingContext2D,
  decoded: ImageBitmap,
  turn: 0 | 90 | 180 | 270,
): void {
  const { width, height } = context.canvas;
  const [across, down] = turn % 180 === 0 ? [width, height] : [height, width];
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(decoded, -across / 2, -down / 2, across, down);
}

/** Whether all rows were worked on; messages are heard between the strips. */
async function inStrips(
  pixels: Pixels,
  step: (rows: Rows) => void,
  isCancelled: () => boolean,
): Promise<boolean> {
  for (const rows of stripsOf(pixels)) {
    if (isCancelled()) return false;
    step(rows);
    await nextTask();
  }
  return !isCancelled();
}

/** Unlike a timer it does not wait for 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

import type { Mark } from '@madoguchi/protocol';
import { mapSurface, type ShapedPicture } from '../geometry/mapping.ts';
import { drawMarks } from '../marks/drawMarks.ts';
import { pictureWorkshop } from '../picture/workshop.ts';

/** A page of which a picture is made, with what was drawn on it. */
export interface DrawnPage {
  readonly page: ShapedPicture;
  readonly picture: Blob;
  readonly marks: readonly Mark[];
}

interface Composing {
  /** Pixels of the result at most. */
  readonly most: number;
  readonly signal?: AbortSignal;
}

/** Draws a page as it is shown, with its marks. What is hidden is black in its picture, and stays it. */
export async function composePage(
  { page, picture, marks }: DrawnPage,
  { most, signal }: Composing,
): Promise<HTMLCanvasElement> {
  const bitmap = await pictureWorkshop.show(picture, page, {
    most,
    ...(signal === undefined ? {} : { signal }),
  });
  const { width, height } = bitmap;
  const [canvas, context] = canvasOf(width, height);
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  drawMarks(context, marks, mapSurface(page, { width, height }));
  return canvas;
}

/** The same picture turned a quarter, for a sheet on which it is larger so. */
export function turnedQuarter(picture: HTMLCanvasElement): HTMLCanvasElement {
  const [canvas, context] = canvasOf(picture.height, picture.width);
  context.translate(canvas.width, 0);
  context.rotate(Math.PI / 2);
  context.drawImage(picture, 0, 0);
  return canvas;
}

function canvasOf(
  width: number,
  height: number,
): readonly [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context === null) throw new TypeError('no canvas can be drawn on');
  return [canvas, context];
}

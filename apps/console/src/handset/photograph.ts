import type { Still } from '@madoguchi/client';
import { encoded, redrawn } from '../app/redrawn.ts';

/** The longer side of a picture that is sent, in pixels: every word of a form is read in it, and a phone's line carries it. */
const MOST_SIDE = 3_000;
const QUALITY = 0.88;

/** The longer side of what is looked at on the phone before it is sent. */
const SHOWN_SIDE = 1_200;

/** A photograph that nobody else has seen yet. */
export interface Photographed {
  readonly still: Still;
  /** Where the phone shows it from: in the page itself, so that no address leads to it. */
  readonly address: string;
}

/**
 * A photograph as a page of the call: upright, and drawn anew, so that nothing but pixels is in it, neither where nor with
 * what it was taken. Rejects for what is no picture.
 */
export async function photograph(file: Blob): Promise<Photographed> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const canvas = redrawn(bitmap, MOST_SIDE);
    const picture = await encoded(canvas, 'image/jpeg', QUALITY);
    const address = redrawn(bitmap, SHOWN_SIDE).toDataURL('image/jpeg', QUALITY);
    return { still: { picture, width: canvas.width, height: canvas.height }, address };
  } finally {
    bitmap.close();
  }
}

import type { Still } from '@madoguchi/client';

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

/** A size no longer than `side`: as it is, or smaller in the same proportion. */
export function within(
  side: number,
  { width, height }: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const share = Math.min(1, side / Math.max(width, height));
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

/**
 * A photograph as a page of the call: upright, and drawn anew, so that nothing but pixels is in it, neither where nor with
 * what it was taken. Rejects for what is no picture.
 */
export async function photograph(file: Blob): Promise<Photographed> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    const canvas = drawn(bitmap, MOST_SIDE);
    const picture = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', QUALITY);
    });
    if (picture === null) throw new TypeError('the photograph cannot be drawn');
    const address = drawn(bitmap, SHOWN_SIDE).toDataURL('image/jpeg', QUALITY);
    return { still: { picture, width: canvas.width, height: canvas.height }, address };
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const { width, height } = within(side, bitmap);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

import { withinPixels, type Pixels } from './pixels.ts';

/** What a page is made of is not larger than this, whatever its picture is. */
const MOST_DECODED_PIXELS = 16_000_000;

/** The picture that was asked for last, for the next step of light or turn. */
let kept: { readonly key: number; readonly decoded: ImageBitmap } | null = null;

/** Decodes a picture as its file says which way up it is. Rejects what is no picture. */
export async function decodePicture(key: number, picture: Blob): Promise<ImageBitmap> {
  if (kept?.key === key) return kept.decoded;
  forgetDecoded(kept?.key ?? key);
  const whole = await createImageBitmap(picture);
  const size = withinPixels(whole, MOST_DECODED_PIXELS);
  let decoded = whole;
  if (size.width < whole.width) {
    const canvas = canvasOf(size);
    canvas.drawImage(whole, 0, 0, size.width, size.height);
    whole.close();
    decoded = canvas.canvas.transferToImageBitmap();
  }
  kept = { key, decoded };
  return decoded;
}

export function forgetDecoded(key: number): void {
  if (kept?.key !== key) return;
  kept.decoded.close();
  kept = null;
}

/** A canvas of this size that keeps small print when it draws something smaller. */
export function canvasOf({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    alpha: false,
    willReadFrequently: true,
  });
  if (context === null) throw new Error('no canvas');
  context.imageSmoothingQuality = 'high';
  return context;
}

/** The pixels of a picture, made smaller where it has more than `most`. */
export function pixelsOf(decoded: ImageBitmap, most = MOST_DECODED_PIXELS): Pixels {
  const { width, height } = withinPixels(decoded, most);
  const context = canvasOf({ width, height });
  context.drawImage(decoded, 0, 0, width, height);
  return context.getImageData(0, 0, width, height);
}

import type { SheetPicture } from '../fileMessages.ts';
import { SHARE_LIMITS } from '../limits.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The pixels in which a picture of this size is sent: not more than it has, nor than the limits allow. */
export function sheetSize({ width, height }: Size): Size {
  const scale = Math.min(1, scaleOf({ width, height }));
  return whole({ width: width * scale, height: height * scale });
}

/** By how much a sheet is drawn larger or smaller so that it has the width of the limits, if its shape allows. */
export function scaleOf({ width, height }: Size): number {
  const byWidth = SHARE_LIMITS.width / Math.min(width, height);
  return Math.min(byWidth, Math.sqrt(SHARE_LIMITS.sheetPixels / (width * height)));
}

export const whole = ({ width, height }: Size): Size => ({
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
});

/** Writing stays sharp, and a sheet stays below the size that a page may have. */
const QUALITY = 0.88;

/** The canvas as the picture of a sheet. */
export async function toPicture(canvas: OffscreenCanvas): Promise<SheetPicture> {
  const picture = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  return { picture, width: canvas.width, height: canvas.height };
}

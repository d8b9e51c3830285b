import type { PictureFacts } from '@madoguchi/domain';
import { SHARE_LIMITS, ShareError } from '../limits.ts';
import type { Sheets } from './sheets.ts';
import { sheetSize, toPicture } from './sheetPicture.ts';

/** Opens a picture as a single sheet; its pixels are counted before any of them is made. */
export function openPicture(file: Blob, { type, width, height }: PictureFacts): Sheets {
  if (width * height > SHARE_LIMITS.pixels) throw new ShareError('tooManyPixels');
  return {
    count: 1,
    async sheet() {
      const decoded = await createImageBitmap(new Blob([file], { type }));
      // A photograph may say that it has to be turned; the decoded one is.
      const size = sheetSize(decoded);
      const canvas = new OffscreenCanvas(size.width, size.height);
      const context = canvas.getContext('2d', { alpha: false });
      if (context === null) throw new ShareError('broken');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, size.width, size.height);
      context.imageSmoothingQuality = 'high';
      context.drawImage(decoded, 0, 0, size.width, size.height);
      decoded.close();
      return toPicture(canvas);
    },
  };
}

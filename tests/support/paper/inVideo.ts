import type { Page } from 'playwright-core';
import { decodeFrameMark, frameLayout, type FrameMark } from '../media/frameMark.ts';
import { MARK_SHARE, type Place } from './inPage/deskCameras.ts';

/** How many places across and down of a box are looked at. */
const STEPS = 12;

/** The mark at a place of the picture that a `<video>` shows now, as far as one can be read there. */
export async function markInVideo(
  page: Page,
  selector: string,
  place: Place,
): Promise<FrameMark | undefined> {
  const { columns } = frameLayout;
  // A block is as wide as it is high; what is shown here is 16 by 9.
  const [wide, high] = [((MARK_SHARE / columns) * 9) / 16, MARK_SHARE / columns];
  const places = Array.from({ length: columns ** 2 }, (_, n) => ({
    x: place.x + ((n % columns) + 0.5) * wide,
    y: place.y + (Math.floor(n / columns) + 0.5) * high,
  }));
  return decodeFrameMark(await lumasInVideo(page, selector, places));
}

/** The brightest of many places within a box of the picture that a `<video>` shows now, 0–255. */
export async function brightestInVideo(
  page: Page,
  selector: string,
  box: Place & { readonly width: number; readonly height: number },
): Promise<number> {
  const places = Array.from({ length: STEPS ** 2 }, (_, n) => ({
    x: box.x + ((n % STEPS) + 0.5) * (box.width / STEPS),
    y: box.y + (Math.floor(n / STEPS) + 0.5) * (box.height / STEPS),
  }));
  return Math.max(...(await lumasInVideo(page, selector, places)));
}

/** How bright a decoded picture is at these places, before anything is laid over it. */
function lumasInVideo(page: Page, selector: string, places: readonly Place[]): Promise<number[]> {
  return page.evaluate(
    ([query, wanted]) => {
      const video = document.querySelector<HTMLVideoElement>(query);
      if (video === null || video.videoWidth === 0) return wanted.map(() => Number.NaN);
      const { videoWidth: width, videoHeight: height } = video;
      const context = new OffscreenCanvas(width, height).getContext('2d');
      if (context === null) throw new TypeError('no canvas');
      context.drawImage(video, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      return wanted.map(({ x, y }) => {
        const at = 4 * (Math.floor(y * height) * width + Math.floor(x * width));
        // Red, green and blue alike: what is looked for has no colour.
        return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
      });
    },
    [selector, places] as const,
  );
}

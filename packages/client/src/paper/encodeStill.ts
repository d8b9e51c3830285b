import { contextOf, paintFrame, type PixelBox } from './paintFrame.ts';
import type { Still } from './ports.ts';

/** The eye finds nothing that a printed form has lost. */
const BEST_QUALITY = 0.92;

/** For pictures that are too large to be sent otherwise. */
const LESSER_QUALITIES = [0.8, 0.6];

/** What is encoded: a picture, what of it is black, and how many bytes it may have. */
export interface StillTask {
  readonly frame: VideoFrame;
  readonly black: readonly PixelBox[];
  readonly mostBytes: number;
}

/** A picture as large as it is with these parts black, encoded anew, so that nothing but pixels is in it. */
export async function encodeStill({ frame, black, mostBytes }: StillTask): Promise<Still> {
  const { displayWidth: width, displayHeight: height } = frame;
  const canvas = new OffscreenCanvas(width, height);
  paintFrame(contextOf(canvas), frame, black);
  const encoded = (quality: number): Promise<Blob> =>
    canvas.convertToBlob({ type: 'image/jpeg', quality });
  let picture = await encoded(BEST_QUALITY);
  for (const quality of LESSER_QUALITIES) {
    if (picture.size > mostBytes) picture = await encoded(quality);
  }
  return { picture, width, height };
}

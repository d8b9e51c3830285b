import { MAP_LIMITS, type SketchMap } from '@madoguchi/domain';
import { encoded, redrawn } from '../../../app/redrawn.ts';

/** How a map is tried, the best first: lines as they were drawn, then as a photograph, then smaller. */
const TRIES = [
  { side: MAP_LIMITS.side, type: 'image/png' },
  { side: MAP_LIMITS.side, type: 'image/jpeg' },
  { side: 1_100, type: 'image/jpeg' },
  { side: 700, type: 'image/jpeg' },
] as const;

const QUALITY = 0.8;

/** A picture of any size as a sketch map that may be kept. Rejects for what is no picture. */
export async function sketchOf(file: Blob): Promise<SketchMap> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  try {
    for (const { side, type } of TRIES) {
      const picture = await encoded(redrawn(bitmap, side), type, QUALITY);
      if (picture.size <= MAP_LIMITS.bytes) return { type, base64: await base64Of(picture) };
    }
    throw new TypeError('the map stays too large');
  } finally {
    bitmap.close();
  }
}

async function base64Of(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

import { takePhotograph } from './photograph.ts';
import { PHOTOGRAPH, SCENES } from './scenes.ts';

/** What `drawPhotographs.ts` of the tests asks of a page that has this script. */
const photographs = {
  /** Where the corners of each sheet are, in pixels of its photograph. */
  known: () => ({
    ...PHOTOGRAPH,
    corners: Object.fromEntries(
      Object.entries(SCENES).map(([name, { sheets }]) => [name, sheets.at(-1)?.corners]),
    ),
  }),
  /** The bytes of a photograph as WebP. */
  async take(name: string): Promise<number[]> {
    const scene = SCENES[name];
    if (scene === undefined) return [];
    const blob = await takePhotograph(scene).convertToBlob({ type: 'image/webp', quality: 0.72 });
    return [...new Uint8Array(await blob.arrayBuffer())];
  },
};

Object.assign(globalThis, { photographs });

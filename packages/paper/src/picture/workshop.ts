import type { Corners } from '../geometry/homography.ts';
import type { ShapedPicture } from '../geometry/mapping.ts';
import { PictureLink } from './pictureLink.ts';

export { UnreadablePicture } from './pictureLink.ts';

/** More than screens show, and no more than every device has memory for. */
const MOST_SHOWN_PIXELS = 12_000_000;

/**
 * Makes pages as they are shown out of their pictures, in workers, so that nothing on the page waits for it. A task
 * whose signal is aborted ends soon and rejects with the signal's reason. Pictures are only in memory.
 */
class PictureWorkshop {
  readonly #maker = new PictureLink();
  /** Looking for corners takes many times as long as making a page, so that it has a worker of its own. */
  readonly #finder = new PictureLink();
  /** Pages that are being made. */
  readonly #making = new Set<Promise<ImageBitmap>>();

  /** Starts what the first page would wait for. */
  prepare(): void {
    this.#maker.prepare();
  }

  /** A picture is about to be shown: it is decoded meanwhile, if it can be. Only the last one is kept. */
  decodeAhead(picture: Blob): void {
    this.#maker.do(picture, { kind: 'decode' }, undefined).catch(() => undefined);
  }

  /** The page straightened, turned and lightened; it is the caller's to close. */
  show(
    picture: Blob,
    page: ShapedPicture,
    { signal, most = MOST_SHOWN_PIXELS }: { signal?: AbortSignal; most?: number } = {},
  ): Promise<ImageBitmap> {
    const { width, height, shape } = page;
    const task = { kind: 'show', page: { width, height, shape }, most } as const;
    const made = this.#maker.do(picture, task, signal);
    this.#making.add(made);
    const over = (): void => void this.#making.delete(made);
    made.then(over, over);
    return made;
  }

  /** The corners of the sheet of paper in a picture; `null` when none is seen. Pages that are being made come first. */
  async findCorners(picture: Blob, signal?: AbortSignal): Promise<Corners | null> {
    await Promise.allSettled(this.#making);
    try {
      return await this.#finder.do(picture, { kind: 'corners' }, signal);
    } finally {
      this.#finder.forget(picture);
    }
  }

  /** Lets go of what was decoded of a picture. */
  forget(picture: Blob): void {
    this.#maker.forget(picture);
  }
}

/** The one of a page: it starts its workers with the first task, or by `prepare`. */
export const pictureWorkshop = new PictureWorkshop();

import { findCorners } from './corners/findCorners.ts';
import { decodePicture, forgetDecoded, pixelsOf } from './decoded.ts';
import type { FromPictureWorker, PictureTask, ToPictureWorker } from './messages.ts';
import { showPage } from './showPage.ts';

/*
 * The worker that makes pages as they are shown out of their pictures. Tasks follow one another; one that is not
 * wanted any more ends before its next strip of rows.
 */
/** Enough to see where a sheet ends. */
const MOST_SEARCHED_PIXELS = 1_500_000;

const cancelled = new Set<number>();
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToPictureWorker>) => {
  switch (data.type) {
    case 'do':
      last = last.then(() => work(data));
      return;
    case 'cancel':
      cancelled.add(data.id);
      return;
    case 'forget':
      last = last.then(() => forgetDecoded(data.key));
      return;
  }
});

async function work(asked: Extract<ToPictureWorker, { type: 'do' }>): Promise<void> {
  const { id, key, picture, task } = asked;
  const isCancelled = () => cancelled.has(id);
  let result: FromPictureWorker['result'] = null;
  try {
    const decoded = isCancelled() ? null : await decodePicture(key, picture);
    result = decoded && (await resultOf(decoded, task, isCancelled));
  } catch {
    // A picture that cannot be decoded, or no memory for it: the page says that it cannot be shown.
  }
  cancelled.delete(id);
  postMessage({ id, result } satisfies FromPictureWorker, {
    transfer: result?.value instanceof ImageBitmap ? [result.value] : [],
  });
}

/** `null`: cancelled. */
async function resultOf(
  decoded: ImageBitmap,
  task: PictureTask,
  isCancelled: () => boolean,
): Promise<FromPictureWorker['result']> {
  switch (task.kind) {
    case 'show': {
      const value = await showPage(decoded, task, isCancelled);
      return value && { value };
    }
    case 'decode':
      return { value: true };
    case 'corners':
      return { value: findCorners(pixelsOf(decoded, MOST_SEARCHED_PIXELS)) };
  }
}

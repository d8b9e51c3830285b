import { encodeStill } from './encodeStill.ts';
import type { FromStillWorker, ToStillWorker } from './stillEncoder.ts';

/* The worker that encodes stills. On the page itself a JPEG is encoded whenever there is nothing else to do. */

addEventListener('message', ({ data }: MessageEvent<ToStillWorker>) => {
  void answer(data);
});

async function answer({ id, task }: ToStillWorker): Promise<void> {
  const still = await encodeStill(task).catch(() => null);
  task.frame.close();
  postMessage({ id, still } satisfies FromStillWorker);
}

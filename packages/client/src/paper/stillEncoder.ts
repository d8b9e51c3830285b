import { encodeStill, type StillTask } from './encodeStill.ts';
import type { Still } from './ports.ts';

export interface ToStillWorker {
  readonly id: number;
  readonly task: StillTask;
}

/** `null`: it could not be encoded. */
export interface FromStillWorker {
  readonly id: number;
  readonly still: Still | null;
}

/**
 * Encodes stills in a worker: on the page a browser takes from 0.1 to 1 s for a picture, because it waits for times in
 * which there is nothing else to do. Where the worker does not work the page does it.
 */
class StillEncoder {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, (still: Still | null) => void>();

  /** Starts the worker, so that the first still does not wait for it. */
  prepare(): void {
    this.#worker ??= this.#start();
  }

  /** The frame may be closed as soon as this returns. */
  async encode(asked: StillTask): Promise<Still> {
    const task = { ...asked, frame: asked.frame.clone() };
    try {
      return (await this.#inWorker(task)) ?? (await encodeStill(task));
    } finally {
      task.frame.close();
    }
  }

  #inWorker({ frame, ...rest }: StillTask): Promise<Still | null> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#lastId;
    const given = frame.clone();
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      const message: ToStillWorker = { id, task: { ...rest, frame: given } };
      worker.postMessage(message, [given]);
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./stillWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromStillWorker>) => {
      this.#waiting.get(data.id)?.(data.still);
      this.#waiting.delete(data.id);
    });
    // One that has broken down is replaced by the next still.
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = null;
      for (const give of this.#waiting.values()) give(null);
      this.#waiting.clear();
    });
    return worker;
  }
}

/** The one of a page. */
export const stillEncoder = new StillEncoder();

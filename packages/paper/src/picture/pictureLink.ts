import type {
  FromPictureWorker,
  PictureResults,
  PictureTask,
  ToPictureWorker,
} from './messages.ts';

/** The picture is none that can be read. */
export class UnreadablePicture extends Error {}

interface Waiting {
  resolve(value: PictureResults[PictureTask['kind']]): void;
  reject(reason: unknown): void;
}

/** A worker that works on pictures. A task whose signal is aborted ends soon and rejects with the signal's reason. */
export class PictureLink {
  #worker: Worker | null = null;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();
  readonly #keys = new WeakMap<Blob, number>();

  /** Starts the worker, so that the first task does not wait for it. */
  prepare(): void {
    this.#worker ??= this.#start();
  }

  /** Lets go of what was decoded of a picture. */
  forget(picture: Blob): void {
    const key = this.#keys.get(picture);
    if (key !== undefined)
      this.#worker?.postMessage({ type: 'forget', key } satisfies ToPictureWorker);
  }

  do<Kind extends PictureTask['kind']>(
    picture: Blob,
    task: PictureTask & { readonly kind: Kind },
    signal: AbortSignal | undefined,
  ): Promise<PictureResults[Kind]> {
    const id = ++this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<PictureResults[Kind]>();
    if (signal?.aborted) {
      reject(signal.reason);
      return promise;
    }
    const key = this.#keys.get(picture) ?? id;
    this.#keys.set(picture, key);
    const worker = (this.#worker ??= this.#start());
    const cancel = () => {
      this.#waiting.delete(id);
      worker.postMessage({ type: 'cancel', id } satisfies ToPictureWorker);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    this.#waiting.set(id, {
      resolve(value) {
        signal?.removeEventListener('abort', cancel);
        // The worker answers a task with the result of its kind.
        resolve(value as PictureResults[Kind]);
      },
      reject(reason) {
        signal?.removeEventListener('abort', cancel);
        reject(reason);
      },
    });
    worker.postMessage({ type: 'do', id, key, picture, task } satisfies ToPictureWorker);
    return promise;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromPictureWorker>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.result === null) waiting?.reject(new UnreadablePicture());
      else if (waiting) waiting.resolve(data.result.value);
      else if (data.result.value instanceof ImageBitmap) data.result.value.close();
    });
    // One that has broken down is replaced by the next task.
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(new UnreadablePicture());
      this.#waiting.clear();
    });
    return worker;
  }
}

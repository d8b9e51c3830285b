import type { FileAnswer, FileRequest } from './fileMessages.ts';
import { ShareError } from './limits.ts';

/** The part of a `Worker` that reading a file needs. */
export interface FileWorker {
  postMessage(request: FileRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/** A question before it is numbered. */
type Asked<R = FileRequest> = R extends FileRequest ? Omit<R, 'asked'> : never;
type Answered = Exclude<FileAnswer, { type: 'refused' }>;

interface Waiting {
  readonly resolve: (answer: Answered) => void;
  readonly reject: (error: ShareError) => void;
}

/**
 * Questions to a worker that may be killed at any moment: one that does not answer in time is ended with all that it
 * holds, whatever it is busy with, and the page has never waited for it.
 */
export class FileLine {
  readonly #worker: FileWorker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #ended: ShareError | null = null;

  constructor(worker: FileWorker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }) => this.#hear(data));
    worker.addEventListener('error', () => this.#end(new ShareError('broken')));
  }

  /** Rejects with `ShareError`: what the worker refuses, or `stuck` after so many milliseconds. */
  ask(asked: Asked, withinMs: number): Promise<Answered> {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#asked += 1;
    const number = this.#asked;
    return new Promise<Answered>((resolve, reject) => {
      const timer = setTimeout(() => this.#end(new ShareError('stuck')), withinMs);
      const finish = () => {
        clearTimeout(timer);
        this.#waiting.delete(number);
      };
      this.#waiting.set(number, {
        resolve(answer) {
          finish();
          resolve(answer);
        },
        reject(error) {
          finish();
          reject(error);
        },
      });
      this.#worker.postMessage({ ...asked, asked: number });
    });
  }

  /** Ends the worker; nothing of the file is left. */
  close(): void {
    this.#end(new ShareError('broken'));
  }

  /** The library that reads PDFs talks to itself by the same line, and is none of ours. */
  #hear(data: unknown): void {
    if (typeof data !== 'object' || data === null || !('asked' in data)) return;
    const answer = data as FileAnswer;
    const waiting = this.#waiting.get(answer.asked);
    if (answer.type === 'refused') waiting?.reject(new ShareError(answer.problem));
    else waiting?.resolve(answer);
  }

  #end(error: ShareError): void {
    if (this.#ended) return;
    this.#ended = error;
    this.#worker.terminate();
    for (const waiting of [...this.#waiting.values()]) waiting.reject(error);
  }
}

import { AppError, chunksOf, PAGE_LIMITS } from '@madoguchi/domain';
import { digestOf, fromBase64, toBase64 } from '../pages/pictureBytes.ts';
import type { Answers } from './fakeSocket.ts';

const { chunkBytes } = PAGE_LIMITS;

/** Bytes that differ from chunk to chunk. */
export const picture = (length: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length }, (_, n) => (n * 31 + Math.floor(n / chunkBytes)) % 256);

export const bytesIn = async (what: Blob): Promise<Uint8Array> =>
  new Uint8Array(await what.arrayBuffer());

interface Kept {
  readonly digest: string;
  readonly chunks: Map<number, Uint8Array>;
  readonly bytes: number;
}

/** The server's side of the pictures of one consultation, in the hands of a test. */
export class FakePages {
  readonly kept = new Map<string, Kept>();
  /** What the answers to these events do instead, once for each. */
  readonly troubles: (() => never | 'silence')[] = [];

  readonly answers: Answers = {
    'page.begin': ({ pageId, digest, bytes }) => {
      const present = this.kept.get(pageId) ?? { digest, bytes, chunks: new Map() };
      this.kept.set(pageId, present);
      const all = Array.from({ length: chunksOf(bytes) }, (_, n) => n);
      return { missing: all.filter((n) => !present.chunks.has(n)) };
    },
    'page.put': ({ pageId, chunk, bytes }) => {
      if (this.troubles.shift()?.() === 'silence') return 'silence';
      const present = this.#present(pageId);
      present.chunks.set(chunk, fromBase64(bytes));
      return { held: present.chunks.size === chunksOf(present.bytes) };
    },
    'page.get': ({ pageId, chunk }) => {
      if (this.troubles.shift()?.() === 'silence') return 'silence';
      const { bytes, type, size, digest } = this.chunk(pageId, chunk);
      return { bytes, type, size, digest };
    },
  };

  /** A chunk of what came of a page, as the server tells it. */
  chunk(pageId: string, chunk: number) {
    const { digest, bytes: size, chunks } = this.#present(pageId);
    const bytes = toBase64(chunks.get(chunk) ?? new Uint8Array());
    return { chunk, type: 'image/png', size, digest, bytes } as const;
  }

  /** A picture that somebody else has sent. */
  async hold(pageId: string, picture: Uint8Array<ArrayBuffer>): Promise<void> {
    const chunks = new Map<number, Uint8Array>();
    for (let n = 0; n < chunksOf(picture.length); n += 1) {
      chunks.set(n, picture.subarray(n * chunkBytes, (n + 1) * chunkBytes));
    }
    this.kept.set(pageId, { digest: await digestOf(picture), bytes: picture.length, chunks });
  }

  /** What came of a page, put together. */
  bytesOf(pageId: string): Uint8Array {
    const { bytes, chunks } = this.#present(pageId);
    const whole = new Uint8Array(bytes);
    for (const [n, part] of chunks) whole.set(part, n * chunkBytes);
    return whole;
  }

  #present(pageId: string): Kept {
    const present = this.kept.get(pageId);
    if (present === undefined) throw new AppError('PAGE_GONE');
    return present;
  }
}

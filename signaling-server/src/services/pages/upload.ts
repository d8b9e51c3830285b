import type { PictureFacts, Seat } from '@madoguchi/domain';
import { AppError, chunksOf, PAGE_LIMITS, pictureFacts } from '@madoguchi/domain';
import { sha256 } from '../sha256.ts';

const { chunkBytes } = PAGE_LIMITS;

/** A picture that is whole and was looked at. */
export interface HeldPicture extends PictureFacts {
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly digest: string;
}

/** A picture of which chunks still come. */
export class Upload {
  readonly by: Seat;
  readonly digest: string;
  readonly #bytes: Buffer;
  readonly #missing: Set<number>;

  constructor(by: Seat, { bytes, digest }: { readonly bytes: number; readonly digest: string }) {
    this.by = by;
    this.digest = digest;
    this.#bytes = Buffer.alloc(bytes);
    this.#missing = new Set(Array.from({ length: chunksOf(bytes) }, (_, n) => n));
  }

  get size(): number {
    return this.#bytes.length;
  }

  /** The numbers of the chunks that have not come yet. */
  get missing(): number[] {
    return [...this.#missing];
  }

  get isWhole(): boolean {
    return this.#missing.size === 0;
  }

  /** Takes a chunk; refuses one that has not the length of its place with `BAD_REQUEST`. */
  take(chunk: number, bytes: Buffer): void {
    const from = chunk * chunkBytes;
    if (bytes.length === 0 || bytes.length !== Math.min(chunkBytes, this.size - from)) {
      throw new AppError('BAD_REQUEST');
    }
    bytes.copy(this.#bytes, from);
    this.#missing.delete(chunk);
  }

  /**
   * The picture when all of it is there. Refuses with `FILE_UNUSABLE` what is none or has another digest, and with
   * `FILE_TOO_LARGE` one of too many pixels.
   */
  finish(): HeldPicture {
    const digest = sha256(this.#bytes);
    const facts = pictureFacts(this.#bytes);
    if (digest !== this.digest || facts === null) throw new AppError('FILE_UNUSABLE');
    const { width, height } = facts;
    const { pixels, side } = PAGE_LIMITS;
    if (width * height > pixels || width > side || height > side) {
      throw new AppError('FILE_TOO_LARGE');
    }
    return { ...facts, bytes: this.#bytes, digest };
  }
}

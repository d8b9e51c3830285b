import { AppError, chunksOf, PAGE_LIMITS } from '@madoguchi/domain';
import type { EventAck, NoticeData } from '@madoguchi/protocol';
import type { PageConnection } from './pageConnection.ts';
import type { PageExchange } from './pageExchange.ts';
import { digestOf, fromBase64, toBase64 } from './pictureBytes.ts';
import { TransferWay, type TransferWayDependencies } from './transferWay.ts';

const { chunkBytes, pictureBytes } = PAGE_LIMITS;

/** How often a picture that the server has forgotten half way is begun anew. */
const MOST_BEGINS = 5;

/** What a picture is as a whole. */
type Facts = Omit<EventAck<'page.get'>, 'bytes'>;

/** What has come of a picture. */
interface Coming {
  /** `null` before the first chunk. */
  facts: Facts | null;
  readonly parts: Map<number, Uint8Array>;
  /** `null` until all of it has come. */
  whole: Promise<Blob> | null;
}

interface PageTransfersDependencies extends TransferWayDependencies {
  readonly connection: PageConnection;
  /** A picture is here before anybody has asked for it. */
  ahead(picture: Blob): void;
}

/** The pictures of one consultation that go from here and come here, and those that have come. */
export class PageTransfers implements Pick<PageExchange, 'put' | 'get'> {
  readonly #connection: PageConnection;
  readonly #ahead: (picture: Blob) => void;
  readonly #way: TransferWay;
  readonly #pictures = new Map<string, Promise<Blob>>();
  /** Pushed chunks of pictures that this page has not asked for yet. */
  readonly #given = new Map<string, Coming>();

  constructor(parts: PageTransfersDependencies) {
    this.#connection = parts.connection;
    this.#ahead = (picture) => {
      parts.ahead(picture);
    };
    this.#way = new TransferWay(parts);
  }

  async put(
    pageId: string,
    picture: Blob,
    told: (share: number) => void = () => undefined,
  ): Promise<void> {
    if (picture.size > pictureBytes) throw new AppError('FILE_TOO_LARGE');
    this.#ahead(picture);
    const bytes = new Uint8Array(await picture.arrayBuffer());
    const about = { pageId, bytes: bytes.length, digest: await digestOf(bytes) };
    const all = chunksOf(bytes.length);
    await this.#way.persist(async () => {
      const { missing } = await this.#connection.begin(about);
      let left = missing.length;
      told(1 - left / all);
      await this.#way.each(missing, async (chunk) => {
        const part = bytes.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes);
        await this.#connection.put({ pageId, chunk, bytes: toBase64(part) });
        left -= 1;
        told(1 - left / all);
      });
    }, MOST_BEGINS);
    this.#pictures.set(pageId, Promise.resolve(picture));
  }

  get(pageId: string): Promise<Blob> {
    const present = this.#pictures.get(pageId);
    if (present !== undefined) return present;
    const coming = this.#get(pageId);
    this.#pictures.set(pageId, coming);
    // Whoever asks after a failure asks the server anew.
    coming.catch(() => {
      this.#pictures.delete(pageId);
    });
    return coming;
  }

  /** A chunk came without having been asked for: a page is about to be looked at. */
  take({ pageId, chunk, bytes, ...facts }: Omit<NoticeData<'page.given'>, 'consultationId'>): void {
    if (this.#pictures.has(pageId)) return;
    const before = this.#given.get(pageId);
    const coming =
      before?.facts?.digest === facts.digest
        ? before
        : { facts, parts: new Map<number, Uint8Array>(), whole: null };
    this.#given.set(pageId, coming);
    // A call has no more pages than that, so the oldest picture belongs to none.
    const [oldest] = this.#given.keys();
    if (this.#given.size > PAGE_LIMITS.pictures && oldest !== undefined) this.#given.delete(oldest);
    coming.parts.set(chunk, fromBase64(bytes));
    if (coming.parts.size < chunksOf(facts.size)) return;
    coming.whole ??= wholeOf(facts, coming.parts);
    // Whoever asks for it hears why there is none.
    coming.whole.then(this.#ahead, () => undefined);
  }

  /** The server may answer again: the connection is up, or this seat takes part again. */
  resume(): void {
    this.#way.resume();
  }

  /** The consultation is over: what is under way is given up, and nothing is kept. */
  dispose(): void {
    this.#way.end();
    this.#pictures.clear();
    this.#given.clear();
  }

  async #get(pageId: string): Promise<Blob> {
    const coming: Coming = this.#given.get(pageId) ?? {
      facts: null,
      parts: new Map(),
      whole: null,
    };
    this.#given.delete(pageId);
    if (coming.whole !== null) return coming.whole;
    const { parts } = coming;
    const fetch = async (chunk: number): Promise<Facts> => {
      const { bytes, ...facts } = await this.#connection.get({ pageId, chunk });
      // Another picture of the same name has come since: what was heard is not of it.
      if (coming.facts !== null && coming.facts.digest !== facts.digest) {
        throw new AppError('PAGE_GONE');
      }
      parts.set(chunk, fromBase64(bytes));
      return facts;
    };
    return this.#way.persist(async () => {
      coming.facts ??= await fetch(0);
      const missing = Array.from({ length: chunksOf(coming.facts.size) }, (_, n) => n).filter(
        (n) => !parts.has(n),
      );
      await this.#way.each(missing, fetch);
      return wholeOf(coming.facts, parts);
    });
  }
}

/** Puts a picture together. Rejects what is not as its digest says. */
async function wholeOf(
  { size, type, digest }: Facts,
  parts: ReadonlyMap<number, Uint8Array>,
): Promise<Blob> {
  const whole = new Uint8Array(size);
  for (const [chunk, part] of parts) whole.set(part, chunk * chunkBytes);
  if ((await digestOf(whole)) !== digest) throw new AppError('INTERNAL');
  return new Blob([whole], { type });
}

import { PAGE_LIMITS } from '@madoguchi/domain';
import type { Ack, EventAck } from '@madoguchi/protocol';
import type { TestClient } from '../server/clients.ts';
import { digestOf } from './pictures.ts';

const { chunkBytes } = PAGE_LIMITS;

/** The way of one client's pictures of one consultation to the server and back, over a real socket. */
export class PageWay {
  readonly #client: TestClient;
  readonly #consultationId: string;

  constructor(client: TestClient, consultationId: string) {
    this.#client = client;
    this.#consultationId = consultationId;
  }

  begin(
    pageId: string,
    bytes: Uint8Array,
    length = bytes.length,
  ): Promise<Ack<EventAck<'page.begin'>>> {
    const said = { bytes: length, digest: digestOf(bytes) };
    return this.#client.ask('page.begin', { ...this.#about(pageId), ...said });
  }

  put(pageId: string, bytes: Buffer, chunk: number): Promise<Ack<EventAck<'page.put'>>> {
    const part = bytes.subarray(chunk * chunkBytes, (chunk + 1) * chunkBytes);
    return this.#client.ask('page.put', {
      ...this.#about(pageId),
      chunk,
      bytes: part.toString('base64'),
    });
  }

  get(pageId: string, chunk = 0): Promise<Ack<EventAck<'page.get'>>> {
    return this.#client.ask('page.get', { ...this.#about(pageId), chunk });
  }

  /** Sends what is missing of a picture, all of it at once. Says the codes that came, or `held`. */
  async send(pageId: string, bytes: Buffer): Promise<string> {
    const begun = await this.begin(pageId, bytes);
    if (!begun.ok) return begun.code;
    const answers = await Promise.all(
      begun.data.missing.map((chunk) => this.put(pageId, bytes, chunk)),
    );
    const refused = answers.find((answer) => !answer.ok);
    if (refused !== undefined && !refused.ok) return refused.code;
    return answers.some((answer) => answer.ok && answer.data.held) ? 'held' : 'missing';
  }

  /** All of a picture, put together. */
  async got(pageId: string): Promise<Buffer> {
    const first = await this.#chunk(pageId, 0);
    const chunks = [Buffer.from(first.bytes, 'base64')];
    while (chunks.length * chunkBytes < first.size) {
      const { bytes } = await this.#chunk(pageId, chunks.length);
      chunks.push(Buffer.from(bytes, 'base64'));
    }
    return Buffer.concat(chunks);
  }

  async #chunk(pageId: string, chunk: number): Promise<EventAck<'page.get'>> {
    const answer = await this.get(pageId, chunk);
    if (!answer.ok) throw new Error(`refused: ${answer.code}`);
    return answer.data;
  }

  #about(pageId: string) {
    return { consultationId: this.#consultationId, pageId };
  }
}

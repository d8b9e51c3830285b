import type { LiveDocument } from '@madoguchi/domain';
import { pagesDocument, PLAIN_SHAPE } from '@madoguchi/protocol';
import type { TestClient } from '../server/clients.ts';
import { PageWay } from './pageWay.ts';

/** Somebody who edits the live documents of a call and shows pages in it, over a real socket. */
export class Showing {
  readonly #client: TestClient;
  readonly #consultationId: string;
  readonly #clientId = crypto.randomUUID();
  /** Each document has numbers of its own. */
  readonly #last = new Map<string, number>();

  constructor(client: TestClient, consultationId: string) {
    this.#client = client;
    this.#consultationId = consultationId;
  }

  /** Makes an operation as a page of the product does; it has to be taken. */
  async edit<State, Operation>(
    { name }: LiveDocument<State, Operation>,
    operation: Operation,
  ): Promise<void> {
    const clientSequence = (this.#last.get(name) ?? 0) + 1;
    this.#last.set(name, clientSequence);
    await this.#client.done('document.send', {
      ...{ consultationId: this.#consultationId, document: name, clientId: this.#clientId },
      operations: [{ clientSequence, operation }],
    });
  }

  /** Sends the PNG of a page and adds it to the list. */
  async show(id: string, picture: Buffer, title: string | null = null): Promise<void> {
    const sent = await new PageWay(this.#client, this.#consultationId).send(id, picture);
    if (sent !== 'held') throw new Error(`the picture was not taken: ${sent}`);
    const page = {
      ...{
        id,
        kind: 'still' as const,
        type: 'image/png' as const,
        bytes: picture.length,
        title,
        sheet: null,
      },
      ...{ width: picture.readUInt32BE(16), height: picture.readUInt32BE(20), shape: PLAIN_SHAPE },
    } as const;
    await this.edit(pagesDocument, { type: 'add', page });
  }
}

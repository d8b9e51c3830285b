import type { Ack, EventAck, NoticeData } from '@madoguchi/protocol';
import type { TestClient } from '../server/clients.ts';
import { twoFields, type Edit, type TwoFields } from './twoFields.ts';

type News = NoticeData<'document.entries'>;

/** Somebody who writes into the document of two texts over a real socket, and hears of it. */
export class Writer {
  readonly clientId: string;
  readonly #client: TestClient;
  readonly #consultationId: string;
  #last = 0;
  /** What was said of it, in the order in which it came. */
  readonly heard: News['entries'] = [];
  /** How often they were told that they may have missed something. */
  calls = 0;

  constructor(client: TestClient, consultationId: string, clientId: string = crypto.randomUUID()) {
    this.#client = client;
    this.#consultationId = consultationId;
    this.clientId = clientId;
    client.socket.on('document.entries', ({ entries }: News) => this.heard.push(...entries));
    client.socket.on('document.stale', () => (this.calls += 1));
  }

  /** Asks for the document, knowing nothing or this much. */
  open(
    known: { epoch: string; sequence: number } | null = null,
  ): Promise<Ack<EventAck<'document.open'>>> {
    return this.#client.ask('document.open', { ...this.#about, known });
  }

  /** Asks, and has to be answered. */
  async opened(known?: { epoch: string; sequence: number }): Promise<EventAck<'document.open'>> {
    const answer = await this.open(known);
    if (!answer.ok) throw new Error(`refused: ${answer.code}`);
    return answer.data;
  }

  /** Appends a text to the name; `number` says that it is one that was sent before. */
  write(append: string, number = (this.#last += 1)): Promise<Ack<EventAck<'document.send'>>> {
    const operation: Edit = { field: 'name', append };
    const operations = [{ clientSequence: number, operation }];
    return this.#client.ask('document.send', { ...this.#about, operations });
  }

  /** The state that follows from everything that was heard. */
  state(): TwoFields {
    return this.heard.reduce(
      (before, { operation, by }) => twoFields.apply(before, operation as Edit, by),
      twoFields.empty(),
    );
  }

  get #about() {
    const consultationId = this.#consultationId;
    return { consultationId, document: twoFields.name, clientId: this.clientId };
  }
}

import type { ErrorCode, LiveDocument, OrderedDocument, Seat } from '@madoguchi/domain';
import {
  AppError,
  emptyDocument,
  jsonBytes,
  lastTaken,
  missedSince,
  take,
  unwrap,
} from '@madoguchi/domain';
import type { EventAck, EventData, NoticeData } from '@madoguchi/protocol';
import type { DocumentConnection } from '../document/documentConnection.ts';

type News = NoticeData<'document.entries'>;

/** How a way between a page and the server behaves with what comes next. */
export type Weather = 'good' | 'lost' | 'answer lost';

/** One page's way to the server of a test, which may lose messages and answers. */
export class FakeDocumentConnection implements DocumentConnection {
  readonly #office: Pick<FakeDocuments<unknown, unknown>, 'open' | 'send'>;
  readonly #by: Seat;
  weather: Weather = 'good';
  /** Answers instead of the document. */
  refusal: ErrorCode | null = null;
  /** How many operations each message had. */
  readonly sent: number[] = [];
  asked = 0;
  receive: (news: News) => void = () => undefined;

  constructor(office: Pick<FakeDocuments<unknown, unknown>, 'open' | 'send'>, by: Seat) {
    this.#office = office;
    this.#by = by;
  }

  open: DocumentConnection['open'] = (about) => {
    this.asked += 1;
    return this.#carry(() => this.#office.open(this.#by, about));
  };

  send: DocumentConnection['send'] = (about) => {
    this.sent.push(about.operations.length);
    return this.#carry(() => this.#office.send(this.#by, about));
  };

  /** The server tells this page, unless the way loses it. */
  tell(news: News): void {
    if (this.weather === 'good' && this.refusal === null) this.receive(structuredClone(news));
  }

  async #carry<T>(work: () => T): Promise<T> {
    // Everything travels: nothing has happened yet when the page goes on.
    await Promise.resolve();
    if (this.weather === 'lost') throw new AppError('UNREACHABLE');
    if (this.refusal !== null) throw new AppError(this.refusal);
    const answer = structuredClone(work());
    if (this.weather === 'answer lost') throw new AppError('UNREACHABLE');
    return answer;
  }
}

/** The server's side of one document, as the server keeps it. */
export class FakeDocuments<State, Operation> {
  readonly type: LiveDocument<State, Operation>;
  epoch = 'first';
  document: OrderedDocument<State, Operation>;
  /** Whether its log is too short for whoever asks. */
  forgetful = false;
  readonly connections: FakeDocumentConnection[] = [];

  constructor(type: LiveDocument<State, Operation>) {
    this.type = type;
    this.document = emptyDocument(type);
  }

  connection(by: Seat): FakeDocumentConnection {
    const connection = new FakeDocumentConnection(this, by);
    this.connections.push(connection);
    return connection;
  }

  /** The server has lost its memory. */
  restart(): void {
    this.epoch = 'second';
    this.document = emptyDocument(this.type);
  }

  open(
    by: Seat,
    { clientId, known }: Pick<EventData<'document.open'>, 'clientId' | 'known'>,
  ): EventAck<'document.open'> {
    const { state, sequence } = this.document;
    const isKnown = known?.epoch === this.epoch && !this.forgetful;
    const missed = isKnown ? missedSince(this.document, known.sequence) : null;
    return {
      ...{ epoch: this.epoch, by, taken: lastTaken(this.document, by, clientId) },
      snapshot: missed === null ? { state, sequence } : null,
      entries: [...(missed ?? [])],
    };
  }

  send(
    by: Seat,
    { clientId, operations }: Pick<EventData<'document.send'>, 'clientId' | 'operations'>,
  ): EventAck<'document.send'> {
    if (jsonBytes(operations) > 60_000) throw new AppError('TOO_LARGE');
    for (const each of operations) {
      const { document, entry } = unwrap(take(this.type, this.document, { by, clientId, ...each }));
      this.document = document;
      if (entry === null) continue;
      const about = { consultationId: 'c1', document: this.type.name, epoch: this.epoch };
      for (const connection of this.connections) connection.tell({ ...about, entries: [entry] });
    }
    return { sequence: this.document.sequence };
  }
}

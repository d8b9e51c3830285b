import type { ErrorCode, LiveDocument, Replica } from '@madoguchi/domain';
import {
  AppError,
  DOCUMENT_LIMITS,
  followed,
  jsonBytes,
  proposed,
  resumed,
  withdrawn,
} from '@madoguchi/domain';
import type { NoticeData } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { codeOf } from '../errors.ts';
import { Store } from '../store.ts';
import type { DocumentConnection } from './documentConnection.ts';
import { AGAIN_MS, DocumentSender } from './documentSender.ts';
import { entriesOf, resumedOf } from './incoming.ts';
import type { OpenDocument, ShownDocument } from './openDocument.ts';
import { LATER } from './refusals.ts';

export interface DocumentSessionDependencies<State, Operation> {
  readonly type: LiveDocument<State, Operation>;
  readonly connection: DocumentConnection;
  readonly clock: Clock;
  /** An identifier that nobody else makes (UUID). */
  newId(): string;
}

/** As many edits wait for the connection as a person makes in some minutes without it. */
const MOST_PENDING = 2_000;

type News = Pick<NoticeData<'document.entries'>, 'epoch' | 'entries'>;

/**
 * One document of one consultation as this page follows and edits it.
 *
 * ```
 *            answered                  connection broken, a gap, not now
 *  asking ─────────────► following ─────────────────────────────────► behind
 *    ▲                                                                   │
 *    └───────── connection up, `stale`, or a moment later ───────────────┘
 * ```
 */
export class DocumentSession<State, Operation> implements OpenDocument<State, Operation> {
  readonly #dependencies: DocumentSessionDependencies<State, Operation>;
  readonly #clientId: string;
  readonly #store = new Store<ShownDocument<State>>({ state: null, current: false, refused: null });
  readonly #sender: DocumentSender<Operation>;
  #replica: Replica<State, Operation> | null = null;
  #phase: 'asking' | 'following' | 'behind' = 'behind';
  /** Rises with every question; the answer to an older one is not waited for any more. */
  #turn = 0;
  /** What was said while the question was on its way. */
  #heard: News[] = [];
  #callOff: () => void = () => undefined;
  #last = 0;

  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.getSnapshot;

  constructor(dependencies: DocumentSessionDependencies<State, Operation>) {
    this.#dependencies = dependencies;
    this.#clientId = dependencies.newId();
    this.#sender = this.#newSender();
    this.ask();
  }

  edit(operation: Operation): void {
    const { type } = this.#dependencies;
    if (this.#replica === null) throw new AppError('WRONG_STATE');
    if (jsonBytes(operation) > DOCUMENT_LIMITS.operationBytes) throw new AppError('TOO_LARGE');
    if (this.#replica.pending.length >= MOST_PENDING) throw new AppError('TOO_MANY_REQUESTS');
    this.#last += 1;
    this.#show(proposed(type, this.#replica, { clientSequence: this.#last, operation }));
    this.#sender.update();
  }

  /** Asks for what is new: the connection is up (again), or the server says that something was missed. */
  ask(): void {
    this.#turn += 1;
    void this.#ask(this.#turn);
  }

  /** The connection is broken, or nothing of it comes here: what is missed has to be asked for. */
  lose(): void {
    this.#turn += 1;
    this.#callOff();
    this.#sender.close();
    this.#become('behind');
  }

  /** The server has put operations in order. */
  receive(news: News): void {
    if (this.#phase === 'asking') this.#heard.push(news);
    else if (this.#phase === 'following') this.#follow(news);
  }

  dispose(): void {
    this.lose();
    this.#store.clear();
  }

  async #ask(turn: number): Promise<void> {
    const { type, connection } = this.#dependencies;
    const former = this.#replica;
    this.#callOff();
    this.#sender.close();
    this.#heard = [];
    this.#become('asking');
    try {
      const known = former === null ? null : { epoch: former.epoch, sequence: former.sequence };
      const about = { document: type.name, clientId: this.#clientId, known };
      const said = resumedOf(type, await connection.open(about));
      if (turn !== this.#turn) return;
      const next = resumed(type, this.#replica, said, this.#clientId);
      if (next === null) throw new AppError('INTERNAL');
      this.#show(next);
      this.#become('following');
      this.#sender.open(said.taken);
      for (const news of this.#heard.splice(0)) this.#follow(news);
    } catch (error) {
      if (turn === this.#turn) this.#notAnswered(codeOf(error));
    }
  }

  #follow(news: News): void {
    const { type } = this.#dependencies;
    // A question that follows from what came before brings this, too.
    if (this.#phase !== 'following' || this.#replica === null) return;
    try {
      const entries = entriesOf(type, news.entries);
      const next = this.#replica.epoch === news.epoch && followed(type, this.#replica, entries);
      if (next) this.#show(next);
      else this.ask();
    } catch (error) {
      this.#notAnswered(codeOf(error));
    }
  }

  #notAnswered(code: ErrorCode): void {
    this.lose();
    // What cannot be understood is asked for anew, but not at once: it may be so every time.
    if (!LATER.has(code) && code !== 'INTERNAL') return;
    this.#callOff = this.#dependencies.clock.after(AGAIN_MS, () => {
      this.ask();
    });
  }

  #newSender(): DocumentSender<Operation> {
    const { type, connection, clock } = this.#dependencies;
    return new DocumentSender({
      clock,
      pending: () => this.#replica?.pending ?? [],
      send: (operations) =>
        connection.send({ document: type.name, clientId: this.#clientId, operations }),
      said: (sequence) => {
        if (this.#phase === 'following' && (this.#replica?.sequence ?? 0) < sequence) this.ask();
      },
      stopped: () => {
        if (this.#phase === 'following') this.lose();
      },
      refused: (clientSequence, code) => {
        if (this.#replica === null) return;
        this.#show(withdrawn(type, this.#replica, clientSequence));
        this.#store.set({ ...this.#store.getSnapshot(), refused: { code } });
      },
    });
  }

  #become(phase: 'asking' | 'following' | 'behind'): void {
    this.#phase = phase;
    this.#store.set({ ...this.#store.getSnapshot(), current: phase === 'following' });
  }

  #show(replica: Replica<State, Operation>): void {
    this.#replica = replica;
    this.#store.set({ ...this.#store.getSnapshot(), state: replica.state });
  }
}

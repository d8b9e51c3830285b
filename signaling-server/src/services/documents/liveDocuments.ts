import { randomUUID } from 'node:crypto';
import type {
  AnyLiveDocument,
  Consultation,
  DocumentEntry,
  DocumentTypes,
  LiveDocument,
  OrderedDocument,
  Seat,
} from '@madoguchi/domain';
import {
  AppError,
  documentSeatsOf,
  emptyDocument,
  jsonBytes,
  lastTaken,
  missedSince,
  seatsOf,
  take,
  unwrap,
} from '@madoguchi/domain';
import type { EventAck, EventData, NoticeData } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { DocumentAudience } from '../../ports/documentAudience.ts';
import type { Party } from '../../ports/mediaRooms.ts';
import type { Database } from '../../ports/store.ts';
import type { ConsultationChange, Consultations } from '../call/consultations.ts';
import { DocumentBudget } from './documentBudget.ts';
import { takingPart, unlessHeld } from './takingPart.ts';

type Asked<N extends 'document.open' | 'document.send'> = Omit<EventData<N>, 'consultationId'>;

interface Live {
  readonly type: AnyLiveDocument;
  epoch: string;
  ordered: OrderedDocument<unknown, unknown>;
}

/** What one consultation has while somebody may write in it. */
interface Desk {
  readonly documents: Map<string, Live>;
  readonly budgets: Map<Seat, DocumentBudget>;
}

/**
 * The live documents of all consultations, in memory alone: nothing of them is written to disk or to
 * the log, and they are gone with the last seat of their consultation.
 */
export class LiveDocuments {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #types: DocumentTypes;
  readonly #desks = new Map<string, Desk>();
  readonly #orderedListeners = new Set<(news: NoticeData<'document.entries'>) => void>();
  #audience: DocumentAudience | null = null;
  /** What the server writes itself is numbered as the operations of a page are. */
  readonly #ownId = randomUUID();
  #lastOwn = 0;

  constructor(parts: {
    readonly consultations: Pick<Consultations, 'onChange'>;
    readonly db: Database;
    readonly clock: Clock;
    readonly types: DocumentTypes;
  }) {
    this.#db = parts.db;
    this.#clock = parts.clock;
    this.#types = parts.types;
    parts.consultations.onChange((change) => {
      this.#follow(change);
    });
  }

  /** How many consultations have documents. */
  get size(): number {
    return this.#desks.size;
  }

  /** Who passes on what is new; signalling needs the documents and they need it. */
  announceTo(audience: DocumentAudience): void {
    this.#audience = audience;
  }

  /** Calls back with the operations of every message that were put in order. */
  onOrdered(listener: (news: NoticeData<'document.entries'>) => void): void {
    this.#orderedListeners.add(listener);
  }

  /** The document of this type of a consultation, as it is in its order; `null` before anybody opened it. */
  stateOf<State, Operation>(
    consultationId: string,
    type: LiveDocument<State, Operation>,
  ): State | null {
    const live = this.#desks.get(consultationId)?.documents.get(type.name);
    // A name belongs to one type, so that what is kept under it is of this one.
    return live === undefined ? null : (live.ordered.state as State);
  }

  /**
   * Puts another state in the place of a document, of which nothing that was before can be asked for any more. Everybody
   * who takes part gets the whole anew; nothing happens where nobody has opened it.
   */
  replace<State, Operation>(
    consultationId: string,
    type: LiveDocument<State, Operation>,
    change: (state: State) => State,
  ): void {
    const live = this.#desks.get(consultationId)?.documents.get(type.name);
    if (live === undefined) return;
    const state = change(live.ordered.state as State);
    const emptied = { state, log: [], logBytes: 0, stateBytes: jsonBytes(state) };
    live.epoch = randomUUID();
    live.ordered = { ...live.ordered, ...emptied };
    const c = this.#db.read(({ consultations }) => consultations.get(consultationId));
    for (const seat of c === null ? [] : documentSeatsOf(c)) {
      this.#audience?.stale({ consultationId, seat });
    }
  }

  /**
   * Puts an operation of the server itself in order, as if a party had made it, and passes it on. Nothing happens where
   * nobody takes part; refuses with `TOO_LARGE` and `BAD_REQUEST`.
   */
  write<State, Operation>(
    { consultationId, seat: by }: Party,
    type: LiveDocument<State, Operation>,
    operation: Operation,
  ): void {
    const c = this.#db.read(({ consultations }) => consultations.get(consultationId));
    const seats = c === null ? [] : documentSeatsOf(c);
    if (seats.length === 0) return;
    const live = this.#live(consultationId, type.name);
    this.#lastOwn += 1;
    const own = { clientId: this.#ownId, clientSequence: this.#lastOwn, ofServer: true } as const;
    const taken = unwrap(take(live.type, live.ordered, { ...own, by, operation }));
    live.ordered = taken.document;
    const to = seats.map((seat) => ({ consultationId, seat }));
    this.#tell(to, consultationId, live, taken.entry === null ? [] : [taken.entry]);
  }

  /** The document as it is, or what was missed. Refuses as `document.open` says. */
  open(
    me: Party,
    { document, clientId, known }: Asked<'document.open'>,
  ): EventAck<'document.open'> {
    takingPart(this.#db, me);
    const { epoch, ordered } = this.#live(me.consultationId, document);
    const missed = known?.epoch === epoch ? missedSince(ordered, known.sequence) : null;
    const { state, sequence } = ordered;
    return {
      epoch,
      by: me.seat,
      taken: lastTaken(ordered, me.seat, clientId),
      snapshot: missed === null ? { state, sequence } : null,
      entries: [...(missed ?? [])],
    };
  }

  /**
   * Puts operations in order and passes them on to whoever takes part, their sender included. Refuses
   * as `document.send` does.
   */
  send(
    me: Party,
    { document, clientId, operations }: Asked<'document.send'>,
  ): EventAck<'document.send'> {
    const to = takingPart(this.#db, me);
    const live = this.#live(me.consultationId, document);
    if (live.type.closedWhileHeld === true) unlessHeld(this.#db, me.consultationId);
    this.#spend(me, operations.length, jsonBytes(operations));
    const entries: DocumentEntry[] = [];
    try {
      for (const each of operations) {
        const proposal = { by: me.seat, clientId, ...each };
        const taken = unwrap(take(live.type, live.ordered, proposal));
        live.ordered = taken.document;
        if (taken.entry !== null) entries.push(taken.entry);
      }
    } finally {
      // Those before a refused one are in the order, and everybody has to hear of them.
      this.#tell(to, me.consultationId, live, entries);
    }
    return { sequence: live.ordered.sequence };
  }

  #tell(to: readonly Party[], consultationId: string, live: Live, entries: DocumentEntry[]): void {
    if (entries.length === 0) return;
    const news = { consultationId, document: live.type.name, epoch: live.epoch, entries };
    this.#audience?.entries(to, news);
    for (const listener of this.#orderedListeners) listener(news);
  }

  #live(consultationId: string, name: string): Live {
    const type = this.#types.get(name);
    if (type === undefined) throw new AppError('NOT_FOUND');
    const { documents } = this.#desk(consultationId);
    const present = documents.get(name);
    if (present !== undefined) return present;
    const begun = { type, epoch: randomUUID(), ordered: emptyDocument(type) };
    documents.set(name, begun);
    return begun;
  }

  #desk(consultationId: string): Desk {
    const present = this.#desks.get(consultationId);
    if (present !== undefined) return present;
    const begun: Desk = { documents: new Map(), budgets: new Map() };
    this.#desks.set(consultationId, begun);
    return begun;
  }

  #spend({ consultationId, seat }: Party, operations: number, bytes: number): void {
    const { budgets } = this.#desk(consultationId);
    const now = this.#clock.now();
    const budget = budgets.get(seat) ?? new DocumentBudget(now);
    budgets.set(seat, budget);
    if (!budget.take(now, operations, bytes)) throw new AppError('TOO_MANY_REQUESTS');
  }

  /** Forgets what nobody can see any more, and calls whoever takes part from now on. */
  #follow({ before, after }: ConsultationChange): void {
    const consultationId = after.id;
    if (seatsOf(after).length === 0) {
      this.#desks.delete(consultationId);
      return;
    }
    for (const seat of newcomers(before, after)) this.#audience?.stale({ consultationId, seat });
  }
}

/** Who had no part a moment ago: let in, accepted, or not held any more. */
function newcomers(before: Consultation | null, after: Consultation): readonly Seat[] {
  if (before === null) return [];
  const were = documentSeatsOf(before);
  return documentSeatsOf(after).filter((seat) => !were.includes(seat));
}

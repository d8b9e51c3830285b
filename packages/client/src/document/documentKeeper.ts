import type { LiveDocument } from '@madoguchi/domain';
import type { Clock } from '../clock.ts';
import type { SignalingSession } from '../signaling/signalingSession.ts';
import { documentConnectionOf } from './documentConnection.ts';
import { DocumentSession } from './documentSession.ts';
import type { OpenDocument } from './openDocument.ts';

export interface DocumentKeeperDependencies {
  readonly clock: Clock;
  /** An identifier that nobody else makes (UUID). */
  newId(): string;
}

/** The open documents of the current consultation; none outlives it. */
export class DocumentKeeper<View> {
  readonly #session: SignalingSession<View>;
  readonly #dependencies: DocumentKeeperDependencies;
  readonly #open = new Map<string, DocumentSession<unknown, unknown>>();
  #consultationId: string | null = null;

  constructor(session: SignalingSession<View>, dependencies: DocumentKeeperDependencies) {
    this.#session = session;
    this.#dependencies = dependencies;
    this.#listen();
  }

  /** The document of this type of the current consultation; `null` without one. */
  document<State, Operation>(
    type: LiveDocument<State, Operation>,
  ): OpenDocument<State, Operation> | null {
    if (this.#consultationId === null) return null;
    const present = this.#open.get(type.name) ?? this.#begin(type, this.#consultationId);
    // A name belongs to one type, so that what is kept under it is of this one.
    return present as DocumentSession<State, Operation>;
  }

  /** Ends the documents of any other consultation than this. */
  keep(consultationId: string | null): void {
    if (this.#consultationId === consultationId) return;
    this.#consultationId = consultationId;
    for (const document of this.#open.values()) document.dispose();
    this.#open.clear();
  }

  #begin<State, Operation>(type: LiveDocument<State, Operation>, consultationId: string) {
    const connection = documentConnectionOf(consultationId, this.#session.request);
    const { clock } = this.#dependencies;
    const newId = () => this.#dependencies.newId();
    const begun = new DocumentSession({ type, connection, clock, newId });
    this.#open.set(type.name, begun);
    return begun;
  }

  #listen(): void {
    const { events } = this.#session;
    events.on('connection', ({ state }) => {
      for (const document of this.#open.values()) {
        if (state === 'up') document.ask();
        else document.lose();
      }
    });
    events.on('document.stale', ({ consultationId }) => {
      if (consultationId !== this.#consultationId) return;
      for (const document of this.#open.values()) document.ask();
    });
    events.on('document.entries', (news) => {
      if (news.consultationId === this.#consultationId) {
        this.#open.get(news.document)?.receive(news);
      }
    });
  }
}

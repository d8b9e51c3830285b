import { AppError } from '@madoguchi/domain';
import { CallKeeper } from './call/callKeeper.ts';
import { DocumentKeeper } from './document/documentKeeper.ts';
import type { Connection, FormsModel, Model, Snapshot } from './models.ts';
import { PageKeeper } from './pages/pageKeeper.ts';
import type { Platform } from './platform.ts';
import { ProcedureKeeper } from './procedure/procedureKeeper.ts';
import { Outbox } from './signaling/outbox.ts';
import type { SendRequest } from './signaling/requests.ts';
import type { SessionRole } from './signaling/signalingSession.ts';
import { SignalingSession } from './signaling/signalingSession.ts';
import { Store } from './store.ts';
import { ClockKeeper } from './time/clockKeeper.ts';

export interface CoreOptions<View> {
  readonly role: SessionRole<View>;
  /** The consultation that a call belongs to, if there is one. */
  callOf(view: View): string | null;
  /** Whether the own hands are read in the call; only of who may sign. */
  signs?(view: View): boolean;
  /** Whether its clock is compared with the server's while it is connected. */
  readonly comparesClock: boolean;
  /** Whether sound and picture of the call are elsewhere: of its consultation only what is written and shown is here. */
  isSilent?(view: View): boolean;
  /** Whether this view's owner may be in calls at all. */
  mayCall(view: View): boolean;
}

/** What the models have in common: a connection, a view, at most one call, and commands. */
export class ModelCore<View> {
  readonly store = new Store<Snapshot<View>>({
    connection: { state: 'connecting' },
    view: null,
    call: null,
  });
  readonly outbox: Outbox;
  readonly #options: CoreOptions<View>;
  readonly #session: SignalingSession<View>;
  readonly #calls: CallKeeper<View>;
  readonly #documents: DocumentKeeper<View>;
  readonly #pages: PageKeeper<View>;
  readonly #procedures: ProcedureKeeper<View>;
  readonly #clocks: ClockKeeper | null;

  constructor(options: CoreOptions<View>, platform: Platform) {
    this.#options = options;
    this.#session = new SignalingSession(options.role, platform);
    this.#calls = new CallKeeper(this.#session, platform);
    this.#documents = new DocumentKeeper(this.#session, platform);
    this.#pages = new PageKeeper(this.#session, platform);
    this.#procedures = new ProcedureKeeper(this.#session, platform);
    this.#clocks = options.comparesClock
      ? new ClockKeeper({ ...platform, send: this.#session.request })
      : null;
    this.outbox = new Outbox({
      send: this.#session.request,
      clock: platform.clock,
      outboxStore: platform.outboxStore,
      newId: () => platform.newId(),
      isUp: () => this.#session.connection.state === 'up',
    });
    this.#listen();
  }

  /** Sends what is no command, at once or not at all. */
  get send(): SendRequest {
    return this.#session.request;
  }

  get view(): View | null {
    return this.store.getSnapshot().view;
  }

  /** The part of a model that is the same for all. */
  base(): Model<View> & FormsModel {
    return {
      subscribe: this.store.subscribe,
      getSnapshot: this.store.getSnapshot,
      setSending: (source, sending) => {
        this.#calls.setSending(source, sending);
      },
      document: (type) => this.#documents.document(type),
      pages: this.#pages,
      procedure: (procedureId) => this.#procedures.form(procedureId),
      dispose: () => {
        this.#dispose();
      },
    };
  }

  /** What is the matter of the view now; a command without a matter is refused here. */
  require<T>(pick: (view: View) => T | null | undefined): T {
    const found = this.view === null ? null : pick(this.view);
    if (found === null || found === undefined) throw new AppError('WRONG_STATE');
    return found;
  }

  #dispose(): void {
    this.store.clear();
    this.outbox.dispose();
    this.#calls.dispose();
    this.#documents.keep(null);
    this.#pages.keep(null);
    this.#procedures.keep(null);
    this.#clocks?.dispose();
    this.#session.dispose();
  }

  #listen(): void {
    this.#session.events.on('view', (view) => {
      // The call first, so that no screen ever sees a call that belongs to another view.
      const isSilent = this.#options.isSilent?.(view) === true;
      this.#calls.keep(isSilent ? null : this.#options.callOf(view), this.#options.signs?.(view));
      this.#documents.keep(this.#options.callOf(view));
      this.#pages.keep(this.#options.callOf(view));
      this.#procedures.keep(this.#options.callOf(view));
      this.#set({ view, call: this.#calls.snapshot() });
    });
    this.#session.events.on('connection', (connection) => {
      this.#set({ connection });
      this.#act(connection);
    });
    this.#calls.events.on('changed', () => {
      this.#set({ call: this.#calls.snapshot() });
    });
  }

  #act(connection: Connection): void {
    if (connection.state === 'refused') {
      this.#calls.keep(null);
      this.#documents.keep(null);
      this.#pages.keep(null);
      this.#procedures.keep(null);
      this.outbox.refuse(connection.code);
    }
    if (connection.state !== 'up') return;
    void this.#clocks?.compare();
    this.outbox.resume();
    if (this.view !== null && this.#options.mayCall(this.view)) this.#calls.warm();
  }

  #set(changes: Partial<Snapshot<View>>): void {
    this.store.set({ ...this.store.getSnapshot(), ...changes });
  }
}

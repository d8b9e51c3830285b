import type { DraftField, DraftFields, ErrorCode } from '@madoguchi/domain';
import { DRAFT_FIELDS, EMPTY_DRAFT } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Clock } from '../clock.ts';
import { codeOf } from '../errors.ts';
import { Store } from '../store.ts';
import type { DraftActions, DraftSnapshot, OverwrittenField } from './draftModel.ts';

type Stored = EventAck<'draft.read'>;

export interface DraftKeeperDependencies {
  keep(consultationId: string, changes: Partial<DraftFields>): Promise<{ revision: number }>;
  read(consultationId: string): Promise<Stored>;
  readonly clock: Clock;
}

/** Typing goes on for as long as the pauses in it are shorter. */
const PAUSE_MS = 700;
/** After a failure; the connection may be gone for longer, and then each attempt waits for it. */
const RETRY_MS = 3_000;

const NOTHING: Partial<DraftFields> = {};

/**
 * Keeps what is being written of the consultation that this console is in on the server: a moment after each
 * pause in typing, field by field, one message at a time. What somebody else has written is taken
 * over, but for fields with words of one's own that are still on their way; both are told.
 */
export class DraftKeeper implements DraftActions {
  readonly #store = new Store<DraftSnapshot>(emptyOf(null));
  readonly #dependencies: DraftKeeperDependencies;
  /** Written and not sent yet. */
  #pending = NOTHING;
  /** On its way. */
  #sending = NOTHING;
  /** The newest revision whose words are here. */
  #known = 0;
  /** What the view says; a read is due while it is above what is known. */
  #announced = 0;
  #isReading = false;
  #callOff: (() => void) | null = null;
  /** Resolves when what is on its way has arrived, or has failed. */
  #underWay: Promise<void> = Promise.resolve();
  /** Whose answers are still meant. */
  #turn = 0;

  constructor(dependencies: DraftKeeperDependencies) {
    this.#dependencies = dependencies;
  }

  readonly subscribe = this.#store.subscribe;
  readonly getSnapshot = this.#store.getSnapshot;

  /** The consultation of the view and how far its draft is; `null` without one. */
  follow(about: { readonly consultationId: string; readonly revision: number } | null): void {
    if (about?.consultationId !== this.#now.consultationId)
      this.#begin(about?.consultationId ?? null);
    if (about === null) return;
    this.#announced = Math.max(this.#announced, about.revision);
    this.#readIfNeeded();
  }

  edit(changes: Partial<DraftFields>): void {
    const { consultationId, fields, overwritten } = this.#now;
    if (consultationId === null) return;
    this.#pending = { ...this.#pending, ...changes };
    this.#set({
      fields: { ...fields, ...changes },
      state: 'keeping',
      overwritten: overwritten.filter(({ field }) => !(field in changes)),
    });
    this.#keepAfter(PAUSE_MS);
  }

  dismiss(): void {
    this.#set({ overwritten: [] });
  }

  /** Sends what is pending now, such as before the consultation goes on to somebody else. */
  async flush(): Promise<void> {
    this.#stopWaiting();
    await this.#underWay;
    this.#keep();
    await this.#underWay;
  }

  /** The connection is back: what could not be kept is sent at once. */
  resume(): void {
    if (this.#pending !== NOTHING && this.#sending === NOTHING) void this.flush();
    this.#readIfNeeded();
  }

  dispose(): void {
    this.#begin(null);
    this.#store.clear();
  }

  get #now(): DraftSnapshot {
    return this.#store.getSnapshot();
  }

  #set(changes: Partial<DraftSnapshot>): void {
    this.#store.set({ ...this.#now, ...changes });
  }

  #begin(consultationId: string | null): void {
    this.#stopWaiting();
    this.#turn += 1;
    this.#pending = NOTHING;
    this.#sending = NOTHING;
    this.#known = 0;
    this.#announced = 0;
    this.#isReading = false;
    this.#store.set(emptyOf(consultationId));
  }

  #stopWaiting(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #keepAfter(ms: number): void {
    this.#stopWaiting();
    this.#callOff = this.#dependencies.clock.after(ms, () => {
      this.#callOff = null;
      this.#keep();
    });
  }

  #keep(): void {
    const { consultationId } = this.#now;
    if (consultationId === null || this.#pending === NOTHING || this.#sending !== NOTHING) return;
    const turn = this.#turn;
    this.#sending = this.#pending;
    this.#pending = NOTHING;
    this.#underWay = this.#dependencies.keep(consultationId, this.#sending).then(
      ({ revision }) => {
        if (turn === this.#turn) this.#kept(revision);
      },
      (error: unknown) => {
        if (turn === this.#turn) this.#failed(codeOf(error));
      },
    );
  }

  #kept(revision: number): void {
    this.#sending = NOTHING;
    // More than one step further: somebody else has written in between.
    if (revision <= this.#known + 1) this.#known = Math.max(this.#known, revision);
    this.#announced = Math.max(this.#announced, revision);
    if (this.#pending !== NOTHING) this.#keepAfter(PAUSE_MS);
    else this.#set({ state: 'kept' });
    this.#readIfNeeded();
  }

  #failed(code: ErrorCode): void {
    this.#pending = { ...this.#sending, ...this.#pending };
    this.#sending = NOTHING;
    this.#set({ state: 'unkept' });
    if (WORTH_TRYING.has(code)) this.#keepAfter(RETRY_MS);
  }

  #readIfNeeded(): void {
    const { consultationId } = this.#now;
    const isDue = this.#announced > this.#known && !this.#isReading && this.#sending === NOTHING;
    if (consultationId === null || !isDue) return;
    const turn = this.#turn;
    this.#isReading = true;
    this.#dependencies.read(consultationId).then(
      (stored) => {
        if (turn !== this.#turn) return;
        this.#isReading = false;
        this.#take(stored);
        this.#readIfNeeded();
      },
      () => {
        if (turn === this.#turn) this.#isReading = false;
      },
    );
  }

  /** Takes over what the server has, but for words of one's own that are on their way. */
  #take({ revision, fields, edits }: Stored): void {
    const { fields: shown, overwritten } = this.#now;
    const isFirst = this.#known === 0;
    const mine = { ...this.#sending, ...this.#pending };
    const news: OverwrittenField[] = [];
    const taken: Partial<DraftFields> = {};
    for (const field of DRAFT_FIELDS) {
      const edit = edits[field];
      if (edit === undefined || edit.revision <= this.#known) continue;
      if (!(field in mine)) Object.assign(taken, { [field]: fields[field] });
      if (isFirst || edit.byName === null || isSame(shown[field], fields[field])) continue;
      news.push({ field, byName: edit.byName, isMineKept: field in mine });
    }
    this.#known = Math.max(this.#known, revision);
    this.#announced = Math.max(this.#announced, revision);
    this.#set({
      fields: { ...shown, ...taken },
      overwritten: [
        ...overwritten.filter((old) => !news.some((each) => each.field === old.field)),
        ...news,
      ],
    });
  }
}

/** No answer, or one of a server that is going away or has no room: later it may be kept. */
const WORTH_TRYING: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['UNREACHABLE', 'SHUTTING_DOWN', 'STORAGE_FULL', 'INTERNAL'] as const),
]);

function emptyOf(consultationId: string | null): DraftSnapshot {
  return { consultationId, fields: EMPTY_DRAFT, state: 'kept', overwritten: [] };
}

/** Fields are plain data in one order. */
const isSame = (a: DraftFields[DraftField], b: DraftFields[DraftField]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

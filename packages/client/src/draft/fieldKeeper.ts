import type { ErrorCode } from '@madoguchi/domain';
import type { Clock } from '../clock.ts';
import { codeOf } from '../errors.ts';
import { Store } from '../store.ts';
import type { FieldActions, FieldSnapshot, OverwrittenField } from './draftModel.ts';

/** The fields as the server has them, and who wrote each last: `null` for whoever asks. */
interface StoredFields<Fields> {
  readonly revision: number;
  readonly fields: Fields;
  readonly edits: {
    readonly [Field in keyof Fields]?:
      { readonly revision: number; readonly byName: string | null } | undefined;
  };
}

export interface FieldKeeperDependencies<Fields> {
  keep(consultationId: string, changes: Partial<Fields>): Promise<{ revision: number }>;
  read(consultationId: string): Promise<StoredFields<Fields>>;
  readonly clock: Clock;
}

/** Typing goes on for as long as the pauses in it are shorter. */
const PAUSE_MS = 700;
/** After a failure; the connection may be gone for longer, and then each attempt waits for it. */
const RETRY_MS = 3_000;

/**
 * Keeps what is being written of the consultation that this console is in on the server: a moment after each
 * pause in typing, field by field, one message at a time. What somebody else has written is taken
 * over, but for fields with words of one's own that are still on their way; both are told.
 */
export class FieldKeeper<Fields extends object> implements FieldActions<Fields> {
  readonly #store: Store<FieldSnapshot<Fields>>;
  readonly #dependencies: FieldKeeperDependencies<Fields>;
  /** What there is before anything is written; its keys are the fields. */
  readonly #empty: Fields;
  /** Written and not sent yet; `null` for nothing. */
  #pending: Partial<Fields> | null = null;
  /** On its way; `null` for nothing. */
  #sending: Partial<Fields> | null = null;
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

  readonly subscribe: Store<FieldSnapshot<Fields>>['subscribe'];
  readonly getSnapshot: Store<FieldSnapshot<Fields>>['getSnapshot'];

  constructor(dependencies: FieldKeeperDependencies<Fields>, empty: Fields) {
    this.#dependencies = dependencies;
    this.#empty = empty;
    this.#store = new Store(this.#emptyOf(null));
    this.subscribe = this.#store.subscribe;
    this.getSnapshot = this.#store.getSnapshot;
  }

  /** The consultation of the view and how far its draft is; `null` without one. */
  follow(about: { readonly consultationId: string; readonly revision: number } | null): void {
    if (about?.consultationId !== this.#now.consultationId)
      this.#begin(about?.consultationId ?? null);
    if (about === null) return;
    this.#announced = Math.max(this.#announced, about.revision);
    this.#readIfNeeded();
  }

  edit(changes: Partial<Fields>): void {
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
    if (this.#pending !== null && this.#sending === null) void this.flush();
    this.#readIfNeeded();
  }

  dispose(): void {
    this.#begin(null);
    this.#store.clear();
  }

  get #now(): FieldSnapshot<Fields> {
    return this.#store.getSnapshot();
  }

  #emptyOf(consultationId: string | null): FieldSnapshot<Fields> {
    return { consultationId, fields: this.#empty, state: 'kept', overwritten: [] };
  }

  #set(changes: Partial<FieldSnapshot<Fields>>): void {
    this.#store.set({ ...this.#now, ...changes });
  }

  #begin(consultationId: string | null): void {
    this.#stopWaiting();
    this.#turn += 1;
    this.#pending = null;
    this.#sending = null;
    this.#known = 0;
    this.#announced = 0;
    this.#isReading = false;
    this.#store.set(this.#emptyOf(consultationId));
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
    if (consultationId === null || this.#pending === null || this.#sending !== null) return;
    const turn = this.#turn;
    this.#sending = this.#pending;
    this.#pending = null;
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
    this.#sending = null;
    // More than one step further: somebody else has written in between.
    if (revision <= this.#known + 1) this.#known = Math.max(this.#known, revision);
    this.#announced = Math.max(this.#announced, revision);
    if (this.#pending !== null) this.#keepAfter(PAUSE_MS);
    else this.#set({ state: 'kept' });
    this.#readIfNeeded();
  }

  #failed(code: ErrorCode): void {
    this.#pending = { ...this.#sending, ...this.#pending };
    this.#sending = null;
    this.#set({ state: 'unkept' });
    if (WORTH_TRYING.has(code)) this.#keepAfter(RETRY_MS);
  }

  #readIfNeeded(): void {
    const { consultationId } = this.#now;
    const isDue = this.#announced > this.#known && !this.#isReading && this.#sending === null;
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
  #take({ revision, fields, edits }: StoredFields<Fields>): void {
    const { fields: shown, overwritten } = this.#now;
    const isFirst = this.#known === 0;
    const mine = { ...this.#sending, ...this.#pending };
    const news: OverwrittenField<keyof Fields>[] = [];
    const taken: Partial<Fields> = {};
    for (const field of Object.keys(this.#empty) as (keyof Fields)[]) {
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

/** Fields are plain data in one order. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

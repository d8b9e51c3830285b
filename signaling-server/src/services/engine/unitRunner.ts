import type { Caller } from '@madoguchi/domain';
import { localDay } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import type { ChangedBy, FindingStore, RecordChange, RecordKind } from '../records/kind.ts';
import type { KindRegistry } from '../records/registry.ts';
import { once, type Command, type Done } from './commands.ts';
import { UnitOfWork } from './unitOfWork.ts';

/** What follows within a unit of work; it becomes durable with the change, or not at all. */
export type InTransactionHook = (unit: UnitOfWork) => void;

/** Told about every unit of work, in the order of the commits. */
export type DoneListener = (done: UnitOfWork) => void;

/**
 * Runs units of work: everything that happens to a record goes through here. It knows no kind of record,
 * and owns no state; the database does.
 */
export class UnitRunner {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #kinds: KindRegistry;
  readonly #listeners: DoneListener[] = [];
  readonly #hooks: InTransactionHook[] = [];

  constructor(db: Database, clock: Clock, kinds: KindRegistry) {
    this.#db = db;
    this.#clock = clock;
    this.#kinds = kinds;
  }

  /** Every kind of record there is. */
  get kinds(): KindRegistry {
    return this.#kinds;
  }

  /** Registers for what was done; it is announced only after it is durable. */
  onDone(listener: DoneListener): void {
    this.#listeners.push(listener);
  }

  /** The same, one change of a kind at a time. */
  onChange<R, E, S extends FindingStore<R>, C>(
    kind: RecordKind<R, E, S, C>,
    listener: (change: RecordChange<R, E>) => void,
  ): void {
    this.onDone((done) => {
      for (const change of done.changesOf(kind)) listener(change);
    });
  }

  /** Adds to every unit of work what follows from it. */
  inTransaction(hook: InTransactionHook): void {
    this.#hooks.push(hook);
  }

  /** Runs one unit of work; what `work` throws takes all of it back. */
  async run<T>(work: (unit: UnitOfWork) => T, caller?: Caller): Promise<T> {
    const { unit, answer } = await this.#db.write((stores) => {
      const begun = new UnitOfWork(stores, this.#kinds, this.#clock.now(), caller);
      const value = work(begun);
      for (const hook of this.#hooks) hook(begun);
      return { unit: begun, answer: value };
    });
    for (const listener of this.#listeners) listener(unit);
    return answer;
  }

  /** The unit of work of a command: however often it comes, it is done once and answered the same. */
  async once<T>(command: Command, work: (unit: UnitOfWork) => T): Promise<T> {
    const { caller, commandId } = command;
    await this.#db.recallCommand(commandId);
    return this.run((unit) => once(unit.stores, command, unit.now, () => work(unit)), caller);
  }

  /** A command that is one event of one record, and answered with nothing. */
  command<R, E, S extends FindingStore<R>, C>(
    command: Command,
    kind: RecordKind<R, E, S, C>,
    id: string,
    event: E,
  ): Promise<Done> {
    return this.once(command, (unit) => {
      unit.act(kind, id, event);
      return {};
    });
  }

  /** One event of one record without a command; refuses as `UnitOfWork.act` does. */
  act<R, E, S extends FindingStore<R>, C>(
    kind: RecordKind<R, E, S, C>,
    id: string,
    event: E,
    by: ChangedBy,
  ): Promise<R> {
    return this.run((unit) => unit.act(kind, id, event, by));
  }

  /** Reads the last ticket number of a center's day, where it is not in memory, before one is given. */
  recallTickets(centerId: string, timeZone: string): Promise<void> {
    return this.#db.recallTickets(centerId, localDay(this.#clock.now(), timeZone));
  }
}

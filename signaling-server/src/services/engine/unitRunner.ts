import type { Caller, Consultation, ConsultationEvent } from '@madoguchi/domain';
import { localDay } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { once, type Command, type Done } from './commands.ts';
import { UnitOfWork, type Change, type Doer } from './unitOfWork.ts';

/** What follows in the database itself; it becomes durable with the change, or not at all. */
export type Sequel = (unit: UnitOfWork) => void;

/** Told about every unit of work that has changed something, in the order of the commits. */
export type DoneListener = (done: UnitOfWork) => void;

/**
 * Through here goes everything that happens to a consultation: load → pure transition → save with
 * its line of history in one transaction → tell what follows. This class owns no state of its own;
 * the database does.
 */
export class Consultations {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #listeners: DoneListener[] = [];
  readonly #sequels: Sequel[] = [];

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Registers for what was done; it is announced only after it is durable. */
  onDone(listener: DoneListener): void {
    this.#listeners.push(listener);
  }

  /** The same, one change of a consultation at a time. */
  onChange(listener: (change: Change) => void): void {
    this.onDone(({ changes }) => {
      for (const change of changes) listener(change);
    });
  }

  /** Adds to every unit of work what follows from it. */
  alsoInside(sequel: Sequel): void {
    this.#sequels.push(sequel);
  }

  /** Runs one unit of work; what `work` throws takes all of it back. */
  async inside<T>(work: (unit: UnitOfWork) => T, caller?: Caller): Promise<T> {
    const { unit, answer } = await this.#db.write((stores) => {
      const begun = new UnitOfWork(stores, this.#clock.now(), caller);
      const value = work(begun);
      for (const sequel of this.#sequels) sequel(begun);
      return { unit: begun, answer: value };
    });
    for (const listener of this.#listeners) listener(unit);
    return answer;
  }

  /** The unit of work of a command: however often it comes, it is done once and answered the same. */
  async once<T>(command: Command, work: (unit: UnitOfWork) => T): Promise<T> {
    const { caller, commandId } = command;
    await this.#db.recallCommand(commandId);
    return this.inside((unit) => once(unit.stores, command, unit.now, () => work(unit)), caller);
  }

  /** Reads the last ticket number of a center's day, where it is not in memory, before one is given. */
  recallTickets(centerId: string, timeZone: string): Promise<void> {
    return this.#db.recallTickets(centerId, localDay(this.#clock.now(), timeZone));
  }

  /** A command that is one event of one consultation, and answered with nothing. */
  command(command: Command, id: string, event: ConsultationEvent): Promise<Done> {
    return this.once(command, (unit) => {
      unit.act(id, event);
      return {};
    });
  }

  /** One event of one consultation without a command; refuses as `UnitOfWork.act` does. */
  act(id: string, event: ConsultationEvent, actor: Doer): Promise<Consultation> {
    return this.inside((unit) => {
      unit.act(id, event, actor);
      return unit.consultation(id);
    });
  }
}

import { AppError } from '@madoguchi/domain';
import type { Journal } from '../ports/journal.ts';
import { redoAll, undoAll, type Change, type ChangeLog } from './changeLog.ts';
import { coalesced } from './coalesce.ts';

interface Pending {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/** Whom the queue tells of what concerns everybody. */
interface Told {
  /** After every commit, with nothing under way. */
  committed(): void;
  /** Once, when another process has taken over. */
  leaseLost(): void;
}

/** A unit that has run, and what it changed. */
interface Ran {
  readonly unit: Pending;
  readonly changes: readonly Change[];
}

/**
 * Runs units of work one after the other and makes them durable in groups: everything that arrives in
 * one turn of the event loop, or while a commit is under way, shares one commit, which is where a
 * durable write spends its time.
 *
 * While a commit is under way its changes are taken back in memory, so that whoever reads sees what is
 * durable and nothing else. A unit that throws takes only itself back. When the journal refuses a group
 * for a reason of one unit, each is run anew and committed alone.
 */
export class UnitQueue {
  readonly #log: ChangeLog;
  readonly #journal: Pick<Journal, 'commit'>;
  readonly #told: Told;
  #hasLease = true;
  #pending: Pending[] = [];
  #isScheduled = false;
  #underWay: Promise<void> | null = null;

  constructor(log: ChangeLog, journal: Pick<Journal, 'commit'>, told: Told) {
    this.#log = log;
    this.#journal = journal;
    this.#told = told;
  }

  /** Runs `work` with the next group; resolves when it is durable. */
  write<T>(work: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let value: T;
      this.#pending.push({
        run: () => {
          value = work();
        },
        settle: () => {
          resolve(value);
        },
        fail: reject,
      });
      this.#schedule();
    });
  }

  /** Resolves when nothing is pending or under way any more. */
  async drained(): Promise<void> {
    while (this.#underWay !== null || this.#pending.length > 0) {
      await (this.#underWay ?? this.#flush());
    }
  }

  #schedule(): void {
    if (this.#isScheduled || this.#underWay !== null) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      if (this.#underWay === null && this.#pending.length > 0) void this.#flush();
    });
  }

  #flush(): Promise<void> {
    const group = this.#pending;
    this.#pending = [];
    const underWay = this.#commitTogether(group).finally(() => {
      this.#underWay = null;
      if (this.#pending.length > 0) this.#schedule();
    });
    this.#underWay = underWay;
    return underWay;
  }

  async #commitTogether(group: readonly Pending[]): Promise<void> {
    const ran = group.map((unit) => this.#run(unit)).filter((each) => each !== null);
    const changes = ran.flatMap((each) => each.changes);
    const batch = ran.flatMap(({ changes: ofUnit }) =>
      coalesced(ofUnit.map(({ stored }) => stored).filter((each) => each !== null)),
    );
    undoAll(changes);
    try {
      if (batch.length > 0) await this.#journal.commit(batch);
    } catch (error) {
      await this.#refused(ran, error);
      return;
    }
    redoAll(changes);
    this.#told.committed();
    for (const { unit } of ran) unit.settle();
  }

  /** `null` for a unit that was refused: nothing of it is left. */
  #run(unit: Pending): Ran | null {
    this.#log.begin();
    try {
      unit.run();
      return { unit, changes: this.#log.end() };
    } catch (error) {
      this.#log.takeBack();
      unit.fail(error);
      return null;
    }
  }

  /** Nothing of the group is durable; whoever did not cause it is done anew. */
  async #refused(ran: readonly Ran[], error: unknown): Promise<void> {
    const concernsAll = error instanceof AppError && CONCERNS_ALL.has(error.code);
    if (error instanceof AppError && error.code === 'LEASE_LOST' && this.#hasLease) {
      this.#hasLease = false;
      this.#told.leaseLost();
    }
    if (ran.length === 1 || concernsAll) {
      for (const { unit } of ran) unit.fail(error);
      return;
    }
    for (const { unit } of ran) await this.#commitTogether([unit]);
  }
}

/** Refusals that no unit caused by what it does. */
const CONCERNS_ALL: ReadonlySet<string> = new Set(['STORAGE_FULL', 'LEASE_LOST']);

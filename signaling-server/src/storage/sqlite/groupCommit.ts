import { AppError } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';

interface Pending {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Commits units of work in groups: everything that arrived in one turn of the event loop shares one
 * sync to disk, which is where a durable write spends its time. Nothing is acknowledged before it.
 *
 * A unit that throws takes only itself back. Most are refused before they have written anything, and
 * then nothing is to be taken back; when one has, the others are done anew, each by itself. A savepoint
 * for each would cost every group a seventh of its time (measured with 64 in a group), for what
 * hardly ever happens.
 */
export class GroupCommit {
  readonly #db: BetterSqlite.Database;
  readonly #takenBack: () => void;
  readonly #begin: BetterSqlite.Statement;
  readonly #commit: BetterSqlite.Statement;
  readonly #changes: BetterSqlite.Statement<[], number>;
  #pending: Pending[] = [];
  #scheduled = false;

  /**
   * `db` must be used by nobody else for transactions. `takenBack` is called after every change that
   * does not remain, before anybody is told.
   */
  constructor(db: BetterSqlite.Database, takenBack: () => void = () => undefined) {
    this.#db = db;
    this.#takenBack = takenBack;
    this.#begin = db.prepare('begin immediate');
    this.#commit = db.prepare('commit');
    this.#changes = db.prepare<[], number>('select total_changes()').pluck();
  }

  /**
   * Runs `work` in the next group; resolves when it is on disk. It may be run twice, with nothing left
   * of the first time, so it may change nothing but the database.
   */
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
      if (this.#scheduled) return;
      this.#scheduled = true;
      setImmediate(() => {
        this.flush();
      });
    });
  }

  /** Commits what is pending now. */
  flush(): void {
    const group = this.#pending;
    this.#pending = [];
    this.#scheduled = false;
    if (group.length > 0) this.#commitTogether(group);
  }

  #commitTogether(group: readonly Pending[]): void {
    const refused = new Map<Pending, unknown>();
    try {
      this.#begin.run();
      // A lone one takes its whole transaction back.
      if (group.length === 1) group[0]?.run();
      else for (const unit of group) this.#runOne(unit, refused);
      this.#commit.run();
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('rollback');
      this.#takenBack();
      this.#without(error, group);
      return;
    }
    for (const unit of group) {
      if (refused.has(unit)) unit.fail(asAppError(refused.get(unit)));
      else unit.settle();
    }
  }

  /** Throws when the unit has failed and has left something in the transaction. */
  #runOne(unit: Pending, refused: Map<Pending, unknown>): void {
    const before = this.#changes.get();
    try {
      unit.run();
    } catch (error) {
      // SQLite ends the whole transaction by itself on a full disk; then all of the group failed.
      if (!this.#db.inTransaction || this.#changes.get() !== before) throw error;
      refused.set(unit, error);
    }
  }

  /** All of the group was taken back because of `error`; whoever did not cause it is done anew. */
  #without(error: unknown, group: readonly Pending[]): void {
    const reason = asAppError(error);
    if (group.length === 1 || reason !== error) {
      for (const unit of group) unit.fail(reason);
      return;
    }
    for (const unit of group) this.#commitTogether([unit]);
  }
}

/** A full disk is an ordinary event with its own code; anything else keeps its own error. */
function asAppError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')
    ? new AppError('STORAGE_FULL', { cause: error })
    : error;
}

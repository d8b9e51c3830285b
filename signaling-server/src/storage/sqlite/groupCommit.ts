import { AppError } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';

interface Pending {
  readonly run: () => void;
  readonly settle: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Commits units of work in groups: everything that arrived in one turn of the event loop shares one
 * sync to disk, which is where a durable write spends its time. Each unit has its own savepoint, so
 * that one that throws takes only itself back. Nothing is acknowledged before the sync.
 */
export class GroupCommit {
  readonly #db: BetterSqlite.Database;
  readonly #takenBack: () => void;
  readonly #begin: BetterSqlite.Statement;
  readonly #commit: BetterSqlite.Statement;
  readonly #savepoint: BetterSqlite.Statement;
  readonly #release: BetterSqlite.Statement;
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
    this.#savepoint = db.prepare('savepoint unit');
    this.#release = db.prepare('release unit');
  }

  /** Runs `work` in the next group; resolves when it is on disk. */
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
    if (group.length === 0) return;
    const done: Pending[] = [];
    try {
      this.#begin.run();
      for (const unit of group) if (this.#runOne(unit, group.length > 1)) done.push(unit);
      this.#commit.run();
    } catch (error) {
      if (this.#db.inTransaction) this.#db.exec('rollback');
      this.#takenBack();
      for (const unit of done) unit.fail(asAppError(error));
      for (const unit of group) unit.fail(asAppError(error));
      return;
    }
    for (const unit of done) unit.settle();
  }

  #runOne(unit: Pending, shared: boolean): boolean {
    // A lone unit needs no savepoint: its failure takes the whole transaction back.
    if (!shared) {
      unit.run();
      return true;
    }
    this.#savepoint.run();
    try {
      unit.run();
      this.#release.run();
      return true;
    } catch (error) {
      // SQLite ends the whole transaction by itself on a full disk; then all of the group failed.
      if (!this.#db.inTransaction) throw error;
      this.#db.exec('rollback to unit');
      this.#db.exec('release unit');
      this.#takenBack();
      unit.fail(asAppError(error));
      return false;
    }
  }
}

/** A full disk is an ordinary event with its own code; anything else keeps its own error. */
function asAppError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_FULL' || code.startsWith('SQLITE_IOERR')
    ? new AppError('STORAGE_FULL', { cause: error })
    : error;
}

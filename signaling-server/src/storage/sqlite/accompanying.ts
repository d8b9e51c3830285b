import { AppError } from '@madoguchi/domain';
import BetterSqlite from 'better-sqlite3';
import type { Accompanied } from '../../ports/store.ts';

const TAKEN = ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY'];

/** Executes what accompanies a unit of work at once, in the transaction that the unit is in. */
export const accompanying =
  (db: BetterSqlite.Database): Accompanied['accompany'] =>
  ({ sql, values, whenUnchanged, whenTaken }) => {
    const changes = changesOf(() => db.prepare(sql).run(...values).changes, whenTaken);
    if (changes === 0 && whenUnchanged !== undefined) throw new AppError(whenUnchanged);
  };

function changesOf(run: () => number, whenTaken: AppError['code'] | undefined): number {
  try {
    return run();
  } catch (error) {
    const isTaken = error instanceof BetterSqlite.SqliteError && TAKEN.includes(error.code);
    if (!isTaken || whenTaken === undefined) throw error;
    throw new AppError(whenTaken, { cause: error });
  }
}

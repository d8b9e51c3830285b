import { AppError } from '@madoguchi/domain';
import pg from 'pg';
import type { AccompanyingStatement } from '../../ports/store.ts';

const UNIQUE_VIOLATION = '23505';

/**
 * Executes what accompanies a unit of work in the transaction that `client` is in. Rejects with the
 * refusal of the first that is refused; the transaction has to be rolled back then.
 */
export async function executeAccompanying(
  client: pg.ClientBase,
  statements: readonly AccompanyingStatement[],
): Promise<void> {
  for (const { sql, values, whenUnchanged, whenTaken } of statements) {
    const { rowCount } = await client.query(sql, [...values]).catch((error: unknown) => {
      const isTaken = error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION;
      throw isTaken && whenTaken !== undefined ? new AppError(whenTaken, { cause: error }) : error;
    });
    if (rowCount === 0 && whenUnchanged !== undefined) throw new AppError(whenUnchanged);
  }
}

import { AppError } from '@madoguchi/domain';
import type pg from 'pg';
import { codeOf, isConnectionLost, withoutValues } from './connection.ts';
import type { Write } from './grouping.ts';
import type { Backend, JournalSession } from './journalSession.ts';
import { statementOf, type StatementNames } from './statements.ts';

/** What is left to find out when a connection is lost while a transaction commits. */
export interface Uncertain {
  readonly transaction: string;
  readonly backend: Backend;
}

/** How an attempt to commit ended; a refusal is thrown instead. */
export type Outcome =
  | { readonly type: 'committed' }
  /** Nothing of it is durable, and nothing speaks against it: it can be tried again. */
  | { readonly type: 'again' }
  /** The same, but the connection is gone. */
  | { readonly type: 'lost' }
  | ({ readonly type: 'uncertain' } & Uncertain);

/** The row is locked against whoever takes the lease until the transaction ends. */
const LEASE = {
  name: 'lease',
  text: 'select token, pg_current_xact_id()::text as transaction from lease where id = 1 for share',
};

/**
 * Writes all of it in one transaction: everything is sent at once, and committed when every answer is
 * there. Throws the refusal of a batch, with nothing of it left.
 */
export async function attempt(
  { client, backend }: JournalSession,
  lease: number | null,
  writes: readonly Write[],
  names: StatementNames,
): Promise<Outcome> {
  let transaction: string;
  try {
    transaction = await sent(client, lease, writes, names);
  } catch (error) {
    return await abandoned(client, withoutValues(error));
  }
  try {
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('the transaction was not committed');
    return { type: 'committed' };
  } catch (error) {
    if (isConnectionLost(error)) return { type: 'uncertain', transaction, backend };
    return await abandoned(client, withoutValues(error));
  }
}

/** Sends everything but the commit; the transaction's id. */
async function sent(
  client: pg.Client,
  lease: number | null,
  writes: readonly Write[],
  names: StatementNames,
): Promise<string> {
  const begun = client.query('begin');
  const asked = client.query<{ token: number; transaction: string }>(LEASE);
  const written = writes.map(async (write) => {
    const { values, ...statement } = statementOf(write, names);
    return await client.query({ ...statement, values: [...values] });
  });
  const [, held, ...results] = await Promise.allSettled([begun, asked, ...written]);
  if (held.status === 'rejected') throw held.reason;
  const [row] = held.value.rows;
  if (row?.token !== lease || row === undefined) throw new AppError('LEASE_LOST');
  for (const [n, write] of writes.entries()) assertDone(write, results[n]);
  return row.transaction;
}

/** The first write that failed is the reason; those behind it fail because of it. */
function assertDone(write: Write, result: PromiseSettledResult<pg.QueryResult> | undefined): void {
  if (result?.status === 'rejected') throw refusalOf(write, withoutValues(result.reason));
  if (write.type !== 'statement' || result?.value.rowCount !== 0) return;
  const { whenUnchanged } = write.statement;
  if (whenUnchanged !== undefined) throw new AppError(whenUnchanged);
}

const FOREIGN_KEY = '23503';
const UNIQUE = '23505';

function refusalOf(write: Write, error: unknown): unknown {
  const code = codeOf(error);
  if (write.type === 'statement') {
    const { whenTaken } = write.statement;
    return code === UNIQUE && whenTaken !== undefined
      ? new AppError(whenTaken, { cause: error })
      : error;
  }
  if (code === UNIQUE && write.type === 'insert') {
    const { taken } = write.table.refusals ?? {};
    return taken === undefined ? error : new AppError(taken, { cause: error });
  }
  const reference = write.type === 'remove' ? write.table.refusals?.reference : undefined;
  return code === FOREIGN_KEY && reference !== undefined
    ? new AppError(reference, { cause: error })
    : error;
}

/** Takes back what was not committed; throws why, unless it is to be tried again. */
async function abandoned(client: pg.Client, error: unknown): Promise<Outcome> {
  if (isConnectionLost(error)) return { type: 'lost' };
  await client.query('rollback').catch((broken: unknown) => {
    // Without a connection there is no transaction either.
    if (!isConnectionLost(broken)) throw broken;
  });
  if (TRY_AGAIN.has(codeOf(error))) return { type: 'again' };
  throw codeOf(error) === DISK_FULL ? new AppError('STORAGE_FULL', { cause: error }) : error;
}

const DISK_FULL = '53100';

/** A deadlock with the accounts' own writes, or a conflict: the database chose this one to wait. */
const TRY_AGAIN: ReadonlySet<string> = new Set(['40P01', '40001']);

/**
 * Whether a transaction was committed whose connection was lost in between. What the database still
 * works on for the lost connection is ended first, so that the answer is final.
 */
export async function wasCommitted(
  { client }: JournalSession,
  { transaction, backend }: Uncertain,
): Promise<boolean> {
  await client.query(
    `select pg_terminate_backend(pid, 5000) from pg_stat_activity
     where pid = $1 and backend_start = $2::timestamptz`,
    [backend.pid, backend.startedAt],
  );
  const status = await statusOf(client, transaction);
  if (status === 'committed') return true;
  if (status === 'aborted') return false;
  throw new StillOpen(`transaction ${transaction} is ${status ?? 'forgotten'}`);
}

async function statusOf(client: pg.Client, transaction: string): Promise<string | null> {
  try {
    const asked = 'select pg_xact_status($1::xid8) as status';
    const { rows } = await client.query<{ status: string | null }>(asked, [transaction]);
    return rows[0]?.status ?? null;
  } catch (error) {
    // A standby that took the place of the former database has not come that far: it never had it.
    if (codeOf(error) === IN_THE_FUTURE) return 'aborted';
    throw error;
  }
}

const IN_THE_FUTURE = '22023';

/** The database still works on a transaction of a lost connection. */
export class StillOpen extends Error {}

import pg from 'pg';
import { DatabaseUnusable } from '../sqlite/openFile.ts';

/** Integers come as numbers: instants and sequences are far below 2^53. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** How every connection of the server is made. */
export const connectionTo = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'madoguchi',
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
  types,
});

/** Where the tables lie; a name alone may be taken by a type of PostgreSQL, as `record` is. */
export const SCHEMA = 'public';

/**
 * What every connection begins with. A commit is acknowledged when it is on the disk; a setting that waits
 * for a standby besides is kept.
 */
export const SESSION = `set search_path = ${SCHEMA};
  select set_config('synchronous_commit', 'on', false)
  where current_setting('synchronous_commit') <> 'remote_apply'`;

/** Connections for reading, and for the accounts' own tables. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    ...connectionTo(url),
    max: 10,
    onConnect: (client) => void client.query(SESSION),
  });
  // A connection that breaks while nobody uses it is taken out of the pool; the next one is new.
  pool.on('error', () => undefined);
  return pool;
}

/** The database without its password, for messages. */
export function nameOfDatabase(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  const host = decodeURIComponent(hostname) || 'localhost';
  return `${decodeURIComponent(pathname.slice(1))} on ${host}${port === '' ? '' : `:${port}`}`;
}

/** SQLSTATE of an error of the database, or the code of an error of the system; empty for any other. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** The database could not be reached or used, in words for the person who starts the server. */
export function unreachable(url: string, cause: unknown): DatabaseUnusable {
  if (cause instanceof DatabaseUnusable) return cause;
  const why = cause instanceof Error ? cause.message || codeOf(cause) : String(cause);
  return new DatabaseUnusable(
    `The database ${nameOfDatabase(url)} cannot be used: ${why}. Check that PostgreSQL runs, and DATABASE_URL.`,
    { cause },
  );
}

/** Whether an error means that the connection is gone, with whatever was not committed on it. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) {
    const { code = '', severity = '' } = error;
    return severity === 'FATAL' || severity === 'PANIC' || code.startsWith('08');
  }
  if (!(error instanceof Error)) return false;
  return SYSTEM_ERROR.test(codeOf(error)) || DRIVER_ERROR.test(error.message);
}

/** What was to be stored stands in some errors, and an error may be written to the log: it goes without. */
export function withoutValues(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    error.detail = undefined;
    error.where = undefined;
  }
  return error;
}

const SYSTEM_ERROR = /^E[A-Z]+$/;

/** What the driver says of a connection that it cannot use any more. */
const DRIVER_ERROR = /^Connection terminated|not queryable$|^timeout expired$/;

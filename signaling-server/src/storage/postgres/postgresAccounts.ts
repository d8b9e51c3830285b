import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/** Accounts are asked by few people at a time; the journal has a connection of its own. */
const MOST_CONNECTIONS = 4;
/** Somebody at a door waits no longer for a database that does not answer. */
const CONNECTED_WITHIN_MS = 10_000;

/** Instants in milliseconds, steps and counts: all of them are exact as numbers. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * What the accounts ask their tables in PostgreSQL with; `kysely.destroy()` closes its connections.
 * `onLost` is told of connections that broke while nobody used them; the next query opens a new one.
 */
export function openPostgresAccounts(
  url: string,
  onLost: (error: Error) => void,
): { readonly kysely: Kysely<unknown>; readonly type: 'postgres' } {
  const pool = new pg.Pool({
    ...{ connectionString: url, max: MOST_CONNECTIONS, types },
    connectionTimeoutMillis: CONNECTED_WITHIN_MS,
  });
  pool.on('error', onLost);
  return {
    kysely: new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }),
    type: 'postgres',
  };
}

import pg from 'pg';
import { DatabaseUnusable } from '../sqlite/openFile.ts';
import { codeOf, connectionTo, nameOfDatabase, SESSION, unreachable } from './connection.ts';

/** Names the lock in a database that every running server shares. */
const LOCK = 7_325_124;

/** Held by the journal's connection of a running server, and gone with that connection. */
export const SHARE_SERVER_LOCK = `select pg_advisory_lock_shared(${String(LOCK)})`;

/** A server that was killed a moment ago leaves a connection that the database still has to find out about. */
const PATIENCE = '3s';

/**
 * Runs `work` while no server uses the database, on a connection of its own. Rejects with
 * `DatabaseUnusable` when one does, or when the database cannot be reached.
 */
export async function withoutServer<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connectionTo(url));
  // Whoever waits for an answer is told; there is nobody else to tell.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(SESSION);
    await client.query(`set lock_timeout = '${PATIENCE}'`);
    await client.query(`select pg_advisory_lock(${String(LOCK)})`);
    await client.query('set lock_timeout = default');
  } catch (cause) {
    await client.end();
    throw codeOf(cause) === '55P03' ? inUse(url, cause) : unreachable(url, cause);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const inUse = (url: string, cause: unknown): DatabaseUnusable =>
  new DatabaseUnusable(
    `Another server is using the database ${nameOfDatabase(url)}. Stop it, or set DATABASE_URL to another database.`,
    { cause },
  );

/** Refuses a database that loses what it acknowledged when the power is cut. */
export async function assertDurable(client: pg.Client, url: string): Promise<void> {
  const asked = `select name from pg_settings
    where name in ('fsync', 'full_page_writes') and setting <> 'on' order by name`;
  const { rows } = await client.query<{ name: string }>(asked);
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => `${name}=on`).join(' and ');
  throw new DatabaseUnusable(
    `The database ${nameOfDatabase(url)} would lose acknowledged work in a power cut. Set ${names} in its configuration.`,
  );
}

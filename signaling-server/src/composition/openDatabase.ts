import type { Config } from '../config.ts';
import { systemClock } from '../ports/clock.ts';
import type { Archive, Database, Journal } from '../ports/store.ts';
import { KINDS, namedStores } from '../services/records/index.ts';
import { openLiveDatabase } from '../state/liveDatabase.ts';
import { openPostgresStorage } from '../storage/postgres/postgresStorage.ts';
import { assertDurable, withoutServer } from '../storage/postgres/serverLock.ts';
import { openSqliteStorage, type SqliteStorage } from '../storage/sqlite/sqliteStorage.ts';

/** Where the accounts' own tables lie, and by what they are asked. */
interface AccountsIn<T extends 'sqlite' | 'postgres'> {
  readonly accounts: { readonly kysely: SqliteStorage['kysely']; readonly type: T };
}

/** The database in a SQLite file, and its one connection. */
export interface SqliteDatabase extends Database, AccountsIn<'sqlite'> {
  readonly connection: SqliteStorage['connection'];
}

/** The database in PostgreSQL. */
export type PostgresDatabase = Database & AccountsIn<'postgres'>;

/** The database of a server, whichever its settings name. */
export type ServerDatabase = SqliteDatabase | PostgresDatabase;

/**
 * Opens the database that the settings name, for the one server that works on it. Rejects with
 * `DatabaseUnusable`, with a message for the person who starts it.
 */
export async function openDatabase({
  databaseUrl,
  databasePath,
}: Pick<Config, 'databaseUrl' | 'databasePath'>): Promise<ServerDatabase> {
  if (databaseUrl === null) return openSqliteDatabase(databasePath);
  await withoutServer(databaseUrl, (client) => assertDurable(client, databaseUrl));
  return openPostgresDatabase(databaseUrl);
}

/**
 * Opens the SQLite file at `path`, or makes it, and loads its live state. Throws `DatabaseUnusable` with a
 * message for the person who starts the server.
 */
export async function openSqliteDatabase(path: string): Promise<SqliteDatabase> {
  const { kysely, connection, ...storage } = await openSqliteStorage(path);
  return { ...(await loaded(storage)), connection, accounts: { kysely, type: 'sqlite' } };
}

/** The same for the PostgreSQL database at `url`; whoever held its lease loses it. */
export async function openPostgresDatabase(url: string): Promise<PostgresDatabase> {
  const { kysely, ...storage } = await openPostgresStorage(url);
  return { ...(await loaded(storage)), accounts: { kysely, type: 'postgres' } };
}

async function loaded(storage: { journal: Journal; archive: Archive }): Promise<Database> {
  try {
    const parts = { kinds: KINDS, named: namedStores, now: systemClock.now() };
    return await openLiveDatabase({ ...storage, ...parts });
  } catch (error) {
    await storage.journal.close();
    throw error;
  }
}

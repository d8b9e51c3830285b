import { systemClock } from '../ports/clock.ts';
import type { Database } from '../ports/store.ts';
import { KINDS, namedStores } from '../services/records/index.ts';
import { openLiveDatabase } from '../state/liveDatabase.ts';
import { openSqliteStorage, type SqliteStorage } from '../storage/sqlite/sqliteStorage.ts';

/** The database, and its one connection for the accounts. */
export interface SqliteDatabase extends Database {
  /** What the accounts ask their tables with. */
  readonly accounts: { readonly kysely: SqliteStorage['kysely']; readonly type: 'sqlite' };
  readonly connection: SqliteStorage['connection'];
}

/**
 * Opens the SQLite file at `path`, or makes it, and loads its live state. Throws `DatabaseUnusable` with a
 * message for the person who starts the server.
 */
export async function openSqliteDatabase(path: string): Promise<SqliteDatabase> {
  const { kysely, connection, ...storage } = await openSqliteStorage(path);
  try {
    const opened = { ...storage, kinds: KINDS, named: namedStores, now: systemClock.now() };
    const accounts = { kysely, type: 'sqlite' } as const;
    return { ...(await openLiveDatabase(opened)), accounts, connection };
  } catch (error) {
    connection.close();
    throw error;
  }
}

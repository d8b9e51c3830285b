import type BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Archive } from '../../ports/archive.ts';
import type { Journal } from '../../ports/journal.ts';
import { migrate } from './migrations/index.ts';
import { openFile } from './openFile.ts';
import { checkWholeFile, isLarge } from './pages.ts';
import { purge } from './purge.ts';
import { sqliteArchive } from './sqliteArchive.ts';
import { SqliteJournal } from './sqliteJournal.ts';

/** A start, and everybody coming back after it, has the disk for itself. */
const CHECK_AFTER_MS = 10 * 60_000;

/** A SQLite file, and its one connection for the accounts: the query builder is their library's. */
export interface SqliteStorage {
  readonly journal: Journal;
  readonly archive: Archive;
  readonly kysely: Kysely<unknown>;
  readonly connection: BetterSqlite.Database;
  purge(): Promise<boolean>;
}

/**
 * Opens (or makes) the SQLite database at `path` and brings its schema up to date.
 *
 * There is one connection: SQLite has one writer, and everything here is in one process. Throws
 * `DatabaseUnusable` with a message for the person who starts the server. What has ended in a large file is
 * checked for damage while the server works; `onDamage` is told.
 */
export async function openSqliteStorage(
  path: string,
  onDamage: (damage: string) => void = () => undefined,
): Promise<SqliteStorage> {
  const connection = openFile(path);
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: connection }) });
  await migrate(kysely, connection);
  if (isLarge(path)) {
    setTimeout(() => {
      if (connection.open) void tellDamage(path, onDamage);
    }, CHECK_AFTER_MS).unref();
  }
  return {
    journal: new SqliteJournal(connection),
    archive: sqliteArchive(connection),
    kysely,
    connection,
    purge: () => purge(connection),
  };
}

async function tellDamage(path: string, onDamage: (damage: string) => void): Promise<void> {
  const damage = await checkWholeFile(path);
  if (damage !== null) onDamage(damage);
}

import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { systemClock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { KINDS, namedStores } from '../../services/records/index.ts';
import { createLiveDatabase } from '../../state/liveDatabase.ts';
import { migrate } from '../../storage/sqlite/migrations/index.ts';
import { sqliteArchive } from '../../storage/sqlite/sqliteArchive.ts';
import { SqliteJournal } from '../../storage/sqlite/sqliteJournal.ts';

/** An empty database of today's schema, as bytes: made once, opened anew by every test. */
const template = await emptyDatabase();

/**
 * A database without a disk, for tests of the services: the very same code on a SQLite database in memory,
 * so that it keeps every promise but durability.
 */
export function createMemoryDatabase(): Database {
  const db = new BetterSqlite(template);
  db.pragma('foreign_keys = ON');
  const journal = new SqliteJournal(db);
  // Nothing is there to be read: it only takes the lease.
  void journal.load([]);
  const parts = { journal, archive: sqliteArchive(db), kinds: KINDS, named: namedStores };
  return createLiveDatabase({ ...parts, now: systemClock.now() });
}

async function emptyDatabase(): Promise<Buffer> {
  const db = new BetterSqlite(':memory:');
  await migrate(new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) }), db);
  const bytes = db.serialize();
  db.close();
  return bytes;
}

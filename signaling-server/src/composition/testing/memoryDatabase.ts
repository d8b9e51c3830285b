import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Archive } from '../../ports/archive.ts';
import type { Journal } from '../../ports/journal.ts';
import { systemClock } from '../../ports/clock.ts';
import type { Database } from '../../ports/store.ts';
import { KINDS, namedStores } from '../../services/records/index.ts';
import { createFileSeal } from '../../auth/fileSeal.ts';
import { createLiveDatabase, openLiveDatabase } from '../../state/liveDatabase.ts';
import { withSealedBodies } from '../../state/sealedBodies.ts';
import { migrate } from '../../storage/sqlite/migrations/index.ts';
import { sqliteArchive } from '../../storage/sqlite/sqliteArchive.ts';
import { SqliteJournal } from '../../storage/sqlite/sqliteJournal.ts';

/** An empty database of today's schema, as bytes: made once, opened anew by every test. */
const template = await emptyDatabase();

/** Journal and archive of a database without a disk. */
interface Storage {
  readonly journal: Journal;
  readonly archive: Archive;
}

/** An empty SQLite database in memory: the very same code as with a file, but for durability. */
export function memoryStorage(): Storage {
  const db = new BetterSqlite(template);
  db.pragma('foreign_keys = ON');
  const storage = { journal: new SqliteJournal(db), archive: sqliteArchive(db) };
  return withSealedBodies(storage, createFileSeal('of a test'), () => undefined);
}

/** An empty database without a disk, for tests of the services. */
export function createMemoryDatabase(): Database {
  const storage = memoryStorage();
  // Nothing is there to be read: it only takes the lease.
  void storage.journal.load([]);
  const parts = { ...storage, kinds: KINDS, named: namedStores, now: systemClock.now() };
  return createLiveDatabase(parts);
}

/** Opens what is stored, with these kinds of record. */
export const openMemoryDatabase = (
  storage: Storage,
  kinds: Parameters<typeof openLiveDatabase>[0]['kinds'],
): Promise<Database> =>
  openLiveDatabase({ ...storage, kinds, named: namedStores, now: systemClock.now() });

async function emptyDatabase(): Promise<Buffer> {
  const db = new BetterSqlite(':memory:');
  await migrate(new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) }), db);
  const bytes = db.serialize();
  db.close();
  return bytes;
}

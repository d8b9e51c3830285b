import { Kysely, PostgresDialect } from 'kysely';
import type { Archive } from '../../ports/archive.ts';
import type { Journal } from '../../ports/journal.ts';
import { DatabaseUnusable } from '../sqlite/openFile.ts';
import { nameOfDatabase, openPool, unreachable } from './connection.ts';
import { migrate, unknownAmong } from './migrations/index.ts';
import { postgresArchive } from './postgresArchive.ts';
import { PostgresJournal } from './postgresJournal.ts';
import { purge } from './purge.ts';
import { patient, type Queryable } from './rows.ts';

/** A PostgreSQL database; the query builder is for the accounts' library. Closing the journal closes all. */
export interface PostgresStorage {
  readonly journal: Journal;
  readonly archive: Archive;
  readonly kysely: Kysely<unknown>;
  purge(): Promise<boolean>;
}

/**
 * Opens the database at `url` and brings its schema up to date. Rejects with `DatabaseUnusable`, with a
 * message for the person who starts the server.
 */
export async function openPostgresStorage(url: string): Promise<PostgresStorage> {
  const pool = openPool(url);
  try {
    await inspect(pool, url);
    const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    await migrate(kysely);
    const journal = new PostgresJournal(url, () => pool.end());
    return { journal, archive: postgresArchive(patient(pool)), kysely, purge: () => purge(pool) };
  } catch (cause) {
    await pool.end();
    throw unreachable(url, cause);
  }
}

/** The oldest version that tells how a transaction of a lost connection ended, and that Debian 12 has. */
const OLDEST = 15;

/** Looks at a database before anything is written. */
export async function inspect(pool: Queryable, url: string): Promise<void> {
  const { rows } = await pool.query<{ version: number; encoding: string; migrations: boolean }>(
    `select current_setting('server_version_num')::int / 10000 as version,
       current_setting('server_encoding') as encoding,
       to_regclass('kysely_migration') is not null as migrations`,
  );
  const [found] = rows;
  if (found === undefined || found.version < OLDEST || found.encoding !== 'UTF8') {
    throw new DatabaseUnusable(
      `The database ${nameOfDatabase(url)} cannot be used: PostgreSQL ${String(OLDEST)} or later with the encoding UTF8 is needed.`,
    );
  }
  if (!found.migrations) return;
  const applied = await pool.query<{ name: string }>('select name from kysely_migration');
  const unknown = unknownAmong(applied.rows.map(({ name }) => name));
  if (unknown.length === 0) return;
  throw new DatabaseUnusable(
    `The database ${nameOfDatabase(url)} was made by a newer version of this program (${unknown.join(', ')}). It was left untouched. Start that version, or set DATABASE_URL to another database.`,
  );
}

import { dirname } from 'node:path';
import { createFileSeal } from '../auth/fileSeal.ts';
import { formerSecrets, sessionSecret } from '../auth/secret.ts';
import type { Config } from '../config.ts';
import { systemClock } from '../ports/clock.ts';
import type { FileSeal } from '../ports/fileSeal.ts';
import type { Archive, Database, Journal } from '../ports/store.ts';
import { KINDS, namedStores } from '../services/records/index.ts';
import { openLiveDatabase } from '../state/liveDatabase.ts';
import { withSealedBodies } from '../state/sealedBodies.ts';
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

/** What may be found out about a database while a server works on it. */
export interface DatabaseFaults {
  /** Something that has ended cannot be read any more. */
  damaged(damage: string): void;
  /** Another server has taken over: nothing can be written any more. */
  leaseLost(): void;
}

const UNWATCHED: DatabaseFaults = { damaged: () => undefined, leaseLost: () => undefined };

/**
 * Opens the database that the settings name, for the one server that works on it. Rejects with
 * `DatabaseUnusable`, with a message for the person who starts it.
 */
export async function openDatabase(
  { databaseUrl, databasePath, dataDir }: Pick<Config, 'databaseUrl' | 'databasePath' | 'dataDir'>,
  faults: DatabaseFaults = UNWATCHED,
): Promise<ServerDatabase> {
  if (databaseUrl === null) return openSqliteDatabase(databasePath, faults, dataDir);
  const { assertDurable, withoutServer } = await import('../storage/postgres/serverLock.ts');
  await withoutServer(databaseUrl, (client) => assertDurable(client, databaseUrl));
  return openPostgresDatabase(databaseUrl, dataDir, faults);
}

/**
 * Opens the SQLite file at `path`, or makes it, and loads its live state. Throws `DatabaseUnusable` with a
 * message for the person who starts the server. The key that opens what is sealed lies in `dataDir`.
 */
export async function openSqliteDatabase(
  path: string,
  faults: DatabaseFaults = UNWATCHED,
  dataDir: string = dirname(path),
): Promise<SqliteDatabase> {
  const opened = await openSqliteStorage(path, (damage) => {
    faults.damaged(damage);
  });
  const { kysely, connection, ...storage } = opened;
  return {
    ...(await loaded(storage, dataDir, faults)),
    connection,
    accounts: { kysely, type: 'sqlite' },
  };
}

/**
 * The same for the PostgreSQL database at `url`; whoever held its lease loses it. Its library is loaded only
 * here: a server on SQLite does not pay for it.
 */
export async function openPostgresDatabase(
  url: string,
  dataDir: string,
  faults: DatabaseFaults = UNWATCHED,
): Promise<PostgresDatabase> {
  const { openPostgresStorage } = await import('../storage/postgres/postgresStorage.ts');
  const { kysely, ...storage } = await openPostgresStorage(url);
  return { ...(await loaded(storage, dataDir, faults)), accounts: { kysely, type: 'postgres' } };
}

async function loaded(
  storage: {
    readonly journal: Journal;
    readonly archive: Archive;
    readonly purge: Database['purge'];
  },
  dataDir: string,
  { leaseLost, damaged }: DatabaseFaults,
): Promise<Database> {
  try {
    const opened = withSealedBodies(storage, keyIn(dataDir), damaged);
    const parts = { kinds: KINDS, named: namedStores, now: systemClock.now(), leaseLost };
    return await openLiveDatabase({ ...opened, ...parts, purge: storage.purge });
  } catch (error) {
    await storage.journal.close();
    throw error;
  }
}

/** The key beside a database, read (or made) when something is sealed or opened for the first time. */
function keyIn(dataDir: string): FileSeal {
  let seal: FileSeal | null = null;
  const present = (): FileSeal =>
    (seal ??= createFileSeal(sessionSecret(dataDir), formerSecrets(dataDir)));
  return {
    close: (bytes, owner) => present().close(bytes, owner),
    open: (what, owner) => present().open(what, owner),
  };
}

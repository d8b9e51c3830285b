import type BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database, Stores } from '../../ports/store.ts';
import { accompanying } from './accompanying.ts';
import { auditTable } from './auditTable.ts';
import { commandTable } from './commandTable.ts';
import { consultationTable } from './consultationTable.ts';
import { contactTable, unmetDemandTable } from './demandTables.ts';
import { GroupCommit } from './groupCommit.ts';
import { guestTable } from './guestTable.ts';
import { handoffTable } from './handoffTable.ts';
import { migrate } from './migrations/index.ts';
import { kioskTables } from './kioskTables.ts';
import { openFile } from './openFile.ts';
import { organisationTables } from './organisationTables.ts';
import { Remembered } from './remembered.ts';
import { settingTable } from './settingTable.ts';
import { staffTables } from './staffTables.ts';

/** The database, and its one connection, which the accounts share. */
export interface SqliteDatabase extends Database {
  /** What the accounts ask their tables with. */
  readonly accounts: { readonly kysely: Kysely<unknown>; readonly type: 'sqlite' };
  readonly connection: BetterSqlite.Database;
}

/**
 * Opens (or makes) the SQLite database at `path` and brings its schema up to date.
 *
 * There is one connection: SQLite has one writer, and everything here is in one process. Throws
 * `DatabaseUnusable` with a message for the person who starts the server.
 */
export async function openSqliteDatabase(path: string): Promise<SqliteDatabase> {
  const db = openFile(path);
  const kysely = new Kysely<unknown>({ dialect: new SqliteDialect({ database: db }) });
  await migrate(kysely, db);
  const remembered = new Remembered();
  const stores: Stores = {
    consultations: consultationTable(db, remembered),
    handoffs: handoffTable(db, remembered),
    contacts: contactTable(db, remembered),
    unmetDemand: unmetDemandTable(db),
    commands: commandTable(db),
    guests: guestTable(db),
    kiosks: kioskTables(db),
    staff: staffTables(db, remembered),
    organisation: organisationTables(db, remembered),
    audit: auditTable(db),
    settings: settingTable(db, remembered),
    accompany: accompanying(db),
  };
  const commits = new GroupCommit(db, () => {
    remembered.forget();
  });
  return {
    accounts: { kysely, type: 'sqlite' },
    connection: db,
    write: (work) => commits.write(() => work(stores)),
    read: (work) => work(stores),
    isReady: () => db.open && db.prepare('select 1').get() !== undefined,
    async close() {
      commits.flush();
      await kysely.destroy();
    },
  };
}

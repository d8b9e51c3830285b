import type BetterSqlite from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { initial } from './0010-initial.ts';
import { accounts } from './0020-accounts.ts';
import { accessAndAudit } from './0030-access-and-audit.ts';
import { secondFactors } from './0040-second-factors.ts';
import { engine } from './0100-engine.ts';
import { deskPhone } from './0110-desk-phone.ts';
import { leftWork } from './0120-left-work.ts';
import { fewerIndexes } from './0130-fewer-indexes.ts';
import { liveState } from './0140-live-state.ts';
import { keySettings } from './0160-key-settings.ts';
import { guides } from './0170-guides.ts';
import { files } from './0180-files.ts';
import { procedures } from './0190-procedures.ts';
import { search } from './0200-search.ts';
import { procedureDocuments } from './0210-procedure-documents.ts';
import { quietIndexes } from './0220-quiet-indexes.ts';
import { procedureFiles } from './0230-procedure-files.ts';
import { recordings } from './0260-recordings.ts';
import { bookingOccupancy } from './0262-booking-occupancy.ts';
import { directions } from './0263-directions.ts';
import { erasing } from './0264-erasing.ts';
import { historyByTime } from './0267-history-by-time.ts';

/** In the order of their names. A migration is never edited once it is released. */
const steps = {
  '0010-initial': initial,
  '0020-accounts': accounts,
  '0030-access-and-audit': accessAndAudit,
  '0040-second-factors': secondFactors,
  '0100-engine': engine,
  '0110-desk-phone': deskPhone,
  '0120-left-work': leftWork,
  '0130-fewer-indexes': fewerIndexes,
  '0140-live-state': liveState,
  '0160-key-settings': keySettings,
  '0170-guides': guides,
  '0180-files': files,
  '0190-procedures': procedures,
  '0200-search': search,
  '0210-procedure-documents': procedureDocuments,
  '0220-quiet-indexes': quietIndexes,
  '0230-procedure-files': procedureFiles,
  '0260-recordings': recordings,
  '0262-booking-occupancy': bookingOccupancy,
  '0263-directions': directions,
  '0264-erasing': erasing,
  '0267-history-by-time': historyByTime,
} as const;

/**
 * Brings the schema up to date; each step is applied once, all of them or none. `kysely` works on
 * `db`. References are checked at the end, so that a step can put a table in another's place.
 */
export async function migrate(kysely: Kysely<unknown>, db: BetterSqlite.Database): Promise<void> {
  db.pragma('foreign_keys = OFF');
  db.exec('begin immediate');
  try {
    // A large file takes long to be looked through, which only a change of the schema makes necessary.
    if ((await applySteps(kysely)) > 0) {
      const astray = db.pragma('foreign_key_check');
      if (!Array.isArray(astray) || astray.length > 0) throw new Error('references lead nowhere');
    }
    db.exec('commit');
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** Returns how many steps were applied. */
async function applySteps(db: Kysely<unknown>): Promise<number> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, script]) => [name, asMigration(script)]),
  );
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error === undefined) return results.length;
  throw error instanceof Error ? error : new Error('the schema could not be brought up to date');
}

/** Names of migrations that this file has and this program does not know: it is from the future. */
export function unknownMigrations(db: BetterSqlite.Database): string[] {
  const table = db.prepare(`select 1 from sqlite_master where name = 'kysely_migration'`).get();
  if (table === undefined) return [];
  const applied = db.prepare<[], string>('select name from kysely_migration').pluck().all();
  return applied.filter((name) => !(name in steps));
}

function asMigration(script: string): Migration {
  return {
    async up(db) {
      for (const statement of script.split(';\n').filter((s) => s.trim() !== '')) {
        await sql.raw(statement).execute(db);
      }
    },
  };
}

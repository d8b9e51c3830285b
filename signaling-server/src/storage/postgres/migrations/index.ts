import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { ward } from './0010-ward.ts';
import { consultations } from './0015-consultations.ts';
import { accountsOfStaff } from './0030-accounts-of-staff.ts';
import { keySettings } from './0050-key-settings.ts';
import { accounts } from './accounts.ts';
import { guides } from './0060-guides.ts';
import { files } from './0070-files.ts';
import { procedures } from './0080-procedures.ts';
import { search } from './0090-search.ts';
import { procedureDocuments } from './0100-procedure-documents.ts';
import { quietIndexes } from './0110-quiet-indexes.ts';
import { procedureFiles } from './0120-procedure-files.ts';
import { recordings } from './0150-recordings.ts';
import { bookingOccupancy } from './0152-booking-occupancy.ts';
import { directions } from './0153-directions.ts';
import { erasing } from './0154-erasing.ts';
import { historyByTime } from './0157-history-by-time.ts';

/** In the order of their names. A migration is never edited once it is released. */
const steps = {
  '0010-ward': ward,
  '0015-consultations': consultations,
  '0020-accounts': accounts,
  '0030-accounts-of-staff': accountsOfStaff,
  '0050-key-settings': keySettings,
  '0060-guides': guides,
  '0070-files': files,
  '0080-procedures': procedures,
  '0090-search': search,
  '0100-procedure-documents': procedureDocuments,
  '0110-quiet-indexes': quietIndexes,
  '0120-procedure-files': procedureFiles,
  '0150-recordings': recordings,
  '0152-booking-occupancy': bookingOccupancy,
  '0153-directions': directions,
  '0154-erasing': erasing,
  '0157-history-by-time': historyByTime,
} as const;

/**
 * Brings the schema up to date, all of it in one transaction: of its own, or of whoever calls, with
 * `isInTransaction`.
 */
export async function migrate(
  kysely: Kysely<unknown>,
  { isInTransaction = false }: { readonly isInTransaction?: boolean } = {},
): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, script]) => [name, asMigration(script)]),
  );
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    disableTransactions: isInTransaction,
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
  throw error instanceof Error ? error : new Error('the schema could not be brought up to date');
}

/** Names of those migrations that this program does not know: they are from the future. */
export const unknownAmong = (applied: readonly string[]): readonly string[] =>
  applied.filter((name) => !(name in steps));

function asMigration(script: string): Migration {
  return {
    async up(db) {
      await sql.raw(script).execute(db);
    },
  };
}

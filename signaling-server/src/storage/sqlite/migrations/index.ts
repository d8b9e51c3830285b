import type BetterSqlite from 'better-sqlite3';
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { initial } from './0010-initial.ts';
import { accounts } from './0020-accounts.ts';

/** In the order of their names. A migration is never edited once it is released. */
const steps = { '0010-initial': initial, '0020-accounts': accounts } as const;

/** Brings the schema up to date; each step is applied once, all of them or none. */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, script]) => [name, asMigration(script)]),
  );
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  });
  const { error } = await migrator.migrateToLatest();
  if (error === undefined) return;
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

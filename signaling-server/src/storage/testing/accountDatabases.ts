import type { Kysely } from 'kysely';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll } from 'vitest';
import type { Database } from '../../ports/store.ts';
import { createMemoryDatabase } from '../memory/memoryDatabase.ts';
import { executeAccompanying } from '../postgres/accompanying.ts';
import { accounts as accountTables } from '../postgres/migrations/accounts.ts';
import { openPostgresAccounts } from '../postgres/postgresAccounts.ts';
import { postgresOfTests } from '../postgres/testing/postgresOfTests.ts';
import { openSqliteDatabase } from '../sqlite/sqliteDatabase.ts';

/** A database with the accounts' tables. */
type AccountDatabase = Database & {
  readonly accounts: { readonly kysely: Kysely<unknown>; readonly type: 'sqlite' | 'postgres' };
};

/** Opens one of its own for a test; the folder is the test's. */
type OpenDatabase = (folder: string) => Promise<AccountDatabase>;

const onSqlite = (): OpenDatabase => (folder) => openSqliteDatabase(join(folder, 'db.sqlite'));

/** Each test gets a copy of one database with empty tables, on one server for the `describe`. */
function onPostgres(): OpenDatabase {
  const server = postgresOfTests();
  let template = '';
  beforeAll(async () => {
    template = await server().createDatabase();
    await connected(template, (client) => client.query(accountTables));
  });
  return async () => openOnPostgres(await server().createDatabase(template));
}

/** Everything but the accounts is in memory; what accompanies a unit of work is executed after it. */
function openOnPostgres(url: string): AccountDatabase {
  const accounts = openPostgresAccounts(url, () => undefined);
  const memory = createMemoryDatabase();
  let before: Promise<unknown> = Promise.resolve();
  return {
    ...memory,
    accounts,
    async write(work) {
      const noted = memory.accompanied().length;
      const result = await memory.write(work);
      const statements = memory.accompanied().slice(noted);
      if (statements.length === 0) return result;
      // One unit after the other, as in a journal.
      before = before.catch(() => undefined).then(() => connected(url, inTransaction(statements)));
      await before;
      return result;
    },
    close: () => accounts.kysely.destroy(),
  };
}

const inTransaction =
  (statements: Parameters<typeof executeAccompanying>[1]) =>
  async (client: pg.Client): Promise<void> => {
    await client.query('begin');
    await executeAccompanying(client, statements);
    await client.query('commit');
  };

async function connected(
  url: string,
  work: (client: pg.Client) => Promise<unknown>,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Where accounts may lie; `use` is called inside a `describe`. */
export const accountDatabases: readonly { readonly name: string; use(): OpenDatabase }[] = [
  { name: 'SQLite', use: onSqlite },
  { name: 'PostgreSQL', use: onPostgres },
];

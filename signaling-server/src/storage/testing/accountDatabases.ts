import type { Kysely } from 'kysely';
import pg from 'pg';
import { beforeAll } from 'vitest';
import type { Database, Stores } from '../../ports/store.ts';
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

/** Opens one of its own for a test; at the path is room for a file. */
type OpenDatabase = (path: string) => Promise<AccountDatabase>;

const onSqlite = (): OpenDatabase => openSqliteDatabase;

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

/**
 * Everything but the accounts is in memory. What accompanies a unit of work is executed before that is
 * done, one unit after the other, as in a journal.
 */
function openOnPostgres(url: string): AccountDatabase {
  const accounts = openPostgresAccounts(url, () => undefined);
  const memory = createMemoryDatabase();
  let last: Promise<unknown> = Promise.resolve();
  const whole =
    <T>(work: (stores: Stores) => T) =>
    (stores: Stores): T | Promise<T> => {
      const noted = memory.accompanied().length;
      const result = work(stores);
      const statements = memory.accompanied().slice(noted);
      if (statements.length === 0) return result;
      return connected(url, inTransaction(statements)).then(() => result);
    };
  return {
    ...memory,
    accounts,
    write<T>(work: (stores: Stores) => T) {
      const done = last.then(() => memory.write(whole(work))).then<T>((result) => result);
      last = done.catch(() => undefined);
      return done;
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

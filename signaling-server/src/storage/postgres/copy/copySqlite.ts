import type BetterSqlite from 'better-sqlite3';
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { DatabaseUnusable } from '../../sqlite/openFile.ts';
import { nameOfDatabase } from '../connection.ts';
import { migrate } from '../migrations/index.ts';
import { inspect } from '../postgresStorage.ts';
import { withoutServer } from '../serverLock.ts';
import { insertInto, quoted } from '../statements.ts';
import { contentInPostgres, contentInSqlite, rowsInSqlite } from './digests.ts';
import { withCopyOf } from './sourceFile.ts';
import { tablesToCopy, type CopiedTable } from './tables.ts';

/** A table that was copied, and how many rows were found to be the same on both sides. */
export interface Copied {
  readonly table: string;
  readonly rows: number;
}

/**
 * Copies every table of a SQLite file into an empty PostgreSQL database, in one transaction, and compares
 * every row before it ends. The file stays as it is. Rejects with `DatabaseUnusable`, with nothing changed.
 */
export async function copySqlite(from: string, url: string): Promise<readonly Copied[]> {
  return await withCopyOf(from, (source) =>
    withoutServer(url, async (client) => {
      await inspect(client, url);
      await assertEmpty(client, url);
      const copied = await inTransaction(client, from, () => copyAll(source, client));
      // The database plans its questions by what it knows of the tables.
      await client.query('analyze');
      return copied;
    }),
  );
}

async function assertEmpty(client: pg.Client, url: string): Promise<void> {
  const asked = `select 1 from pg_class where relkind in ('r', 'p', 'v', 'm', 'f')
    and relnamespace = current_schema()::regnamespace limit 1`;
  if ((await client.query(asked)).rowCount === 0) return;
  throw new DatabaseUnusable(
    `The database ${nameOfDatabase(url)} is not empty. Nothing was changed. Make a new one with createdb.`,
  );
}

async function inTransaction<T>(
  client: pg.Client,
  from: string,
  work: () => Promise<T>,
): Promise<T> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (cause) {
    await client.query('rollback');
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DatabaseUnusable(`${from} cannot be copied: ${why}. Nothing was changed.`, { cause });
  }
}

async function copyAll(
  source: BetterSqlite.Database,
  client: pg.Client,
): Promise<readonly Copied[]> {
  await migrate(builderOn(client), { isInTransaction: true });
  const tables = await tablesToCopy(source, client);
  // The schema comes with a lease that nobody has taken yet.
  await client.query('delete from lease');
  for (const table of tables) {
    await copy(source, client, table).catch((cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`a row of ${table.name}: ${why}`, { cause });
    });
  }
  const copied: Copied[] = [];
  for (const table of tables) copied.push(await compared(source, client, table));
  return copied;
}

/** A query builder that stays within the transaction of one connection. */
function builderOn(client: pg.Client): Kysely<unknown> {
  const one = {
    query: client.query.bind(client),
    release: () => undefined,
  } as unknown as PostgresPoolClient;
  const pool = { connect: () => Promise.resolve(one), end: () => Promise.resolve(), options: {} };
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

/** As many rows, or rows with as many characters, are one statement: one row may hold a whole file. */
const ROWS_A_STATEMENT = 500;
const CHARACTERS_A_STATEMENT = 8_000_000;

async function copy(
  source: BetterSqlite.Database,
  client: pg.Client,
  table: CopiedTable,
): Promise<void> {
  const names = table.columns.map(({ name }) => name);
  const statement = insertInto(table.name, names, 'overriding system value');
  let rows: object[] = [];
  let characters = 0;
  for (const row of rowsInSqlite(source, table)) {
    rows.push(row);
    for (const cell of Object.values(row)) characters += String(cell).length;
    if (rows.length < ROWS_A_STATEMENT && characters < CHARACTERS_A_STATEMENT) continue;
    await client.query(statement, [JSON.stringify(rows)]);
    rows = [];
    characters = 0;
  }
  await client.query(statement, [JSON.stringify(rows)]);
  for (const { name, isNumbered } of table.columns) {
    if (isNumbered) await goOnNumbering(client, table.name, name);
  }
}

/** What PostgreSQL numbers by itself goes on behind the highest number that was copied. */
async function goOnNumbering(client: pg.Client, table: string, column: string): Promise<void> {
  const next = `coalesce((select max(${quoted(column)}) from ${quoted(table)}), 0) + 1`;
  await client.query(`select setval(pg_get_serial_sequence($1, $2), ${next}, false)`, [
    quoted(table),
    column,
  ]);
}

async function compared(
  source: BetterSqlite.Database,
  client: pg.Client,
  table: CopiedTable,
): Promise<Copied> {
  const [before, after] = [contentInSqlite(source, table), await contentInPostgres(client, table)];
  if (before.rows !== after.rows || before.digest !== after.digest) {
    throw new Error(
      `table ${table.name} is not what it was (${String(before.rows)} rows, ${String(after.rows)} copied)`,
    );
  }
  return { table: table.name, rows: after.rows };
}

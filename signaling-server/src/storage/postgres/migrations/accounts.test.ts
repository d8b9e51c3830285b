import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteDatabase } from '../../../composition/openDatabase.ts';
import { accountDatabases } from '../../../composition/testing/accountDatabases.ts';

interface Column {
  readonly table: string;
  readonly column: string;
  /** Whether it may be empty, as far as a key does not forbid that. */
  readonly optional: boolean;
}

const inPostgres = sql<Column>`
  select table_name as "table", column_name as "column", is_nullable = 'YES' as "optional"
  from information_schema.columns
  where table_schema = 'public' and is_generated = 'NEVER' and column_name <> 'made'`;

const inSqlite = sql<Omit<Column, 'optional'> & { readonly optional: number }>`
  select m.name as "table", c.name as "column", c."notnull" = 0 and c.pk = 0 as "optional"
  from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`;

const inOrder = (columns: readonly Column[]): Column[] =>
  columns.toSorted((a, b) => (`${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1));

describe.each(accountDatabases.filter(({ name }) => name === 'PostgreSQL'))('on $name', (one) => {
  const open = one.use();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('[D24] every table has the same columns as in SQLite', async () => {
    const path = join(folder, 'db.sqlite');
    const [postgres, sqlite] = [await open(path), await openSqliteDatabase(path)];
    const columns = (await inPostgres.execute(postgres.accounts.kysely)).rows;
    const all = (await inSqlite.execute(sqlite.accounts.kysely)).rows;
    await Promise.all([postgres.close(), sqlite.close()]);
    const tables = new Set(columns.map(({ table }) => table));
    expect(tables).toContain('user');
    const same = all
      .filter(({ table }) => tables.has(table))
      .map((column) => ({ ...column, optional: column.optional === 1 }));
    expect(inOrder(columns)).toEqual(inOrder(same));
  });
});

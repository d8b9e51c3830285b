import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { ListTable, Row, StoredRow, Table } from '../../ports/journal.ts';
import { isConnectionLost } from './connection.ts';
import { columnsOf, listed, quoted } from './statements.ts';

/** Whatever answers a question: a connection or a pool of them. */
export interface Queryable {
  query<R extends pg.QueryResultRow>(
    sql: string,
    values?: unknown[],
  ): Promise<Pick<pg.QueryResult<R>, 'rows' | 'rowCount'>>;
}

/** A database that is started again is back by then, and whoever asked has given up a little later. */
const PATIENCE_MS = 5_000;
const PAUSE_MS = 100;

/** Asks again while the database is away for a moment: a question changes nothing. */
export const patient = (db: Queryable): Queryable => ({
  async query<R extends pg.QueryResultRow>(sql: string, values?: unknown[]) {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await db.query<R>(sql, values);
      } catch (error) {
        if (!isConnectionLost(error) || Date.now() > until) throw error;
        await pause(PAUSE_MS);
      }
    }
  },
});

/**
 * Reads rows of a table, called `t` in `where`, with their lists, in the order in which they were made.
 * Conditions may name values as `$1` and so on.
 */
export async function readRows(
  db: Queryable,
  table: Table,
  where: string,
  values: readonly unknown[] = [],
): Promise<readonly StoredRow[]> {
  const columns = listed(columnsOf(table), 't.');
  const order = table.live === null ? '' : 'order by t.made';
  const all = [...values];
  const [{ rows }, ...lists] = await Promise.all([
    db.query<Row>(`select ${columns} from ${quoted(table.name)} t ${where} ${order}`, all),
    ...table.lists.map((list) => readList(db, table, list, where, all)),
  ]);
  const key = table.key[0] ?? '';
  return rows.map((row) => ({
    row,
    lists: Object.fromEntries(lists.map(({ name, ids }) => [name, ids.get(row[key]) ?? []])),
  }));
}

async function readList(
  db: Queryable,
  table: Table,
  { name, owner, column }: ListTable,
  where: string,
  values: unknown[],
) {
  const key = quoted(table.key[0] ?? '');
  const { rows } = await db.query<{ owner: string; id: string }>(
    `select l.${quoted(owner)} as owner, l.${quoted(column)} as id from ${quoted(name)} l
     where l.${quoted(owner)} in (select t.${key} from ${quoted(table.name)} t ${where})
     order by 1, l.${quoted(column)} collate "C"`,
    values,
  );
  const ids = new Map<unknown, string[]>();
  for (const row of rows) {
    const known = ids.get(row.owner);
    if (known === undefined) ids.set(row.owner, [row.id]);
    else known.push(row.id);
  }
  return { name, ids };
}

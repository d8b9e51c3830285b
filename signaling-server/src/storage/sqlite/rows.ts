import type BetterSqlite from 'better-sqlite3';
import type { Cell, Row, StoredRow, Table } from '../../ports/journal.ts';
import { columnsOf } from './statements.ts';

/** Reads rows of a table with their lists, in the order in which they were made. */
export function readRows(
  db: BetterSqlite.Database,
  table: Table,
  where: string,
  values: readonly Cell[] = [],
): readonly StoredRow[] {
  const columns = columnsOf(table).join(', ');
  // The order must not decide which index is used: few of many rows are asked for.
  const order = where === '' ? 'rowid' : '+rowid';
  const rows = db
    .prepare<Cell[], Row>(`select ${columns} from ${table.name} ${where} order by ${order}`)
    .all(...values);
  if (table.lists.length === 0) return rows.map((row) => ({ row, lists: {} }));
  const lists = table.lists.map(({ name, owner, column }) => ({
    name,
    ids: db
      .prepare<Cell[], string>(
        `select ${column} from ${name} where ${owner} = ? order by ${column}`,
      )
      .pluck(),
  }));
  const key = table.key[0] ?? '';
  return rows.map((row) => ({
    row,
    lists: Object.fromEntries(lists.map(({ name, ids }) => [name, ids.all(row[key] ?? null)])),
  }));
}

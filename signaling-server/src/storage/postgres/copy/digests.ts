import type BetterSqlite from 'better-sqlite3';
import { createHash } from 'node:crypto';
import type { Queryable } from '../rows.ts';
import { listed, quoted } from '../statements.ts';
import type { CopiedColumn, CopiedTable } from './tables.ts';

/** A value as both databases can be compared by, and as PostgreSQL takes it as JSON. */
type Plain = string | number | boolean | null;

/** The content of a table. */
export interface Content {
  readonly rows: number;
  /** Over every row in its order. */
  readonly digest: string;
}

/** A value of either database in one form. */
function plain(value: unknown, { type }: CopiedColumn): Plain {
  if (value === null || value === undefined) return null;
  if (type === 'boolean') return value === true || value === 1;
  if (type === 'bytea') return `\\x${Buffer.from(value as Uint8Array).toString('hex')}`;
  if (type === 'timestamp with time zone') return new Date(value as string | Date).toISOString();
  return value as string | number;
}

/** A row by the names of its columns, in their order. */
type PlainRow = Readonly<Record<string, Plain>>;

const plainRow = (row: Readonly<Record<string, unknown>>, { columns }: CopiedTable): PlainRow =>
  Object.fromEntries(columns.map((column) => [column.name, plain(row[column.name], column)]));

const questionOf = ({ name, columns }: CopiedTable, order: string): string =>
  `select ${listed(columns.map((column) => column.name))} from ${quoted(name)} order by ${order}`;

/** The rows of a table in SQLite, in their order. */
export function* rowsInSqlite(
  source: BetterSqlite.Database,
  table: CopiedTable,
): Generator<PlainRow> {
  const rows = source.prepare<[], Record<string, unknown>>(questionOf(table, table.order.sqlite));
  for (const row of rows.iterate()) yield plainRow(row, table);
}

/** As many rows are read at a time. */
const ROWS_A_TIME = 1_000;

/** What a table in PostgreSQL holds; in a transaction. */
export async function contentInPostgres(target: Queryable, table: CopiedTable): Promise<Content> {
  const asked = questionOf(table, table.order.postgres);
  await target.query(`declare copied no scroll cursor for ${asked}`);
  const sum = new Sum();
  for (;;) {
    const { rows } = await target.query<Record<string, unknown>>(
      `fetch ${String(ROWS_A_TIME)} from copied`,
    );
    for (const row of rows) sum.add(plainRow(row, table));
    if (rows.length < ROWS_A_TIME) break;
  }
  await target.query('close copied');
  return sum.content();
}

/** What a table in SQLite holds. */
export function contentInSqlite(source: BetterSqlite.Database, table: CopiedTable): Content {
  const sum = new Sum();
  for (const row of rowsInSqlite(source, table)) sum.add(row);
  return sum.content();
}

class Sum {
  readonly #hash = createHash('sha256');
  #rows = 0;

  add(row: PlainRow): void {
    this.#hash.update(`${JSON.stringify(Object.values(row))}\n`);
    this.#rows += 1;
  }

  content(): Content {
    return { rows: this.#rows, digest: this.#hash.digest('hex') };
  }
}

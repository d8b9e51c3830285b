import type { Condition, Row, Table } from '../../ports/journal.ts';
import { SCHEMA } from './connection.ts';
import { nullsIn, type Write } from './grouping.ts';

const BODY = 'body';

/** A statement as the driver takes it; one with a name is parsed once a connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The columns of a table with its body. */
export const columnsOf = ({ columns, hasBody }: Table): readonly string[] =>
  hasBody ? [...columns, BODY] : columns;

/** A name as SQL takes it, whatever words are reserved. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Names in a row, each with what stands before it. */
export const listed = (names: readonly string[], before = ''): string =>
  names.map((name) => before + quoted(name)).join(', ');

/** A `where` clause of conditions; without conditions it is empty and holds for every row. */
export function whereOf(conditions: readonly Condition[]): string {
  if (conditions.length === 0) return '';
  const parts = conditions.map(
    (c) => `t.${quoted(c.column)} ${'is' in c ? '=' : '<>'} ${literal('is' in c ? c.is : c.isNot)}`,
  );
  return `where ${parts.join(' and ')}`;
}

/** Conditions are of the program itself; an index with a condition is used for a literal alone. */
const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll(`'`, `''`)}'`;

/** Texts of statements and the names under which they are parsed. */
export class StatementNames {
  readonly #names = new Map<string, string>();

  of(text: string): string {
    let name = this.#names.get(text);
    if (name === undefined) this.#names.set(text, (name = `s${String(this.#names.size)}`));
    return name;
  }
}

/** The statement for a write; all of its rows are one value. */
export function statementOf(write: Write, names: StatementNames): Statement {
  if (write.type === 'statement') {
    return { text: write.statement.sql, values: write.statement.values };
  }
  if (write.type === 'prune') {
    const { table, column, below } = write;
    return {
      text: `delete from ${quoted(table.name)} where ${quoted(column)} < $1`,
      values: [below],
    };
  }
  if (write.type === 'clear') {
    const { table, column, is } = write;
    return { text: `delete from ${quoted(table.name)} where ${quoted(column)} = $1`, values: [is] };
  }
  const text = textOf(write);
  return { name: names.of(text), text, values: [jsonOf(write.rows)] };
}

function textOf(write: Extract<Write, { rows: readonly Row[] }>): string {
  switch (write.type) {
    case 'insert':
      return insertInto(write.table.name, columnsOf(write.table));
    case 'link':
      return insertInto(write.list.name, [write.list.owner, write.list.column]);
    case 'unlink':
      return deleteFrom(write.list.name, [write.list.owner, write.list.column], []);
    case 'remove':
      return deleteFrom(write.table.name, write.table.key, nullsOf(write));
    case 'update': {
      const { table, set } = write;
      const values = set.map((column) => `${quoted(column)} = r.${quoted(column)}`).join(', ');
      return `update ${quoted(table.name)} t set ${values} from ${rowsOf(table.name)} r
        where ${matching(table.key, nullsOf(write))}`;
    }
  }
}

/** Inserts rows that are one value, JSON, in the order in which they are given. */
export const insertInto = (table: string, columns: readonly string[], overriding = ''): string =>
  `insert into ${quoted(table)} (${listed(columns)}) ${overriding}
   select ${listed(columns, 'r.')} from ${rowsOf(table)} with ordinality r order by r.ordinality`;

const deleteFrom = (table: string, key: readonly string[], nulls: readonly string[]): string =>
  `delete from ${quoted(table)} t using ${rowsOf(table)} r where ${matching(key, nulls)}`;

/** The first value as rows of a table: the database itself knows the types of its columns. */
const rowsOf = (table: string): string =>
  `json_populate_recordset(null::${SCHEMA}.${quoted(table)}, $1::json)`;

const matching = (key: readonly string[], nulls: readonly string[]): string =>
  key
    .map((column) => {
      const name = quoted(column);
      return nulls.includes(column) ? `t.${name} is null` : `t.${name} = r.${name}`;
    })
    .join(' and ');

const nullsOf = ({ table, rows }: { table: Table; rows: readonly Row[] }): readonly string[] =>
  nullsIn(table.key, rows[0] ?? {});

/** A text column keeps no half of a surrogate pair, and JSON for a database must not have one. */
const jsonOf = (rows: readonly Row[]): string =>
  JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed() : value,
  );

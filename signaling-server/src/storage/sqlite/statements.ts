import type BetterSqlite from 'better-sqlite3';
import type { Cell, Condition, ListTable, Row, StoredRow, Table } from '../../ports/journal.ts';

const BODY = 'body';

/** The columns of a table with its body. */
export const columnsOf = ({ columns, hasBody }: Table): readonly string[] =>
  hasBody ? [...columns, BODY] : columns;

/** `a is ? and b is ?`: keys may hold null. */
const matching = (columns: readonly string[]): string =>
  columns.map((column) => `${column} is ?`).join(' and ');

/**
 * Writes rows of all tables with prepared statements, one for each shape of change: only columns that
 * have changed are set, so that indexes over the others are not touched.
 */
export class SqliteStatements {
  readonly #db: BetterSqlite.Database;
  readonly #prepared = new Map<Table | ListTable, Map<string, BetterSqlite.Statement>>();

  constructor(db: BetterSqlite.Database) {
    this.#db = db;
  }

  insert(table: Table, row: Row, body: unknown): void {
    const statement = this.#statement(table, 'insert', () => {
      const columns = columnsOf(table);
      return `insert into ${table.name} (${columns.join(', ')}) values (${places(columns)})`;
    });
    const values = valuesOf(table.columns, row);
    if (table.hasBody) values.push(JSON.stringify(body));
    statement.run(values);
  }

  update(table: Table, before: Row, after: Row, body: unknown): void {
    const changed = table.columns.filter((column) => before[column] !== after[column]);
    const set = table.hasBody ? [...changed, BODY] : changed;
    if (set.length === 0) return;
    const statement = this.#statement(
      table,
      set.join(','),
      () =>
        `update ${table.name} set ${set.map((column) => `${column} = ?`).join(', ')}
         where ${matching(table.key)}`,
    );
    const values = valuesOf(changed, after);
    if (table.hasBody) values.push(JSON.stringify(body));
    values.push(...valuesOf(table.key, before));
    statement.run(values);
  }

  remove(table: Table, row: Row): void {
    const sql = () => `delete from ${table.name} where ${matching(table.key)}`;
    this.#statement(table, 'delete', sql).run(valuesOf(table.key, row));
  }

  /** Brings the lists that belong to a row from what they were to what they are. */
  changeLists(
    table: Table,
    key: Cell,
    before: StoredRow['lists'],
    after: StoredRow['lists'],
  ): void {
    for (const list of table.lists) {
      const [were, are] = [before[list.name] ?? NONE, after[list.name] ?? NONE];
      if (were === are) continue;
      const { name, owner, column } = list;
      for (const id of were) {
        if (are.includes(id)) continue;
        const sql = () => `delete from ${name} where ${owner} = ? and ${column} = ?`;
        this.#statement(list, 'delete', sql).run(key, id);
      }
      for (const id of are) {
        if (were.includes(id)) continue;
        const sql = () => `insert into ${name} (${owner}, ${column}) values (?, ?)`;
        this.#statement(list, 'insert', sql).run(key, id);
      }
    }
  }

  #statement(of: Table | ListTable, shape: string, sql: () => string): BetterSqlite.Statement {
    const known = this.#prepared.get(of) ?? new Map<string, BetterSqlite.Statement>();
    this.#prepared.set(of, known);
    const statement = known.get(shape) ?? this.#db.prepare(sql());
    known.set(shape, statement);
    return statement;
  }
}

/** A `where` clause of conditions; without conditions it is empty and holds for every row. */
export function whereOf(conditions: readonly Condition[]): string {
  if (conditions.length === 0) return '';
  const parts = conditions.map((c) => `${c.column} ${'is' in c ? '=' : '<>'} ${literal(c)}`);
  return `where ${parts.join(' and ')}`;
}

/** Conditions are of the program itself; an index with a condition is used for a literal alone. */
function literal(condition: Condition): string {
  const value = 'is' in condition ? condition.is : condition.isNot;
  return typeof value === 'number' ? String(value) : `'${value.replaceAll(`'`, `''`)}'`;
}

const places = (columns: readonly string[]): string => columns.map(() => '?').join(', ');

function valuesOf(columns: readonly string[], row: Row): Cell[] {
  return columns.map((column) => row[column] ?? null);
}

const NONE: readonly string[] = [];

import type { AccompanyingStatement } from '../../ports/accompanyingStatement.ts';
import type { ListTable, Row, RowChange, Table } from '../../ports/journal.ts';

type Rows = readonly Row[];

/** Writes of one shape that are one statement. */
export type Write =
  | { readonly type: 'insert'; readonly table: Table; readonly rows: Rows }
  | {
      readonly type: 'update';
      readonly table: Table;
      /** What is set, the body included. */
      readonly set: readonly string[];
      readonly rows: Rows;
    }
  | { readonly type: 'remove'; readonly table: Table; readonly rows: Rows }
  | { readonly type: 'link' | 'unlink'; readonly list: ListTable; readonly rows: Rows }
  | {
      readonly type: 'prune';
      readonly table: Table;
      readonly column: string;
      readonly below: number;
    }
  | {
      readonly type: 'clear';
      readonly table: Table;
      readonly column: string;
      readonly is: string;
    }
  | { readonly type: 'statement'; readonly statement: AccompanyingStatement };

/** A write under construction: its rows, and which of them are in it already. */
interface Group {
  readonly write: Write;
  readonly shape: string;
  readonly rows: Row[];
  readonly keys: Set<string>;
}

const BODY = 'body';

/**
 * The changes of a batch as few statements: a change joins an earlier one of the same shape when it may
 * happen before everything in between. What refers to a row stays behind it, a row that goes stays behind
 * what goes before it, and a key that is set free is set free first.
 */
export function grouped(batch: readonly RowChange[]): readonly Write[] {
  const groups: Group[] = [];
  for (const change of batch) for (const write of writesOf(change)) add(groups, write);
  return groups.map(({ write, rows }) => ('rows' in write ? { ...write, rows } : write));
}

function add(groups: Group[], write: Write): void {
  const shape = shapeOf(write);
  const key = keyOf(write);
  for (let n = groups.length - 1; n >= 0; n -= 1) {
    const group = groups[n];
    if (group === undefined) break;
    if (group.shape === shape && 'rows' in write && (key === NO_KEY || !group.keys.has(key))) {
      group.rows.push(...write.rows);
      group.keys.add(key);
      return;
    }
    if (!mayPass(write, key, group)) break;
  }
  const rows = 'rows' in write ? [...write.rows] : [];
  groups.push({ write, shape, rows, keys: new Set([key]) });
}

/** Whether `write` may happen before `earlier` instead of after it. */
function mayPass(write: Write, key: string, earlier: Group): boolean {
  if (!isMovable(write) || !isMovable(earlier.write)) return false;
  const other = earlier.write;
  if ('list' in write) return 'list' in other ? other.list !== write.list : other.type === 'update';
  if ('list' in other) return true;
  const isUpdated = other.type === 'update';
  if (other.table === write.table) {
    return isUpdated && write.type === 'update' && !earlier.keys.has(key);
  }
  // A row that is only updated was there before.
  return isUpdated || !Object.values(write.table.references).includes(other.table.name);
}

type Movable = Exclude<Write, { type: 'statement' | 'prune' | 'clear' | 'remove' }>;

const isMovable = (write: Write): write is Movable =>
  write.type !== 'statement' &&
  write.type !== 'prune' &&
  write.type !== 'clear' &&
  write.type !== 'remove';

function* writesOf(change: RowChange): Generator<Write> {
  switch (change.type) {
    case 'statement':
    case 'prune':
    case 'clear':
      yield change;
      return;
    case 'append':
      yield { type: 'insert', table: change.table, rows: [change.row] };
      return;
    case 'remove':
      yield* listChangesOf(change.table, change.before.row, change.before.lists, {});
      yield { type: 'remove', table: change.table, rows: [change.before.row] };
      return;
    case 'put': {
      const { table, before, after, body } = change;
      const row = table.hasBody ? { ...after.row, [BODY]: JSON.stringify(body) } : after.row;
      if (before === null) yield { type: 'insert', table, rows: [row] };
      else yield* updateOf(table, before.row, row);
      yield* listChangesOf(table, after.row, before?.lists ?? {}, after.lists);
    }
  }
}

function* updateOf(table: Table, before: Row, after: Row): Generator<Write> {
  const changed = table.columns.filter((column) => before[column] !== after[column]);
  const set = table.hasBody ? [...changed, BODY] : changed;
  if (set.length === 0) return;
  const columns = [...table.key, ...set];
  const row = Object.fromEntries(columns.map((column) => [column, after[column] ?? null]));
  yield { type: 'update', table, set, rows: [row] };
}

type Lists = Readonly<Record<string, readonly string[]>>;

/** Brings the lists that belong to a row from what they were to what they are. */
function* listChangesOf(table: Table, row: Row, before: Lists, after: Lists): Generator<Write> {
  const owner = row[table.key[0] ?? ''] ?? null;
  for (const list of table.lists) {
    const [were, are] = [before[list.name] ?? NONE, after[list.name] ?? NONE];
    if (were === are) continue;
    const rowOf = (id: string): Row => ({ [list.owner]: owner, [list.column]: id });
    for (const id of were) if (!are.includes(id)) yield { type: 'unlink', list, rows: [rowOf(id)] };
    for (const id of are) if (!were.includes(id)) yield { type: 'link', list, rows: [rowOf(id)] };
  }
}

/** Columns by which a row is found; a part of the key that is `null` is compared in another way. */
export const nullsIn = (key: readonly string[], row: Row): readonly string[] =>
  key.filter((column) => (row[column] ?? null) === null);

function shapeOf(write: Write): string {
  if (!('rows' in write)) return write.type;
  const [row = {}] = write.rows;
  if ('list' in write) return `${write.type} ${write.list.name}`;
  const nulls = write.type === 'insert' ? '' : nullsIn(write.table.key, row).join(',');
  const set = write.type === 'update' ? write.set.join(',') : '';
  return `${write.type} ${write.table.name} ${set} ${nulls}`;
}

const NO_KEY = '';

/** What tells rows of one statement apart; a line that is only appended has no key. */
function keyOf(write: Write): string {
  if (!('rows' in write)) return NO_KEY;
  const [row = {}] = write.rows;
  const columns = 'list' in write ? [write.list.owner, write.list.column] : write.table.key;
  if (columns.length === 0) return NO_KEY;
  return JSON.stringify(columns.map((column) => row[column] ?? null));
}

const NONE: readonly string[] = [];

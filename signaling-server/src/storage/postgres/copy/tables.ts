import type BetterSqlite from 'better-sqlite3';
import type { Queryable } from '../rows.ts';

/** A column as both databases have it. */
export interface CopiedColumn {
  readonly name: string;
  /** Its type in PostgreSQL. */
  readonly type: string;
  /** Whether PostgreSQL numbers it by itself. */
  readonly isNumbered: boolean;
}

/** A table that is copied from SQLite to PostgreSQL. */
export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly CopiedColumn[];
  /** In what order its rows are read: that in which they were made, where a column keeps it, or by key. */
  readonly order: { readonly sqlite: string; readonly postgres: string };
}

/** What only PostgreSQL has: the order in which rows were made, which SQLite keeps by itself. */
const MADE = 'made';

const COLUMNS = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type,
    a.attidentity <> '' as "isNumbered",
    coalesce(i.indkey::int2[], '{}') @> array[a.attnum] as "isKey"
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    and not a.attisdropped and a.attgenerated = ''
  left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    and c.relname not like 'kysely\\_%'
  order by c.relname, a.attnum`;

interface FoundColumn extends CopiedColumn {
  readonly table: string;
  readonly isKey: boolean;
}

/** The tables of both, those first to which others refer. Throws when the two schemas differ. */
export async function tablesToCopy(
  source: BetterSqlite.Database,
  target: Queryable,
): Promise<readonly CopiedTable[]> {
  const { rows } = await target.query<FoundColumn>(COLUMNS);
  const byTable = Map.groupBy(rows, ({ table }) => table);
  const there = source
    .prepare<[], string>(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
       and name not like 'kysely\\_%' escape '\\'
       -- The index follows from its entries.
       and name not like 'search\\_index%' escape '\\'`,
    )
    .pluck()
    .all();
  const astray = there.filter((name) => !byTable.has(name));
  if (astray.length > 0) throw new Error(`PostgreSQL has no table ${astray.join(', ')}`);
  const names = inOrderOfReference(there, await references(target));
  return names.map((name) => tableOf(name, byTable.get(name) ?? [], source));
}

function tableOf(
  name: string,
  found: readonly FoundColumn[],
  source: BetterSqlite.Database,
): CopiedTable {
  const columns = found.filter((column) => column.name !== MADE);
  const there = source
    .prepare<[string], string>('select name from pragma_table_xinfo(?) where hidden = 0')
    .pluck()
    .all(name);
  const expected = columns.map((column) => column.name).toSorted();
  if (there.toSorted().join(' ') !== expected.join(' ')) {
    throw new Error(`table ${name} has other columns in PostgreSQL`);
  }
  return { name, columns, order: orderOf(found) };
}

function orderOf(columns: readonly FoundColumn[]): CopiedTable['order'] {
  if (columns.some(({ name }) => name === MADE)) return { sqlite: 'rowid', postgres: MADE };
  const key = columns.filter(({ isKey }) => isKey);
  return {
    sqlite: key.map(({ name }) => `"${name}"`).join(', '),
    postgres: key
      .map(({ name, type }) => `"${name}"${type === 'text' ? ' collate "C"' : ''}`)
      .join(', '),
  };
}

type Reference = { readonly from: string; readonly to: string };

async function references(target: Queryable): Promise<readonly Reference[]> {
  const { rows } = await target.query<Reference>(
    `select f.relname as "from", t.relname as "to" from pg_constraint c
     join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
     where c.contype = 'f' and c.connamespace = current_schema()::regnamespace`,
  );
  return rows;
}

/** Names, each behind those that it refers to. */
function inOrderOfReference(
  names: readonly string[],
  known: readonly Reference[],
): readonly string[] {
  const ordered = new Set<string>();
  const visit = (name: string): void => {
    if (ordered.has(name)) return;
    for (const { from, to } of known) if (from === name) visit(to);
    ordered.add(name);
  };
  for (const name of names) visit(name);
  return [...ordered];
}

import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { OrganisationStore, SettingStore } from '../../ports/store.ts';
import { deskKind, text, topicIcon } from './schemas.ts';

const json = (schema: z.ZodType) =>
  z
    .string()
    .transform((s): unknown => JSON.parse(s))
    .pipe(schema);
const localised = json(text) as z.ZodType<z.infer<typeof text>>;

const branchRow = z.object({ id: z.string(), name: z.string() });
const centerRow = z
  .object({ id: z.string(), branch_id: z.string(), district: z.string(), model: z.int() })
  .transform((r) => ({
    id: r.id,
    branchId: r.branch_id,
    district: r.district,
    model: r.model === 1,
  }));
const deskRow = z
  .object({
    id: z.string(),
    kind: deskKind,
    branch_id: z.string().nullable(),
    name: localised,
  })
  .transform((r) => ({ id: r.id, kind: r.kind, branchId: r.branch_id, name: r.name }));
const topicRow = z
  .object({
    id: z.string(),
    desk_kind: deskKind,
    icon: topicIcon,
    name: localised,
    hint: localised,
  })
  .transform((r) => ({
    id: r.id,
    deskKind: r.desk_kind,
    icon: r.icon,
    name: r.name,
    hint: r.hint,
  }));

/** The ward's offices and catalogue in SQLite, in the order in which they were entered. */
export function organisationTables(db: BetterSqlite.Database): OrganisationStore {
  const all = <T>(table: string, row: z.ZodType<T>) => {
    const statement = db.prepare(`select * from ${table} order by rowid`);
    return () => z.array(row).parse(statement.all());
  };
  const byId = <T>(table: string, row: z.ZodType<T>) => {
    const statement = db.prepare(`select * from ${table} where id = ?`);
    return (id: string) => row.nullable().parse(statement.get(id) ?? null);
  };
  const insertBranch = db.prepare('insert into branch (id, name) values (?, ?)');
  const insertCenter = db.prepare(
    'insert into center (id, branch_id, district, model) values (?, ?, ?, ?)',
  );
  const insertDesk = db.prepare('insert into desk (id, kind, branch_id, name) values (?, ?, ?, ?)');
  const insertTopic = db.prepare(
    'insert into topic (id, desk_kind, icon, name, hint) values (?, ?, ?, ?, ?)',
  );
  return {
    branches: all('branch', branchRow),
    centers: all('center', centerRow),
    desks: all('desk', deskRow),
    topics: all('topic', topicRow),
    center: byId('center', centerRow),
    desk: byId('desk', deskRow),
    topic: byId('topic', topicRow),
    insertBranch(b) {
      insertBranch.run(b.id, b.name);
    },
    insertCenter(c) {
      insertCenter.run(c.id, c.branchId, c.district, c.model ? 1 : 0);
    },
    insertDesk(d) {
      insertDesk.run(d.id, d.kind, d.branchId, JSON.stringify(d.name));
    },
    insertTopic(t) {
      insertTopic.run(t.id, t.deskKind, t.icon, JSON.stringify(t.name), JSON.stringify(t.hint));
    },
  };
}

/** Facts about the database itself, in SQLite. */
export function settingTable(db: BetterSqlite.Database): SettingStore {
  const get = db.prepare<[string], string>('select value from setting where key = ?').pluck();
  const put = db.prepare(
    'insert into setting (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  );
  return {
    get: (key) => get.get(key) ?? null,
    put(key, value) {
      put.run(key, value);
    },
  };
}

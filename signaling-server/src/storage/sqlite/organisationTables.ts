import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { OrganisationStore, SettingStore } from '../../ports/store.ts';
import type { Remembered } from './remembered.ts';
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
export function organisationTables(
  db: BetterSqlite.Database,
  remembered: Remembered,
): OrganisationStore {
  const all = <T>(table: string, row: z.ZodType<T>) => {
    const statement = db.prepare(`select * from ${table} order by rowid`);
    return remembered.of(() => z.array(row).parse(statement.all()));
  };
  const byId = <T extends { readonly id: string }>(rows: () => readonly T[]) => {
    const index = remembered.of(() => new Map(rows().map((row) => [row.id, row])));
    return (id: string) => index().get(id) ?? null;
  };
  const [branches, centers] = [all('branch', branchRow), all('center', centerRow)];
  const [desks, topics] = [all('desk', deskRow), all('topic', topicRow)];
  const insertBranch = db.prepare('insert into branch (id, name) values (?, ?)');
  const insertCenter = db.prepare(
    'insert into center (id, branch_id, district, model) values (?, ?, ?, ?)',
  );
  const insertDesk = db.prepare('insert into desk (id, kind, branch_id, name) values (?, ?, ?, ?)');
  const insertTopic = db.prepare(
    'insert into topic (id, desk_kind, icon, name, hint) values (?, ?, ?, ?, ?)',
  );
  return {
    branches,
    centers,
    desks,
    topics,
    center: byId(centers),
    desk: byId(desks),
    topic: byId(topics),
    insertBranch(b) {
      insertBranch.run(b.id, b.name);
      remembered.forget();
    },
    insertCenter(c) {
      insertCenter.run(c.id, c.branchId, c.district, c.model ? 1 : 0);
      remembered.forget();
    },
    insertDesk(d) {
      insertDesk.run(d.id, d.kind, d.branchId, JSON.stringify(d.name));
      remembered.forget();
    },
    insertTopic(t) {
      insertTopic.run(t.id, t.deskKind, t.icon, JSON.stringify(t.name), JSON.stringify(t.hint));
      remembered.forget();
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

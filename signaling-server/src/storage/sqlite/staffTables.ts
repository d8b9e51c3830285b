import type { StaffMember } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { StaffStore } from '../../ports/store.ts';
import type { Remembered } from './remembered.ts';
import { json, presenceBody, role } from './schemas.ts';

const staffRow = z.object({
  id: z.string(),
  display_name: z.string(),
  role,
  disabled: z.int(),
});

/** Members of staff, where they work and what they say of themselves, in SQLite. */
export function staffTables(db: BetterSqlite.Database, remembered: Remembered): StaffStore {
  const rows = db.prepare('select id, display_name, role, disabled from staff order by rowid');
  const insert = db.prepare(
    'insert into staff (display_name, role, disabled, id, presence) values (?, ?, ?, ?, ?)',
  );
  const update = db.prepare(
    'update staff set display_name = ?, role = ?, disabled = ? where id = ?',
  );
  const desks = placeTable(db, 'desk');
  const centers = placeTable(db, 'center');
  const toStaff = (row: unknown): StaffMember => {
    const { id, display_name: displayName, role: r, disabled } = staffRow.parse(row);
    const places = { deskIds: desks.of(id), centerIds: centers.of(id) };
    return { id, displayName, role: r, ...places, disabled: disabled === 1 };
  };
  const all = remembered.of(() => rows.all().map(toStaff));
  const byId = remembered.of(() => new Map(all().map((s) => [s.id, s])));
  const replacePlaces = (s: StaffMember): void => {
    desks.replace(s.id, s.deskIds);
    centers.replace(s.id, s.centerIds);
    remembered.forget();
  };
  return {
    ...presences(db, remembered),
    get: (id) => byId().get(id) ?? null,
    all,
    insert(s) {
      const presence = JSON.stringify(NOT_STARTED);
      insert.run(s.displayName, s.role, s.disabled ? 1 : 0, s.id, presence);
      replacePlaces(s);
    },
    save(s) {
      update.run(s.displayName, s.role, s.disabled ? 1 : 0, s.id);
      replacePlaces(s);
    },
  };
}

/** Which desks or centers belong to whom. */
function placeTable(db: BetterSqlite.Database, kind: 'desk' | 'center') {
  const [table, column] = [`staff_${kind}`, `${kind}_id`];
  const select = db
    .prepare<[string], string>(
      `select ${column} from ${table} where staff_id = ? order by ${column}`,
    )
    .pluck();
  const clear = db.prepare(`delete from ${table} where staff_id = ?`);
  const insert = db.prepare(`insert into ${table} (staff_id, ${column}) values (?, ?)`);
  return {
    of: (staffId: string) => select.all(staffId),
    replace(staffId: string, ids: readonly string[]) {
      clear.run(staffId);
      for (const id of ids) insert.run(staffId, id);
    },
  };
}

const presenceRow = z.object({ id: z.string(), presence: json(presenceBody) });

function presences(
  db: BetterSqlite.Database,
  remembered: Remembered,
): Pick<StaffStore, 'presence' | 'setPresence'> {
  const select = db.prepare('select id, presence from staff');
  const update = db.prepare('update staff set presence = ? where id = ?');
  const byId = remembered.of(
    () =>
      new Map(
        z
          .array(presenceRow)
          .parse(select.all())
          .map((r) => [r.id, r.presence]),
      ),
  );
  return {
    presence(id) {
      const found = byId().get(id);
      if (found === undefined) throw new Error(`no member of staff ${id}`);
      return found;
    },
    setPresence(id, value) {
      update.run(JSON.stringify(value), id);
      remembered.forget();
    },
  };
}

/** Nobody is rung before they say that they are there. */
const NOT_STARTED = { state: 'away', since: 0, reason: 'not-started' } as const;

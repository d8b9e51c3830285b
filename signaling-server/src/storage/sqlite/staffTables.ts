import type { StaffMember } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { StaffStore } from '../../ports/store.ts';
import { skillsBody } from './recordBodies.ts';
import type { Remembered } from './remembered.ts';
import { json, presenceBody, role } from './schemas.ts';

const staffRow = z.object({
  id: z.string(),
  display_name: z.string(),
  role,
  disabled: z.int(),
  skills: json(skillsBody),
});

/** Members of staff, where they work and what they say of themselves, in SQLite. */
export function staffTables(db: BetterSqlite.Database, remembered: Remembered): StaffStore {
  const rows = db.prepare(
    'select id, display_name, role, disabled, skills from staff order by rowid',
  );
  const insert = db.prepare(
    'insert into staff (display_name, role, disabled, skills, id, presence) values (?, ?, ?, ?, ?, ?)',
  );
  const update = db.prepare(
    'update staff set display_name = ?, role = ?, disabled = ?, skills = ? where id = ?',
  );
  const desks = placeTable(db, 'staff_desk', 'desk_id');
  const centers = placeTable(db, 'staff_center', 'center_id');
  const districts = placeTable(db, 'staff_district', 'center_id');
  const toStaff = (row: unknown): StaffMember => {
    const { id, display_name: displayName, disabled, ...asIs } = staffRow.parse(row);
    const places = {
      deskIds: desks.of(id),
      centerIds: centers.of(id),
      districtIds: districts.of(id),
    };
    return { id, displayName, ...asIs, ...places, disabled: disabled === 1 };
  };
  const all = remembered.of(() => rows.all().map(toStaff));
  const byId = remembered.of(() => new Map(all().map((s) => [s.id, s])));
  const replacePlaces = (s: StaffMember): void => {
    desks.replace(s.id, s.deskIds);
    centers.replace(s.id, s.centerIds);
    districts.replace(s.id, s.districtIds);
    remembered.forget();
  };
  return {
    ...presences(db, remembered),
    get: (id) => byId().get(id) ?? null,
    all,
    insert(s) {
      insert.run(...columns(s), s.id, JSON.stringify(NOT_STARTED));
      replacePlaces(s);
    },
    save(s) {
      update.run(...columns(s), s.id);
      replacePlaces(s);
    },
  };
}

const columns = (s: StaffMember) =>
  [s.displayName, s.role, s.disabled ? 1 : 0, JSON.stringify(s.skills)] as const;

/** Which desks, centers or districts belong to whom. */
function placeTable(db: BetterSqlite.Database, table: string, column: string) {
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
      // It changes all day long; everything else that is remembered stays as it is.
      byId().set(id, value);
    },
  };
}

/** Nobody is rung before they say that they are there. */
const NOT_STARTED = { state: 'away', since: 0, reason: 'not-started' } as const;

import { deskIdsOf, isQueued, staffIn, type Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { Remembered } from './remembered.ts';

/** Who is concerned by a consultation right now: found by member of staff, and by desk. */
export interface EngagementTables {
  /** Enters what follows from this state in the place of what was entered for it before. */
  replace(c: Consultation): void;
  /** The consultation that occupies somebody, as whoever they are in it. */
  occupying(staffId: string): string | null;
  /** The consultations that somebody is asked to join. */
  invitedTo(staffId: string): ReadonlySet<string>;
  /** The consultations for which any of these desks is asked. */
  askedAt(deskIds: readonly string[]): ReadonlySet<string>;
}

/** Of one consultation: who is occupied and as whom, who is invited, which desks are asked. */
interface Engagement {
  readonly occupied: ReadonlyMap<string, string>;
  readonly invited: ReadonlyMap<string, string>;
  readonly asked: ReadonlyMap<string, string>;
}

const NOBODY: Engagement = { occupied: new Map(), invited: new Map(), asked: new Map() };

/**
 * Who is occupied, who is invited and which desks are asked, in SQLite: one row each, so that the
 * questions of every change are answered by an index. Nobody can be entered as occupied twice. Only
 * the rows that change are written; what they are is remembered.
 */
export function engagementTables(
  db: BetterSqlite.Database,
  remembered: Remembered,
): EngagementTables {
  const occupied = rowsOf(db, {
    table: 'occupied_staff',
    key: 'staff_id',
    value: 'occupied_as',
  });
  const invited = rowsOf(db, { table: 'invited_staff', key: 'staff_id' });
  const asked = rowsOf(db, { table: 'asked_desk', key: 'desk_id' });
  const known = remembered.of(() => {
    const entered = new Map<string, Engagement>();
    const of = (id: string): Engagement => entered.get(id) ?? NOBODY;
    for (const [id, rows] of occupied.all()) entered.set(id, { ...of(id), occupied: rows });
    for (const [id, rows] of invited.all()) entered.set(id, { ...of(id), invited: rows });
    for (const [id, rows] of asked.all()) entered.set(id, { ...of(id), asked: rows });
    return {
      entered,
      occupying: occupying(entered),
      invitedTo: byKey(entered, ({ invited: who }) => who),
      askedAt: byKey(entered, ({ asked: desks }) => desks),
    };
  });
  return {
    replace(c) {
      const memory = known();
      const before = memory.entered.get(c.id) ?? NOBODY;
      const after = engagementOf(c);
      occupied.change(c.id, before.occupied, after.occupied);
      invited.change(c.id, before.invited, after.invited);
      asked.change(c.id, before.asked, after.asked);
      for (const staffId of before.occupied.keys()) memory.occupying.delete(staffId);
      for (const staffId of after.occupied.keys()) memory.occupying.set(staffId, c.id);
      move(memory.invitedTo, c.id, before.invited, after.invited);
      move(memory.askedAt, c.id, before.asked, after.asked);
      if (isNothing(after)) memory.entered.delete(c.id);
      else memory.entered.set(c.id, after);
    },
    occupying: (staffId) => known().occupying.get(staffId) ?? null,
    invitedTo: (staffId) => known().invitedTo.get(staffId) ?? NOTHING,
    askedAt(deskIds) {
      const { askedAt: at } = known();
      return new Set(deskIds.flatMap((deskId) => [...(at.get(deskId) ?? [])]));
    },
  };
}

const isNothing = (e: Engagement): boolean => e.occupied.size + e.invited.size + e.asked.size === 0;

function engagementOf(c: Consultation): Engagement {
  const staff = staffIn(c);
  const desks = isQueued(c) ? deskIdsOf(c) : [];
  return {
    occupied: new Map(staff.filter((p) => p.as !== 'invited').map((p) => [p.staffId, p.as])),
    invited: new Map(staff.filter((p) => p.as === 'invited').map((p) => [p.staffId, ''])),
    asked: new Map(desks.map((deskId) => [deskId, ''])),
  };
}

function occupying(entered: ReadonlyMap<string, Engagement>): Map<string, string> {
  const by = new Map<string, string>();
  for (const [id, { occupied }] of entered)
    for (const staffId of occupied.keys()) by.set(staffId, id);
  return by;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Consultations by one kind of what is entered for them. */
function byKey(
  entered: ReadonlyMap<string, Engagement>,
  keysOf: (engagement: Engagement) => ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [id, engagement] of entered) move(found, id, new Map(), keysOf(engagement));
  return found;
}

function move(
  found: Map<string, Set<string>>,
  id: string,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  for (const key of before.keys()) if (!after.has(key)) found.get(key)?.delete(id);
  for (const key of after.keys()) {
    const there = found.get(key);
    if (there === undefined) found.set(key, new Set([id]));
    else there.add(id);
  }
}

/** Rows of one of the tables; where it has no value of its own, the value is empty. */
function rowsOf(
  db: BetterSqlite.Database,
  names: { readonly table: string; readonly key: string; readonly value?: string },
) {
  const { table, key, value } = names;
  const select = db
    .prepare<[], [string, string, string]>(
      `select consultation_id, ${key}, ${value ?? `''`} from ${table}`,
    )
    .raw();
  const remove = db.prepare(`delete from ${table} where ${key} = ? and consultation_id = ?`);
  const put = db.prepare(
    value === undefined
      ? `insert into ${table} (${key}, consultation_id) values (?, ?)`
      : `insert into ${table} (${key}, consultation_id, ${value}) values (?, ?, ?)`,
  );
  return {
    /** By consultation and key. */
    all(): Map<string, Map<string, string>> {
      const found = new Map<string, Map<string, string>>();
      for (const [id, rowKey, rowValue] of select.all()) {
        found.set(id, (found.get(id) ?? new Map<string, string>()).set(rowKey, rowValue));
      }
      return found;
    },
    change(
      id: string,
      before: ReadonlyMap<string, string>,
      after: ReadonlyMap<string, string>,
    ): void {
      for (const [rowKey, rowValue] of before) {
        if (after.get(rowKey) !== rowValue) remove.run(rowKey, id);
      }
      for (const [rowKey, rowValue] of after) {
        if (before.get(rowKey) === rowValue) continue;
        if (value === undefined) put.run(rowKey, id);
        else put.run(rowKey, id, rowValue);
      }
    },
  };
}

import { deskIdsOf, isQueued, staffIn, type Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { Remembered } from './remembered.ts';

/** Who is concerned by a consultation right now: found by member of staff, and by desk. */
export interface EngagementTables {
  /** Enters what follows from this state in the place of what was entered for it before. */
  replace(c: Consultation): void;
  /** The consultation that occupies somebody, as whoever they are in it. */
  occupying(staffId: string): string | null;
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
    return { entered, occupying: occupying(entered), askedAt: askedAt(entered) };
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
      for (const deskId of before.asked.keys()) memory.askedAt.get(deskId)?.delete(c.id);
      for (const deskId of after.asked.keys()) enter(memory.askedAt, deskId, c.id);
      if (isNothing(after)) memory.entered.delete(c.id);
      else memory.entered.set(c.id, after);
    },
    occupying: (staffId) => known().occupying.get(staffId) ?? null,
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

function askedAt(entered: ReadonlyMap<string, Engagement>): Map<string, Set<string>> {
  const at = new Map<string, Set<string>>();
  for (const [id, { asked }] of entered) for (const deskId of asked.keys()) enter(at, deskId, id);
  return at;
}

function enter(at: Map<string, Set<string>>, deskId: string, id: string): void {
  const there = at.get(deskId);
  if (there === undefined) at.set(deskId, new Set([id]));
  else there.add(id);
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

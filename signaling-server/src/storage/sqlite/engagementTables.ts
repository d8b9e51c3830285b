import { deskIdsOf, isQueued, staffIn, type Consultation, type StaffPart } from '@madoguchi/domain';
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

type Parts = ReturnType<typeof staffIn>;
type Rows = ReadonlyMap<string, string>;

/** Of one consultation: who has which part in it, and which desks are asked. */
interface Engagement {
  readonly parts: Parts;
  readonly desks: readonly string[];
}

/** The same as rows of the tables, by their keys. */
interface EngagementRows {
  readonly occupied: Rows;
  readonly invited: Rows;
  readonly asked: Rows;
}

const NOBODY: Engagement = { parts: [], desks: [] };

/**
 * Who is occupied, who is invited and which desks are asked, in SQLite: one row each, so that the
 * questions of every change are answered by an index. Nobody can be entered as occupied twice. Only
 * the rows that change are written; what they are is remembered.
 */
export function engagementTables(
  db: BetterSqlite.Database,
  remembered: Remembered,
): EngagementTables {
  const occupied = rowsOf<StaffPart>(db, {
    table: 'occupied_staff',
    key: 'staff_id',
    value: 'occupied_as',
  });
  const invited = rowsOf(db, { table: 'invited_staff', key: 'staff_id' });
  const asked = rowsOf(db, { table: 'asked_desk', key: 'desk_id' });
  const known = remembered.of(() => {
    const entered = new Map<string, Engagement>();
    const add = (id: string, { parts, desks }: Engagement): void => {
      const before = entered.get(id) ?? NOBODY;
      entered.set(id, { parts: [...before.parts, ...parts], desks: [...before.desks, ...desks] });
    };
    for (const [id, staffId, as] of occupied.all())
      add(id, { parts: [{ staffId, as }], desks: [] });
    for (const [id, staffId] of invited.all()) {
      add(id, { parts: [{ staffId, as: 'invited' }], desks: [] });
    }
    for (const [id, deskId] of asked.all()) add(id, { parts: [], desks: [deskId] });
    const memory = {
      entered,
      occupying: new Map<string, string>(),
      invitedTo: new Map<string, Set<string>>(),
      askedAt: new Map<string, Set<string>>(),
    };
    for (const [id, engagement] of entered) enter(memory, id, NO_ROWS, asRows(engagement));
    return memory;
  });
  return {
    replace(c) {
      const memory = known();
      const before = memory.entered.get(c.id) ?? NOBODY;
      const after = { parts: staffIn(c), desks: isQueued(c) ? deskIdsOf(c) : [] };
      if (isSame(before, after)) return;
      const [were, are] = [asRows(before), asRows(after)];
      occupied.change(c.id, were.occupied, are.occupied);
      invited.change(c.id, were.invited, are.invited);
      asked.change(c.id, were.asked, are.asked);
      enter(memory, c.id, were, are);
      if (after.parts.length + after.desks.length === 0) memory.entered.delete(c.id);
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

/** Most changes of a talk leave everybody as they are. */
const isSame = (a: Engagement, b: Engagement): boolean =>
  a.parts.length === b.parts.length &&
  a.desks.length === b.desks.length &&
  a.parts.every(({ staffId, as }, i) => b.parts[i]?.staffId === staffId && b.parts[i].as === as) &&
  a.desks.every((deskId, i) => b.desks[i] === deskId);

function asRows({ parts, desks }: Engagement): EngagementRows {
  const occupied = new Map<string, string>();
  const invited = new Map<string, string>();
  for (const { staffId, as } of parts) {
    if (as === 'invited') invited.set(staffId, '');
    else occupied.set(staffId, as);
  }
  return { occupied, invited, asked: new Map(desks.map((deskId) => [deskId, ''])) };
}

const NO_ROWS = asRows(NOBODY);

/** Consultations by member of staff and by desk. */
interface Lookups {
  readonly occupying: Map<string, string>;
  readonly invitedTo: Map<string, Set<string>>;
  readonly askedAt: Map<string, Set<string>>;
}

function enter(to: Lookups, id: string, were: EngagementRows, are: EngagementRows): void {
  for (const staffId of were.occupied.keys()) to.occupying.delete(staffId);
  for (const staffId of are.occupied.keys()) to.occupying.set(staffId, id);
  move(to.invitedTo, id, were.invited, are.invited);
  move(to.askedAt, id, were.asked, are.asked);
}

const NOTHING: ReadonlySet<string> = new Set();

function move(found: Map<string, Set<string>>, id: string, before: Rows, after: Rows): void {
  for (const key of before.keys()) if (!after.has(key)) found.get(key)?.delete(id);
  for (const key of after.keys()) {
    const there = found.get(key);
    if (there === undefined) found.set(key, new Set([id]));
    else there.add(id);
  }
}

/** Rows of one of the tables; where it has no value of its own, the value is empty. */
function rowsOf<V extends string>(
  db: BetterSqlite.Database,
  names: { readonly table: string; readonly key: string; readonly value?: string },
) {
  const { table, key, value } = names;
  const select = db
    .prepare<[], [string, string, V]>(
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
    /** Consultation, key and value of each. */
    all: () => select.all(),
    change(id: string, before: Rows, after: Rows): void {
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

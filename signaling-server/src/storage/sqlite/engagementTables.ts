import { deskIdsOf, isQueued, staffIn, type Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';

/** Who is concerned by a consultation right now: found by member of staff, and by desk. */
export interface EngagementTables {
  /** Enters what follows from this state in the place of what was entered for it before. */
  replace(c: Consultation): void;
}

/**
 * Who is occupied, who is invited and which desks are asked, in SQLite: one row each, so that the
 * questions of every change are answered by an index. Nobody can be entered as occupied twice.
 */
export function engagementTables(db: BetterSqlite.Database): EngagementTables {
  const clear = (table: string) => db.prepare(`delete from ${table} where consultation_id = ?`);
  const nobodyOccupied = clear('occupied_staff');
  const nobodyInvited = clear('invited_staff');
  const noDesk = clear('asked_desk');
  const occupy = db.prepare(
    'insert into occupied_staff (staff_id, consultation_id, occupied_as) values (?, ?, ?)',
  );
  const invite = db.prepare('insert into invited_staff (staff_id, consultation_id) values (?, ?)');
  const ask = db.prepare('insert into asked_desk (desk_id, consultation_id) values (?, ?)');
  return {
    replace(c) {
      nobodyOccupied.run(c.id);
      nobodyInvited.run(c.id);
      noDesk.run(c.id);
      for (const { staffId, as } of staffIn(c)) {
        if (as === 'invited') invite.run(staffId, c.id);
        else occupy.run(staffId, c.id, as);
      }
      if (isQueued(c)) for (const deskId of deskIdsOf(c)) ask.run(deskId, c.id);
    },
  };
}

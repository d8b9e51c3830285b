import type BetterSqlite from 'better-sqlite3';
import type { HandoffStore } from '../../ports/store.ts';
import { handoffBody } from './recordBodies.ts';

const parse = (body: string) => handoffBody.parse(JSON.parse(body));

/** 引継ぎカード in SQLite. */
export function handoffTable(db: BetterSqlite.Database): HandoffStore {
  const bodies = (condition: string) =>
    db.prepare<unknown[], string>(`select body from handoff where ${condition}`).pluck();
  const get = bodies('id = ?');
  const ofConsultation = bodies('consultation_id = ? order by sent_at, rowid');
  const openTo = bodies(
    `state <> 'settled' and to_desk_id in (select value from json_each(?))
     order by due_day, sent_at, rowid`,
  );
  const returnedTo = bodies(
    `state = 'returned' and
     (from_staff_id = ? or from_desk_id in (select value from json_each(?)))
     order by sent_at, rowid`,
  );
  const open = bodies(`state <> 'settled' order by due_day, sent_at, rowid`);
  const put = db.prepare(
    `insert into handoff (id, consultation_id, from_staff_id, from_desk_id, to_desk_id, due_day,
       sent_at, state, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set from_staff_id = excluded.from_staff_id,
       to_desk_id = excluded.to_desk_id, due_day = excluded.due_day, sent_at = excluded.sent_at,
       state = excluded.state, body = excluded.body`,
  );
  return {
    get(id) {
      const body = get.get(id);
      return body === undefined ? null : parse(body);
    },
    put(h) {
      const from = [h.consultationId, h.fromStaffId, h.fromDeskId] as const;
      const { toDeskId, dueDay } = h.card;
      put.run(h.id, ...from, toDeskId, dueDay, h.sentAt, h.state, JSON.stringify(h));
    },
    ofConsultation: (id) => ofConsultation.all(id).map(parse),
    openTo: (deskIds) => openTo.all(JSON.stringify(deskIds)).map(parse),
    returnedTo: (staffId, deskIds) => returnedTo.all(staffId, JSON.stringify(deskIds)).map(parse),
    open: () => open.all().map(parse),
  };
}

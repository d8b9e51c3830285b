import type { Handoff } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { HandoffStore } from '../../ports/store.ts';
import { handoffBody } from './recordBodies.ts';
import type { Remembered } from './remembered.ts';

const parse = (body: string) => handoffBody.parse(JSON.parse(body));

/** 引継ぎカード in SQLite. Those that are open are remembered: every view of a console lists them. */
export function handoffTable(db: BetterSqlite.Database, remembered: Remembered): HandoffStore {
  const bodies = (condition: string) =>
    db.prepare<unknown[], string>(`select body from handoff where ${condition}`).pluck();
  const get = bodies('id = ?');
  const notSettled = bodies(`state <> 'settled' order by rowid`);
  const put = db.prepare(
    `insert into handoff (id, consultation_id, from_staff_id, from_desk_id, to_desk_id, due_day,
       sent_at, state, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set from_staff_id = excluded.from_staff_id,
       to_desk_id = excluded.to_desk_id, due_day = excluded.due_day, sent_at = excluded.sent_at,
       state = excluded.state, body = excluded.body`,
  );
  const byId = remembered.of(
    () =>
      new Map(
        notSettled
          .all()
          .map(parse)
          .map((h) => [h.id, h]),
      ),
  );
  const open = (): Handoff[] => [...byId().values()];
  return {
    get(id) {
      const known = byId().get(id);
      if (known !== undefined) return known;
      const body = get.get(id);
      return body === undefined ? null : parse(body);
    },
    put(h) {
      const from = [h.consultationId, h.fromStaffId, h.fromDeskId] as const;
      const { toDeskId, dueDay } = h.card;
      put.run(h.id, ...from, toDeskId, dueDay, h.sentAt, h.state, JSON.stringify(h));
      if (h.state === 'settled') byId().delete(h.id);
      else byId().set(h.id, h);
    },
    openOf: (id) =>
      open()
        .filter((h) => h.consultationId === id)
        .toSorted(bySent),
    openTo: (deskIds) =>
      open()
        .filter((h) => deskIds.includes(h.card.toDeskId))
        .toSorted(byDue),
    returnedTo: (staffId, deskIds) =>
      open()
        .filter((h) => h.state === 'returned')
        .filter((h) => h.fromStaffId === staffId || deskIds.includes(h.fromDeskId))
        .toSorted(bySent),
    open: () => open().toSorted(byDue),
  };
}

const bySent = (a: Handoff, b: Handoff): number => a.sentAt - b.sentAt;

/** Days are written so that their order is that of their texts. */
function byDue(a: Handoff, b: Handoff): number {
  if (a.card.dueDay === b.card.dueDay) return bySent(a, b);
  return a.card.dueDay < b.card.dueDay ? -1 : 1;
}

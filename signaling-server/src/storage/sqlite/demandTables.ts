import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { ContactStore, UnmetDemand, UnmetDemandStore } from '../../ports/store.ts';
import { withoutPhone } from '../withoutPhone.ts';
import { contactBody } from './recordBodies.ts';
import type { Remembered } from './remembered.ts';
import { unmetWay } from './schemas.ts';

const parse = (body: string) => contactBody.parse(JSON.parse(body));

/**
 * Requests for a callback or a slot, in SQLite. Those that are open are remembered: every view of a
 * console lists them.
 */
export function contactTable(db: BetterSqlite.Database, remembered: Remembered): ContactStore {
  const bodies = (condition: string) =>
    db.prepare<unknown[], string>(`select body from contact_request where ${condition}`).pluck();
  const get = bodies('id = ?');
  const notDone = bodies(`state <> 'done' order by rowid`);
  const put = db.prepare(
    `insert into contact_request (id, kiosk_id, center_id, topic_id, desk_id, consultation_id,
       requested_at, state, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set state = excluded.state, body = excluded.body`,
  );
  const byId = remembered.of(
    () =>
      new Map(
        notDone
          .all()
          .map(parse)
          .map((c) => [c.id, c]),
      ),
  );
  return {
    get(id) {
      const known = byId().get(id);
      if (known !== undefined) return known;
      const body = get.get(id);
      return body === undefined ? null : parse(body);
    },
    put(contact) {
      const c = withoutPhone(contact);
      const about = [c.kioskId, c.centerId, c.topicId, c.deskId, c.consultationId] as const;
      put.run(c.id, ...about, c.requestedAt, c.state, JSON.stringify(c));
      if (c.state === 'done') byId().delete(c.id);
      else byId().set(c.id, c);
    },
    open: (deskIds, centerIds) =>
      [...byId().values()]
        .filter((c) => deskIds.includes(c.deskId) || centerIds.includes(c.centerId))
        .toSorted((a, b) => a.requestedAt - b.requestedAt),
  };
}

const unmetRow = z
  .object({
    at: z.int(),
    center_id: z.string(),
    topic_id: z.string(),
    desk_id: z.string(),
    way: unmetWay,
    because: z.enum(['nobody-free', 'closed']),
  })
  .transform((r): UnmetDemand => ({
    at: r.at,
    centerId: r.center_id,
    topicId: r.topic_id,
    deskId: r.desk_id,
    way: r.way,
    because: r.because,
  }));

/** Demand that could not be met, in SQLite. */
export function unmetDemandTable(db: BetterSqlite.Database): UnmetDemandStore {
  const insert = db.prepare(
    `insert into unmet_demand (at, center_id, topic_id, desk_id, way, because)
     values (?, ?, ?, ?, ?, ?)`,
  );
  const since = db.prepare<[number]>('select * from unmet_demand where at >= ? order by at, id');
  return {
    count(u) {
      insert.run(u.at, u.centerId, u.topicId, u.deskId, u.way, u.because);
    },
    since: (at) => z.array(unmetRow).parse(since.all(at)),
  };
}

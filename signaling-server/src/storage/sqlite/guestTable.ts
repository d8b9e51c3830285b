import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { GuestLink, GuestStore } from '../../ports/store.ts';

const guestRow = z
  .object({ participant_id: z.string(), consultation_id: z.string(), expires_at: z.int() })
  .transform((r): GuestLink => ({
    participantId: r.participant_id,
    consultationId: r.consultation_id,
    expiresAt: r.expires_at,
  }))
  .nullable();

/** Links and sessions of guests in SQLite: one row a guest, which is either the one or the other. */
export function guestTable(db: BetterSqlite.Database): GuestStore {
  const put = db.prepare(
    `insert into guest_link (participant_id, consultation_id, expires_at, link_digest)
     values (?, ?, ?, ?)
     on conflict (participant_id) do update set consultation_id = excluded.consultation_id,
       expires_at = excluded.expires_at, link_digest = excluded.link_digest, session_digest = null`,
  );
  const take = db.prepare(
    `update guest_link set link_digest = null, session_digest = ?, expires_at = ?
     where link_digest = ? and expires_at > ? returning *`,
  );
  const forgetExpired = db.prepare('delete from guest_link where expires_at <= ?');
  const bySession = db.prepare(
    'select * from guest_link where session_digest = ? and expires_at > ?',
  );
  const remove = db.prepare('delete from guest_link where participant_id = ?');
  const removeAll = db.prepare('delete from guest_link where consultation_id = ?');
  return {
    putLink(l) {
      put.run(l.participantId, l.consultationId, l.expiresAt, l.digest);
    },
    takeLink(digest, session, now) {
      const found = take.get(session.digest, session.expiresAt, digest, now);
      const taken = guestRow.parse(found ?? null);
      forgetExpired.run(now);
      return taken;
    },
    bySession: (digest, now) => guestRow.parse(bySession.get(digest, now) ?? null),
    remove(participantId) {
      remove.run(participantId);
    },
    removeAll(consultationId) {
      removeAll.run(consultationId);
    },
  };
}

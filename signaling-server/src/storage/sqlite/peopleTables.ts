import type { StaffMember } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { KioskStore, StaffStore } from '../../ports/store.ts';
import type { Remembered } from './remembered.ts';
import { presenceBody, role } from './schemas.ts';

const kioskRow = z
  .object({ id: z.string(), center_id: z.string() })
  .transform((r) => ({ id: r.id, centerId: r.center_id }))
  .nullable();

/** Enrolled devices and one-time codes in SQLite; tokens and codes only as digests. */
export function kioskTables(db: BetterSqlite.Database): KioskStore {
  const get = db.prepare('select id, center_id from kiosk where id = ?');
  const byToken = db.prepare('select id, center_id from kiosk where token_digest = ?');
  const insert = db.prepare(
    'insert into kiosk (id, center_id, token_digest, enrolled_at) values (?, ?, ?, ?)',
  );
  const putCode = db.prepare(
    'insert into enrolment_code (code_digest, center_id, expires_at) values (?, ?, ?)',
  );
  const takeCode = db.prepare(
    'delete from enrolment_code where code_digest = ? and expires_at > ? returning center_id',
  );
  const forgetExpired = db.prepare('delete from enrolment_code where expires_at <= ?');
  const taken = z
    .object({ center_id: z.string() })
    .transform((r) => ({ centerId: r.center_id }))
    .nullable();
  return {
    get: (id) => kioskRow.parse(get.get(id) ?? null),
    byTokenDigest: (digest) => kioskRow.parse(byToken.get(digest) ?? null),
    insert(kiosk, tokenDigest, enrolledAt) {
      insert.run(kiosk.id, kiosk.centerId, tokenDigest, enrolledAt);
    },
    putCode(codeDigest, centerId, expiresAt) {
      putCode.run(codeDigest, centerId, expiresAt);
    },
    takeCode(codeDigest, now) {
      const found = taken.parse(takeCode.get(codeDigest, now) ?? null);
      forgetExpired.run(now);
      return found;
    },
  };
}

const staffRow = z.object({ id: z.string(), display_name: z.string(), role });

/** Members of staff, the desks they serve and what they say of themselves, in SQLite. */
export function staffTables(db: BetterSqlite.Database, remembered: Remembered): StaffStore {
  const rows = db.prepare('select id, display_name, role from staff order by rowid');
  const desks = db
    .prepare<[string], string>('select desk_id from staff_desk where staff_id = ? order by desk_id')
    .pluck();
  const insert = db.prepare(
    'insert into staff (id, display_name, role, presence) values (?, ?, ?, ?)',
  );
  const insertDesk = db.prepare('insert into staff_desk (staff_id, desk_id) values (?, ?)');
  const presenceRows = db.prepare<[], { id: string; presence: string }>(
    'select id, presence from staff',
  );
  const presences = remembered.of(
    () =>
      new Map(
        presenceRows.all().map((row) => [row.id, presenceBody.parse(JSON.parse(row.presence))]),
      ),
  );
  const setPresence = db.prepare('update staff set presence = ? where id = ?');
  const toStaff = (row: unknown): StaffMember => {
    const r = staffRow.parse(row);
    return { id: r.id, displayName: r.display_name, role: r.role, deskIds: desks.all(r.id) };
  };
  const all = remembered.of(() => rows.all().map(toStaff));
  const byId = remembered.of(() => new Map(all().map((s) => [s.id, s])));
  return {
    get: (id) => byId().get(id) ?? null,
    all,
    insert(s) {
      insert.run(s.id, s.displayName, s.role, JSON.stringify(NOT_STARTED));
      for (const deskId of s.deskIds) insertDesk.run(s.id, deskId);
      remembered.forget();
    },
    presence(id) {
      const found = presences().get(id);
      if (found === undefined) throw new Error(`no member of staff ${id}`);
      return found;
    },
    setPresence(id, value) {
      setPresence.run(JSON.stringify(value), id);
      remembered.forget();
    },
  };
}

/** Nobody is rung before they say that they are there. */
const NOT_STARTED = { state: 'away', since: 0, reason: 'not-started' } as const;

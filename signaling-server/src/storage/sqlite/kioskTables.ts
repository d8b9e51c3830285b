import type BetterSqlite from 'better-sqlite3';
import { z } from 'zod';
import type { Kiosk, KioskStore } from '../../ports/store.ts';
import { json, publicKey } from './schemas.ts';

const kioskRow = z
  .object({
    id: z.string(),
    center_id: z.string(),
    name: z.string(),
    public_key: json(publicKey),
    enrolled_at: z.int(),
    last_seen_at: z.int().nullable(),
    version: z.string().nullable(),
    revoked_at: z.int().nullable(),
  })
  .transform((r): Kiosk => ({
    id: r.id,
    centerId: r.center_id,
    name: r.name,
    publicKey: r.public_key,
    enrolledAt: r.enrolled_at,
    lastSeenAt: r.last_seen_at,
    version: r.version,
    revokedAt: r.revoked_at,
  }));
const kioskOrNone = kioskRow.nullable();
const taken = z
  .object({ center_id: z.string() })
  .transform((r) => ({ centerId: r.center_id }))
  .nullable();

/** Every column but the id, in the order of the statements. */
function columns(k: Kiosk) {
  const { kty, crv, x, y } = k.publicKey;
  const key = JSON.stringify({ kty, crv, x, y });
  return [k.centerId, k.name, key, k.enrolledAt, k.lastSeenAt, k.version, k.revokedAt] as const;
}

/** Enrolled devices and one-time codes in SQLite; of keys the public half, of codes a digest. */
export function kioskTables(db: BetterSqlite.Database): KioskStore {
  const get = db.prepare('select * from kiosk where id = ?');
  const all = db.prepare('select * from kiosk order by rowid');
  const insert = db.prepare(
    `insert into kiosk
       (center_id, name, public_key, enrolled_at, last_seen_at, version, revoked_at, id)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `update kiosk set center_id = ?, name = ?, public_key = ?, enrolled_at = ?, last_seen_at = ?,
       version = ?, revoked_at = ? where id = ?`,
  );
  const seen = db.prepare(
    'update kiosk set last_seen_at = ?, version = coalesce(?, version) where id = ?',
  );
  const putCode = db.prepare(
    'insert into enrolment_code (code_digest, center_id, expires_at) values (?, ?, ?)',
  );
  const takeCode = db.prepare(
    'delete from enrolment_code where code_digest = ? and expires_at > ? returning center_id',
  );
  const forgetExpired = db.prepare('delete from enrolment_code where expires_at <= ?');
  return {
    get: (id) => kioskOrNone.parse(get.get(id) ?? null),
    all: () => z.array(kioskRow).parse(all.all()),
    insert(kiosk) {
      insert.run(...columns(kiosk), kiosk.id);
    },
    save(kiosk) {
      update.run(...columns(kiosk), kiosk.id);
    },
    seen(id, at, version) {
      seen.run(at, version, id);
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

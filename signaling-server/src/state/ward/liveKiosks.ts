import { z } from 'zod';
import type { Kiosk, KioskStore } from '../../ports/store.ts';
import type { ChangeLog } from '../changeLog.ts';
import { json, publicKey } from '../columns.ts';
import { formOf, type Form } from '../form.ts';
import { ConstraintViolated, LiveTable, type IndexSpec } from '../liveTable.ts';

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

const kioskForm: Form<Kiosk> = formOf<Kiosk>({
  name: 'kiosk',
  key: ['id'],
  columns: [
    ...['id', 'center_id', 'name', 'public_key', 'enrolled_at', 'last_seen_at', 'version'],
    'revoked_at',
  ],
  references: { center_id: 'center' },
  idOf: ({ id }) => id,
  toRow: (k) => {
    const { kty, crv, x, y } = k.publicKey;
    return {
      id: k.id,
      center_id: k.centerId,
      name: k.name,
      public_key: JSON.stringify({ kty, crv, x, y }),
      enrolled_at: k.enrolledAt,
      last_seen_at: k.lastSeenAt,
      version: k.version,
      revoked_at: k.revokedAt,
    };
  },
  fromRow: (row) => kioskRow.parse(row),
});

interface EnrolmentCode {
  readonly digest: string;
  readonly centerId: string;
  readonly expiresAt: number;
}

const codeRow = z
  .object({ code_digest: z.string(), center_id: z.string(), expires_at: z.int() })
  .transform((r): EnrolmentCode => ({
    digest: r.code_digest,
    centerId: r.center_id,
    expiresAt: r.expires_at,
  }));

const codeForm: Form<EnrolmentCode> = formOf<EnrolmentCode>({
  name: 'enrolment_code',
  key: ['code_digest'],
  columns: ['code_digest', 'center_id', 'expires_at'],
  references: { center_id: 'center' },
  idOf: ({ digest }) => digest,
  toRow: (c) => ({ code_digest: c.digest, center_id: c.centerId, expires_at: c.expiresAt }),
  fromRow: (row) => codeRow.parse(row),
});

/** Enrolled devices and one-time codes in memory. */
export interface LiveKiosks extends KioskStore {
  readonly tables: readonly [LiveTable<Kiosk>, LiveTable<EnrolmentCode>];
  /** A code leads nowhere without its center: it keeps nothing in use. */
  forgetCodesOf(centerId: string): void;
}

const AT_CENTER: readonly IndexSpec<Kiosk>[] = [
  { name: 'center', keysOf: ({ centerId }) => [centerId] },
];

/** Opens the empty tables of devices and codes. */
export function liveKiosks(log: ChangeLog): LiveKiosks {
  const [kiosks, codes] = [new LiveTable(kioskForm, log, AT_CENTER), new LiveTable(codeForm, log)];
  const forget = (isGone: (code: EnrolmentCode) => boolean): void => {
    for (const code of codes.all()) if (isGone(code)) codes.remove(code.digest);
  };
  return {
    tables: [kiosks, codes],
    forgetCodesOf: (centerId) => forget((code) => code.centerId === centerId),
    get: (id) => kiosks.get(id),
    all: () => kiosks.all(),
    at: (centerId) => kiosks.by('center', centerId).filter((each) => each.revokedAt === null),
    insert(kiosk) {
      if (kiosks.get(kiosk.id) !== null) throw new ConstraintViolated(`kiosk ${kiosk.id}`);
      kiosks.put(kiosk, undefined);
    },
    save(kiosk) {
      kiosks.put(kiosk, undefined);
    },
    seen(id, at, version) {
      const kiosk = kiosks.get(id);
      if (kiosk === null) return;
      kiosks.put({ ...kiosk, lastSeenAt: at, version: version ?? kiosk.version }, undefined);
    },
    putCode(digest, centerId, expiresAt) {
      if (codes.get(digest) !== null) throw new ConstraintViolated('enrolment code');
      codes.put({ digest, centerId, expiresAt }, undefined);
    },
    takeCode(digest, now) {
      const found = codes.get(digest);
      const taken = found !== null && found.expiresAt > now ? { centerId: found.centerId } : null;
      if (taken !== null) codes.remove(digest);
      forget(({ expiresAt }) => expiresAt <= now);
      return taken;
    },
  };
}

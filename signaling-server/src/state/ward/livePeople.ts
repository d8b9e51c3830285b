import type { Presence, StaffMember } from '@madoguchi/domain';
import { z } from 'zod';
import type { Kiosk, KioskStore, StaffStore } from '../../ports/store.ts';
import type { ChangeLog } from '../changeLog.ts';
import { json, presenceBody, publicKey, role } from '../columns.ts';
import { formOf, type Form } from '../form.ts';
import { ConstraintViolated, LiveTable } from '../liveTable.ts';
import { skillsBody } from './recordBodies.ts';

/** A member of staff with what they say of themselves. */
interface StaffRecord {
  readonly person: StaffMember;
  readonly presence: Presence;
}

const staffRow = z.object({
  id: z.string(),
  display_name: z.string(),
  role,
  disabled: z.int(),
  skills: json(skillsBody),
  presence: json(presenceBody),
});

const staffForm: Form<StaffRecord> = {
  name: 'staff',
  key: ['id'],
  columns: ['id', 'display_name', 'role', 'presence', 'disabled', 'skills'],
  hasBody: false,
  lists: [
    { name: 'staff_desk', owner: 'staff_id', column: 'desk_id' },
    { name: 'staff_center', owner: 'staff_id', column: 'center_id' },
    { name: 'staff_district', owner: 'staff_id', column: 'center_id' },
  ],
  live: [],
  references: {},
  idOf: ({ person }) => person.id,
  keyCells: (id) => [id],
  toRow: ({ person: p, presence }) => ({
    id: p.id,
    display_name: p.displayName,
    role: p.role,
    presence: JSON.stringify(presence),
    disabled: p.disabled ? 1 : 0,
    skills: JSON.stringify(p.skills),
  }),
  toLists: ({ person: p }) => ({
    staff_desk: p.deskIds,
    staff_center: p.centerIds,
    staff_district: p.districtIds,
  }),
  fromRow: ({ row, lists }) => {
    const { id, display_name: displayName, disabled, presence, ...asIs } = staffRow.parse(row);
    const idsIn = (name: string): readonly string[] => (lists[name] ?? []).toSorted();
    const places = {
      deskIds: idsIn('staff_desk'),
      centerIds: idsIn('staff_center'),
      districtIds: idsIn('staff_district'),
    };
    return { person: { id, displayName, ...asIs, ...places, disabled: disabled === 1 }, presence };
  },
  isLive: () => true,
};

/** Places are kept in the order of their ids. */
const tidy = (person: StaffMember): StaffMember => ({
  ...person,
  deskIds: person.deskIds.toSorted(),
  centerIds: person.centerIds.toSorted(),
  districtIds: person.districtIds.toSorted(),
});

/** Nobody is rung before they say that they are there. */
const NOT_STARTED = { state: 'away', since: 0, reason: 'not-started' } as const;

/** Members of staff in memory. */
export interface LiveStaff extends StaffStore {
  readonly table: LiveTable<StaffRecord>;
}

/** Opens the empty table of staff. */
export function liveStaff(log: ChangeLog): LiveStaff {
  const table = new LiveTable(staffForm, log);
  let people: readonly StaffMember[] = [];
  const find = (id: string): StaffRecord => {
    const found = table.get(id);
    if (found === null) throw new Error(`no member of staff ${id}`);
    return found;
  };
  return {
    table,
    get: (id) => table.get(id)?.person ?? null,
    all() {
      const records = table.all();
      // What follows from this list is kept by it; it stays the same when only a presence changes.
      const isSame =
        people.length === records.length &&
        people.every((person, n) => records[n]?.person === person);
      if (!isSame) people = records.map(({ person }) => person);
      return people;
    },
    insert(person) {
      if (table.get(person.id) !== null) throw new ConstraintViolated(`staff ${person.id}`);
      table.put({ person: tidy(person), presence: NOT_STARTED }, undefined);
    },
    save(person) {
      table.put({ ...find(person.id), person: tidy(person) }, undefined);
    },
    presence: (id) => find(id).presence,
    setPresence(id, presence) {
      table.put({ ...find(id), presence }, undefined);
    },
  };
}

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

/** Opens the empty tables of devices and codes. */
export function liveKiosks(log: ChangeLog): LiveKiosks {
  const [kiosks, codes] = [new LiveTable(kioskForm, log), new LiveTable(codeForm, log)];
  const forget = (isGone: (code: EnrolmentCode) => boolean): void => {
    for (const code of codes.all()) if (isGone(code)) codes.remove(code.digest);
  };
  return {
    tables: [kiosks, codes],
    forgetCodesOf: (centerId) => forget((code) => code.centerId === centerId),
    get: (id) => kiosks.get(id),
    all: () => kiosks.all(),
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

import type { StaffMember } from '@madoguchi/domain';
import type { KioskStore, StaffStore } from '../../ports/store.ts';
import { ConstraintViolated, insertOnce, type Rows } from './rows.ts';

/** The twin of the kiosk and code tables. */
export function memoryKiosks(rows: () => Rows): KioskStore {
  return {
    get: (id) => rows().kiosks.get(id) ?? null,
    all: () => [...rows().kiosks.values()],
    insert(kiosk) {
      insertOnce(rows().kiosks, kiosk.id, kiosk);
    },
    save(kiosk) {
      if (rows().kiosks.has(kiosk.id)) rows().kiosks.set(kiosk.id, kiosk);
    },
    seen(id, lastSeenAt, version) {
      const kiosk = rows().kiosks.get(id);
      if (kiosk === undefined) return;
      rows().kiosks.set(id, { ...kiosk, lastSeenAt, version: version ?? kiosk.version });
    },
    putCode(digest, centerId, expiresAt) {
      insertOnce(rows().codes, digest, { centerId, expiresAt });
    },
    takeCode(digest, now) {
      const code = rows().codes.get(digest);
      rows().codes.delete(digest);
      return code !== undefined && code.expiresAt > now ? { centerId: code.centerId } : null;
    },
  };
}

/** The twin of the staff tables. */
export function memoryStaff(rows: () => Rows): StaffStore {
  const plain = (s: StaffMember): StaffMember => ({
    id: s.id,
    displayName: s.displayName,
    role: s.role,
    deskIds: s.deskIds.toSorted(),
    centerIds: s.centerIds.toSorted(),
    districtIds: s.districtIds.toSorted(),
    skills: s.skills,
    disabled: s.disabled,
  });
  const find = (id: string) => {
    const found = rows().staff.get(id);
    if (found === undefined) throw new ConstraintViolated(id);
    return found;
  };
  return {
    get: (id) => (rows().staff.has(id) ? plain(find(id)) : null),
    all: () => [...rows().staff.values()].map(plain),
    insert(s) {
      const presence = { state: 'away', since: 0, reason: 'not-started' } as const;
      insertOnce(rows().staff, s.id, { ...s, presence });
    },
    save(s) {
      rows().staff.set(s.id, { ...s, presence: find(s.id).presence });
    },
    presence: (id) => find(id).presence,
    setPresence(id, presence) {
      rows().staff.set(id, { ...find(id), presence });
    },
  };
}

import type {
  Branch,
  Center,
  Consultation,
  Desk,
  Presence,
  StaffMember,
  Topic,
} from '@madoguchi/domain';
import { isQueued, occupiesKiosk, occupiesStaff } from '@madoguchi/domain';
import type {
  ConsultationStore,
  HistoryEntry,
  Kiosk,
  KioskStore,
  OrganisationStore,
  SettingKey,
  SettingStore,
  StaffStore,
} from '../../ports/store.ts';

/** All rows, as plain maps that can be copied to take a unit of work back. */
export interface Rows {
  consultations: Map<string, { consultation: Consultation; requestId: string }>;
  history: readonly HistoryEntry[];
  kiosks: Map<string, Kiosk & { tokenDigest: string }>;
  codes: Map<string, { centerId: string; expiresAt: number }>;
  staff: Map<string, StaffMember & { presence: Presence }>;
  branches: Map<string, Branch>;
  centers: Map<string, Center>;
  desks: Map<string, Desk>;
  topics: Map<string, Topic>;
  settings: Map<SettingKey, string>;
}

/** A constraint that the database would have refused. */
class ConstraintViolated extends Error {}

function insertOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.has(key)) throw new ConstraintViolated(key);
  map.set(key, value);
}

/** The twin of the consultation table. */
export function memoryConsultations(rows: () => Rows): ConsultationStore {
  const all = () =>
    [...rows().consultations.values()]
      .map((r) => r.consultation)
      .toSorted((a, b) => a.sequence - b.sequence);
  const put = (consultation: Consultation, requestId: string, entry: HistoryEntry) => {
    assertAlone(consultation, all());
    rows().consultations.set(consultation.id, { consultation, requestId });
    rows().history = [...rows().history, entry];
  };
  return {
    get: (id) => rows().consultations.get(id)?.consultation ?? null,
    byRequestId: (id) =>
      [...rows().consultations.values()].find((r) => r.requestId === id)?.consultation ?? null,
    open: () => all().filter((c) => c.state !== 'closed'),
    queue: (deskIds) => all().filter((c) => isQueued(c) && deskIds.includes(c.deskId)),
    ofStaff: (id) => all().find((c) => occupiesStaff(c) && c.staffId === id) ?? null,
    occupiesKiosk: (id) => all().some((c) => occupiesKiosk(c) && c.kioskId === id),
    latestOfKiosk: (id) => all().findLast((c) => c.kioskId === id) ?? null,
    writtenUpBy: (id, since) =>
      all().filter((c) => c.state === 'closed' && c.closedAt >= since && endedBy(c) === id).length,
    lastEndedBy: (id) =>
      Math.max(
        0,
        ...all().map((c) => (c.state === 'closed' && endedBy(c) === id ? c.closedAt : 0)),
      ),
    nextSequence: () => (all().at(-1)?.sequence ?? 0) + 1,
    nextTicketNumber: (centerId, day) =>
      1 +
      Math.max(
        0,
        ...all().map((c) =>
          c.centerId === centerId && c.ticket.day === day ? c.ticket.number : 0,
        ),
      ),
    insert(c, requestId, entry) {
      if (rows().consultations.has(c.id)) throw new ConstraintViolated(c.id);
      put(c, requestId, entry);
    },
    save(c, entry) {
      put(c, rows().consultations.get(c.id)?.requestId ?? '', entry);
    },
    history: (id) => rows().history.filter((e) => e.consultationId === id),
  };
}

function endedBy(c: Consultation): string | null {
  return c.state === 'closed' && c.ending.kind === 'written-up' ? c.ending.staffId : null;
}

function assertAlone(c: Consultation, all: readonly Consultation[]): void {
  for (const other of all) {
    if (other.id === c.id) continue;
    if (occupiesStaff(c) && occupiesStaff(other) && c.staffId === other.staffId) {
      throw new ConstraintViolated(`staff ${c.staffId}`);
    }
    if (occupiesKiosk(c) && occupiesKiosk(other) && c.kioskId === other.kioskId) {
      throw new ConstraintViolated(`kiosk ${c.kioskId}`);
    }
  }
}

/** The twin of the kiosk and code tables. */
export function memoryKiosks(rows: () => Rows): KioskStore {
  const plain = (k: Kiosk | undefined): Kiosk | null =>
    k === undefined ? null : { id: k.id, centerId: k.centerId };
  return {
    get: (id) => plain(rows().kiosks.get(id)),
    byTokenDigest: (d) => plain([...rows().kiosks.values()].find((k) => k.tokenDigest === d)),
    insert(kiosk, tokenDigest) {
      insertOnce(rows().kiosks, kiosk.id, { ...kiosk, tokenDigest });
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
    presence: (id) => find(id).presence,
    setPresence(id, presence) {
      rows().staff.set(id, { ...find(id), presence });
    },
  };
}

/** The twin of the ward's tables. */
export function memoryOrganisation(rows: () => Rows): OrganisationStore {
  return {
    branches: () => [...rows().branches.values()],
    centers: () => [...rows().centers.values()],
    desks: () => [...rows().desks.values()],
    topics: () => [...rows().topics.values()],
    center: (id) => rows().centers.get(id) ?? null,
    desk: (id) => rows().desks.get(id) ?? null,
    topic: (id) => rows().topics.get(id) ?? null,
    insertBranch(b) {
      insertOnce(rows().branches, b.id, b);
    },
    insertCenter(c) {
      insertOnce(rows().centers, c.id, c);
    },
    insertDesk(d) {
      insertOnce(rows().desks, d.id, d);
    },
    insertTopic(t) {
      insertOnce(rows().topics, t.id, t);
    },
  };
}

/** The twin of the setting table. */
export function memorySettings(rows: () => Rows): SettingStore {
  return {
    get: (key) => rows().settings.get(key) ?? null,
    put(key, value) {
      rows().settings.set(key, value);
    },
  };
}

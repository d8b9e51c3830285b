import type {
  AuditEntry,
  Branch,
  Center,
  Consultation,
  Department,
  Desk,
  Partner,
  Presence,
  StaffMember,
  Topic,
  TopicRule,
} from '@madoguchi/domain';
import type { HistoryEntry, Kiosk, SettingKey } from '../../ports/store.ts';

/** All rows, as plain maps that can be copied to take a unit of work back. */
export interface Rows {
  consultations: Map<string, { consultation: Consultation; requestId: string }>;
  history: readonly HistoryEntry[];
  kiosks: Map<string, Kiosk>;
  codes: Map<string, { centerId: string; expiresAt: number }>;
  staff: Map<string, StaffMember & { presence: Presence }>;
  branches: Map<string, Branch>;
  centers: Map<string, Center>;
  departments: Map<string, Department>;
  desks: Map<string, Desk>;
  partners: Map<string, Partner>;
  topics: Map<string, Topic>;
  topicRules: readonly TopicRule[];
  audit: readonly AuditEntry[];
  settings: Map<SettingKey, string>;
}

export const emptyRows = (): Rows => ({
  consultations: new Map(),
  history: [],
  kiosks: new Map(),
  codes: new Map(),
  staff: new Map(),
  branches: new Map(),
  centers: new Map(),
  departments: new Map(),
  desks: new Map(),
  partners: new Map(),
  topics: new Map(),
  topicRules: [],
  audit: [],
  settings: new Map(),
});

/** A copy that later changes leave alone; lists are never changed in place. */
export const copyOf = (rows: Rows): Rows => ({
  ...rows,
  consultations: new Map(rows.consultations),
  kiosks: new Map(rows.kiosks),
  codes: new Map(rows.codes),
  staff: new Map(rows.staff),
  branches: new Map(rows.branches),
  centers: new Map(rows.centers),
  departments: new Map(rows.departments),
  desks: new Map(rows.desks),
  partners: new Map(rows.partners),
  topics: new Map(rows.topics),
  settings: new Map(rows.settings),
});

/** A constraint that the database would have refused. */
export class ConstraintViolated extends Error {}

/** Adds a row whose key must be new. */
export function insertOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.has(key)) throw new ConstraintViolated(key);
  map.set(key, value);
}

import type {
  AuditEntry,
  Branch,
  Center,
  Consultation,
  ContactRequest,
  Department,
  Desk,
  Handoff,
  OpeningHours,
  Partner,
  Presence,
  RoutingRule,
  StaffMember,
  Topic,
  TopicRule,
} from '@madoguchi/domain';
import type {
  AccompanyingStatement,
  AnsweredCommand,
  GuestLink,
  HistoryEntry,
  Kiosk,
  SettingKey,
  UnmetDemand,
} from '../../ports/store.ts';

/** All rows, as plain maps that can be copied to take a unit of work back. */
export interface Rows {
  consultations: Map<string, ConsultationRow>;
  history: readonly HistoryEntry[];
  handoffs: Map<string, Handoff>;
  contacts: Map<string, ContactRequest>;
  unmetDemand: readonly UnmetDemand[];
  commands: Map<string, AnsweredCommand>;
  guests: Map<string, GuestRow>;
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
  openingHours: Map<string, OpeningHours>;
  routingRules: Map<string, RoutingRule>;
  audit: readonly AuditEntry[];
  settings: Map<SettingKey, string>;
  accompanied: readonly AccompanyingStatement[];
}

export interface ConsultationRow {
  readonly consultation: Consultation;
  readonly requestId: string;
  /** Kept when the states that follow no longer tell. */
  readonly acceptedAt: number | null;
  readonly endedAt: number | null;
}

/** A guest has a link, or the session that took its place. */
export interface GuestRow extends GuestLink {
  readonly linkDigest: string | null;
  readonly sessionDigest: string | null;
}

export const emptyRows = (): Rows => ({
  consultations: new Map(),
  history: [],
  handoffs: new Map(),
  contacts: new Map(),
  unmetDemand: [],
  commands: new Map(),
  guests: new Map(),
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
  openingHours: new Map(),
  routingRules: new Map(),
  audit: [],
  settings: new Map(),
  accompanied: [],
});

/** A copy that later changes leave alone; lists are never changed in place. */
export const copyOf = (rows: Rows): Rows => ({
  ...rows,
  consultations: new Map(rows.consultations),
  handoffs: new Map(rows.handoffs),
  contacts: new Map(rows.contacts),
  commands: new Map(rows.commands),
  guests: new Map(rows.guests),
  kiosks: new Map(rows.kiosks),
  codes: new Map(rows.codes),
  staff: new Map(rows.staff),
  branches: new Map(rows.branches),
  centers: new Map(rows.centers),
  departments: new Map(rows.departments),
  desks: new Map(rows.desks),
  partners: new Map(rows.partners),
  topics: new Map(rows.topics),
  openingHours: new Map(rows.openingHours),
  routingRules: new Map(rows.routingRules),
  settings: new Map(rows.settings),
});

/** A constraint that the database would have refused. */
export class ConstraintViolated extends Error {}

/** Adds a row whose key must be new. */
export function insertOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.has(key)) throw new ConstraintViolated(key);
  map.set(key, value);
}

import type {
  Actor,
  Branch,
  Center,
  Consultation,
  ConsultationEvent,
  Desk,
  Presence,
  StaffMember,
  Ticket,
  Topic,
} from '@madoguchi/domain';

/** A line of a consultation's history: what happened, who did it, when. Never any free text. */
export interface HistoryEntry {
  readonly consultationId: string;
  readonly at: number;
  readonly type: 'request' | ConsultationEvent['type'];
  readonly actor: Actor | { readonly kind: 'system' };
  readonly from: Consultation['state'] | null;
  readonly to: Consultation['state'];
}

/** The open consultations and the way each of them came. */
export interface ConsultationStore {
  get(id: string): Consultation | null;
  byRequestId(requestId: string): Consultation | null;
  /** Everything that is not closed, by sequence. */
  open(): Consultation[];
  /** The open line of some desks: waiting or offered, by sequence. */
  queue(deskIds: readonly string[]): Consultation[];
  /** The consultation that occupies a specialist, if any (offered, in call, …, wrap-up). */
  ofStaff(staffId: string): Consultation | null;
  /** Whether a kiosk has a consultation that occupies it: from waiting to the end of the call. */
  occupiesKiosk(kioskId: string): boolean;
  /** The newest consultation of a kiosk, open or closed. */
  latestOfKiosk(kioskId: string): Consultation | null;
  /** How many this specialist wrote up at or after this instant. */
  writtenUpBy(staffId: string, since: number): number;
  /** When this specialist last ended a consultation; 0 when never. */
  lastEndedBy(staffId: string): number;
  /** The next number of the system-wide sequence. */
  nextSequence(): number;
  /** The next ticket number of a center on a day. */
  nextTicketNumber(centerId: string, day: string): Ticket['number'];
  insert(consultation: Consultation, requestId: string, entry: HistoryEntry): void;
  /** Replaces the stored state; the history entry goes into the same transaction. */
  save(consultation: Consultation, entry: HistoryEntry): void;
  history(consultationId: string): HistoryEntry[];
}

/** An enrolled device. Its token is stored only as a digest. */
export interface Kiosk {
  readonly id: string;
  readonly centerId: string;
}

export interface KioskStore {
  get(id: string): Kiosk | null;
  byTokenDigest(digest: string): Kiosk | null;
  insert(kiosk: Kiosk, tokenDigest: string, enrolledAt: number): void;
  putCode(codeDigest: string, centerId: string, expiresAt: number): void;
  /** Takes a code out of the store; `null` when it does not exist or is no longer valid. */
  takeCode(codeDigest: string, now: number): { centerId: string } | null;
}

export interface StaffStore {
  get(id: string): StaffMember | null;
  all(): readonly StaffMember[];
  insert(staff: StaffMember): void;
  presence(staffId: string): Presence;
  setPresence(staffId: string, presence: Presence): void;
}

/** The ward as data; read often, changed rarely. */
export interface OrganisationStore {
  branches(): readonly Branch[];
  centers(): readonly Center[];
  desks(): readonly Desk[];
  topics(): readonly Topic[];
  center(id: string): Center | null;
  desk(id: string): Desk | null;
  topic(id: string): Topic | null;
  insertBranch(branch: Branch): void;
  insertCenter(center: Center): void;
  insertDesk(desk: Desk): void;
  insertTopic(topic: Topic): void;
}

/** Facts about the database itself. */
export interface SettingStore {
  get(key: SettingKey): string | null;
  put(key: SettingKey, value: string): void;
}

/** `seed`: which data the database was first filled with (`demo` or `none`). */
export type SettingKey = 'seed';

/** Everything that one unit of work may read and write. */
export interface Stores {
  readonly consultations: ConsultationStore;
  readonly kiosks: KioskStore;
  readonly staff: StaffStore;
  readonly organisation: OrganisationStore;
  readonly settings: SettingStore;
}

/**
 * The database as the services see it.
 *
 * A unit of work is synchronous: nothing may wait for a network while the only writer is held.
 */
export interface Database {
  /**
   * Runs `work` in one transaction. The promise resolves only when the change is durable (synced to
   * disk), so that whatever is acknowledged after it survives a power cut. When `work` throws,
   * nothing of it remains and the promise rejects with that error. A full disk rejects with
   * `STORAGE_FULL`.
   */
  write<T>(work: (stores: Stores) => T): Promise<T>;
  /** Reads committed data. */
  read<T>(work: (stores: Stores) => T): T;
  /** Whether the database can be read. */
  isReady(): boolean;
  /** Waits for pending writes and closes. */
  close(): Promise<void>;
}

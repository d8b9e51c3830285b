import type {
  Actor,
  AuditEntry,
  AuditFact,
  AuditQuery,
  Branch,
  Center,
  Consultation,
  ConsultationEvent,
  ContactRequest,
  Department,
  Desk,
  Handoff,
  OpeningHours,
  Partner,
  Presence,
  Queued,
  RoutingRule,
  StaffMember,
  Ticket,
  Topic,
  TopicRule,
  UnmetWay,
  WrapUp,
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
  /**
   * Everybody in a line (waiting or offered) for whom one of these desks is asked by now, i.e. is
   * among the open steps of their route. In the order in which they are served (`inOrder`).
   */
  queue(deskIds: readonly string[]): Queued[];
  /** Everybody in any line, in the order in which they are served. */
  inLine(): Queued[];
  /**
   * The consultation that occupies a member of staff, if any: rung, serving, the next one of a warm
   * transfer, present as a participant, writing up. At most one, held by a unique key.
   */
  ofStaff(staffId: string): Consultation | null;
  /** The consultations that somebody of staff is asked to join and has not answered, oldest first. */
  invitedTo(staffId: string): Consultation[];
  /** Everything that is just being written up, by sequence. */
  writingUp(): WrapUp[];
  /** Whether a kiosk has a consultation that occupies it: from waiting to the end of the call. */
  occupiesKiosk(kioskId: string): boolean;
  /** The newest consultation of a kiosk, open or closed. */
  latestOfKiosk(kioskId: string): Consultation | null;
  /** How many this specialist wrote up at or after this instant. */
  writtenUpBy(staffId: string, since: number): number;
  /** When this specialist last ended a consultation; 0 when never. */
  lastEndedBy(staffId: string): number;
  /**
   * How long the last consultations of a desk took from accept to the end of the write-up, in
   * milliseconds, newest first, at most `limit`, none that ended before `since`.
   */
  durationsAt(deskId: string, since: number, limit: number): number[];
  /** The next number of the system-wide sequence. */
  nextSequence(): number;
  /** The next ticket number of a center on a day. */
  nextTicketNumber(centerId: string, day: string): Ticket['number'];
  /** `requestId` is the id of the command that made it. */
  insert(consultation: Consultation, requestId: string, entry: HistoryEntry): void;
  /** Replaces the stored state; the history entry goes into the same transaction. */
  save(consultation: Consultation, entry: HistoryEntry): void;
  history(consultationId: string): HistoryEntry[];
}

/** 引継ぎカード on their way; kept when settled. */
export interface HandoffStore {
  get(id: string): Handoff | null;
  /** Inserts, or replaces what has the same id. */
  put(handoff: Handoff): void;
  ofConsultation(consultationId: string): Handoff[];
  /** Not settled, to one of these desks, by due day and then by when they were sent. */
  openTo(deskIds: readonly string[]): Handoff[];
  /** Returned, and waiting for who sent it, or for the desk it came from. */
  returnedTo(staffId: string, deskIds: readonly string[]): Handoff[];
  /** Not settled, whoever they wait for. */
  open(): Handoff[];
}

/** Requests for a callback or a slot. */
export interface ContactStore {
  get(id: string): ContactRequest | null;
  /** Inserts, or replaces what has the same id; a finished one loses its telephone number. */
  put(contact: ContactRequest): void;
  /** Not done, of these desks or centers, oldest first. */
  open(deskIds: readonly string[], centerIds: readonly string[]): ContactRequest[];
}

/** Demand that could not be met, each counted once: who left a line, and who came outside the hours. */
export interface UnmetDemandStore {
  count(unmet: UnmetDemand): void;
  since(at: number): UnmetDemand[];
}

export interface UnmetDemand {
  readonly at: number;
  readonly centerId: string;
  readonly topicId: string;
  readonly deskId: string;
  readonly way: UnmetWay;
  readonly because: 'nobody-free' | 'closed';
}

/** Answers that were given to commands, so that a repeated one is answered the same. */
export interface CommandStore {
  find(commandId: string): AnsweredCommand | null;
  put(command: AnsweredCommand): void;
  /** Forgets what was answered before this instant; how many. */
  forgetBefore(at: number): number;
}

export interface AnsweredCommand {
  readonly commandId: string;
  /** Who sent it (`kiosk:…`, `staff:…`, `guest:…`) and which event it was; another's is refused. */
  readonly by: string;
  readonly event: string;
  readonly answer: unknown;
  readonly at: number;
}

/** One-time links of guests, and what they hold after they have used one; only digests are kept. */
export interface GuestStore {
  putLink(link: GuestLink & { readonly digest: string }): void;
  /**
   * Uses a link up: a new session with an end of its own takes its place. `null` when it is not valid
   * now.
   */
  takeLink(digest: string, session: GuestSession, now: number): GuestLink | null;
  /** Whose session this is; `null` when there is none or it has ended. */
  bySession(digest: string, now: number): GuestLink | null;
  /** Ends link and session of somebody; nothing happens when there is none. */
  remove(participantId: string): void;
  /** Ends everything that belongs to a consultation. */
  removeAll(consultationId: string): void;
}

interface GuestSession {
  readonly digest: string;
  readonly expiresAt: number;
}

export interface GuestLink {
  readonly participantId: string;
  readonly consultationId: string;
  readonly expiresAt: number;
}

/** An enrolled device. It proves itself with a key of which only the public half is here. */
export interface Kiosk {
  readonly id: string;
  readonly centerId: string;
  /** What staff call it, e.g. 「1番窓口」. */
  readonly name: string;
  /** P-256 public key as a JWK (RFC 7517), exactly the fields kty, crv, x and y. */
  readonly publicKey: PublicKey;
  readonly enrolledAt: number;
  /** Of the last connection; `null` before the first. Written when a connection begins and ends. */
  readonly lastSeenAt: number | null;
  /** Version of the page that connected last. */
  readonly version: string | null;
  /** A kiosk that was withdrawn never connects again. */
  readonly revokedAt: number | null;
}

export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

export interface KioskStore {
  get(id: string): Kiosk | null;
  /** Every device that was ever enrolled, in the order of enrolment. */
  all(): readonly Kiosk[];
  insert(kiosk: Kiosk): void;
  /** Replaces everything but the id. */
  save(kiosk: Kiosk): void;
  /** It was there at this instant, with this version of the page; `null` for the one that is known. */
  seen(id: string, at: number, version: string | null): void;
  putCode(codeDigest: string, centerId: string, expiresAt: number): void;
  /** Takes a code out of the store; `null` when it does not exist or is no longer valid. */
  takeCode(codeDigest: string, now: number): { centerId: string } | null;
}

export interface StaffStore {
  get(id: string): StaffMember | null;
  all(): readonly StaffMember[];
  insert(staff: StaffMember): void;
  /** Replaces everything but the id and the presence. */
  save(staff: StaffMember): void;
  presence(staffId: string): Presence;
  setPresence(staffId: string, presence: Presence): void;
}

/** The ward as data; read often, changed rarely. Each list in the order in which it was made. */
export interface OrganisationStore {
  branches(): readonly Branch[];
  centers(): readonly Center[];
  departments(): readonly Department[];
  desks(): readonly Desk[];
  partners(): readonly Partner[];
  topics(): readonly Topic[];
  center(id: string): Center | null;
  desk(id: string): Desk | null;
  topic(id: string): Topic | null;
  /** Each `put` inserts, or replaces what has the same id. */
  putBranch(branch: Branch): void;
  putCenter(center: Center): void;
  putDepartment(department: Department): void;
  putDesk(desk: Desk): void;
  putPartner(partner: Partner): void;
  putTopic(topic: Topic): void;
  /** Refuses with `STILL_IN_USE` when something refers to it (a kiosk, somebody's desk, a consultation). */
  remove(kind: UnitKind, id: string): void;
  openingHours(): readonly OpeningHours[];
  /** Replaces the hours of the same place. */
  putOpeningHours(hours: OpeningHours): void;
  removeOpeningHours(place: OpeningHours['place']): void;
  routingRules(): readonly RoutingRule[];
  /** Replaces the rule of the same topic. */
  putRoutingRule(rule: RoutingRule): void;
  topicRules(): readonly TopicRule[];
  /** Replaces the rule of the same topic, scope and day. */
  putTopicRule(rule: TopicRule): void;
  removeTopicRule(rule: Pick<TopicRule, 'topicId' | 'scope' | 'since'>): void;
}

export type UnitKind = 'branch' | 'center' | 'department' | 'desk' | 'partner';

/** The audit log: only ever appended to, each line chained to the one before by its hash. */
export interface AuditStore {
  /** Adds a line in the transaction of the change that it tells of. */
  append(fact: AuditFact, at: number): AuditEntry;
  /** The newest first, at most `limit`. */
  search(query: AuditQuery, limit: number): AuditEntry[];
  /** Checks the lines that follow one that was found good (`null` for the first), at most `limit`. */
  check(after: AuditMark | null, limit: number): CheckedLines;
  /** The newest line, or `null` for an empty log. */
  head(): AuditMark | null;
}

/** A place in the audit log: a line and its hash, which stands for everything up to there. */
export type AuditMark = Pick<AuditEntry, 'sequence' | 'hash'>;

export interface CheckedLines {
  /** The lines that fit, in order; none at the end of the log. */
  readonly marks: readonly AuditMark[];
  /** The first line that is missing, cannot be read or does not follow from the one before. */
  readonly brokenAt: number | null;
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
  readonly handoffs: HandoffStore;
  readonly contacts: ContactStore;
  readonly unmetDemand: UnmetDemandStore;
  readonly commands: CommandStore;
  readonly guests: GuestStore;
  readonly kiosks: KioskStore;
  readonly staff: StaffStore;
  readonly organisation: OrganisationStore;
  readonly audit: AuditStore;
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

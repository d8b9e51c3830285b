import type { ContactRequest, Handoff, UnmetWay } from '@madoguchi/domain';

/** 引継ぎカード on their way; kept when settled. */
export interface HandoffStore {
  get(id: string): Handoff | null;
  /** Inserts, or replaces what has the same id. */
  put(handoff: Handoff): void;
  /** Not settled, of this consultation, by when they were sent. */
  openOf(consultationId: string): Handoff[];
  /** Not settled, to one of these desks, by due day and then by when they were sent. */
  openTo(deskIds: readonly string[]): Handoff[];
  /** Returned, and waiting for who sent it, or for the desk it came from. */
  returnedTo(staffId: string, deskIds: readonly string[]): Handoff[];
  /** Not settled, whoever they wait for. */
  open(): readonly Handoff[];
}

/** Requests for a callback or a slot. */
export interface ContactStore {
  get(id: string): ContactRequest | null;
  /** Inserts, or replaces what has the same id; a finished one loses its telephone number. */
  put(contact: ContactRequest): void;
  /** Not done, of these desks or centers, oldest first. */
  open(deskIds: readonly string[], centerIds: readonly string[]): ContactRequest[];
  /** Every request that is not done. */
  all(): readonly ContactRequest[];
}

/** Demand that could not be met, each counted once: who left a queue, and who came outside the hours. */
export interface UnmetDemandStore {
  count(unmet: UnmetDemand): void;
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
  /** Among the newest, and those that were recalled (`Database.recallCommand`). */
  find(commandId: string): AnsweredCommand | null;
  put(command: AnsweredCommand): void;
  /** Forgets what was answered before this instant. */
  forgetBefore(at: number): void;
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

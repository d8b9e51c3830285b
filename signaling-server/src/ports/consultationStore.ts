import type {
  Actor,
  Consultation,
  ConsultationEvent,
  Queued,
  Talking,
  Ticket,
  Transferring,
  VisitOutcome,
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

/** What became of a visit. */
export interface EndedVisit {
  readonly id: string;
  readonly ticket: Ticket;
  readonly topicId: string;
  readonly deskId: string;
  readonly outcome: VisitOutcome;
  /** When the resident went, in epoch milliseconds. */
  readonly at: number;
}

/** The open consultations and the way each of them came. */
export interface ConsultationStore {
  get(id: string): Consultation | null;
  /** Everything that is not closed, by sequence. */
  open(): Consultation[];
  /**
   * Everybody in a queue (waiting or offered) for whom one of these desks is asked by now, i.e. is
   * among the open steps of their route. In the order in which they are served (`inOrder`).
   */
  queue(deskIds: readonly string[]): Queued[];
  /** Everybody in any queue, in the order in which they are served. */
  inQueue(): Queued[];
  /** Everything in which somebody talks to the resident (in a call, on hold, in a warm transfer), by sequence. */
  talking(): Talking[];
  /** Every warm transfer that is under way. */
  transferring(): Transferring[];
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
  /** That consultation, or `null`. */
  atKiosk(kioskId: string): Consultation | null;
  /** The newest consultation of a kiosk, open or closed. */
  latestOfKiosk(kioskId: string): Consultation | null;
  /** The visits of a center whose tickets are of this day, the newest one, and that have ended, in that order. */
  endedOn(centerId: string, day: string): readonly EndedVisit[];
  /** How many this specialist wrote up at or after this instant. */
  writtenUpBy(staffId: string, since: number): number;
  /**
   * How long those of a specialist that ended at or after this instant (of the last two days) took from
   * accept to the end of the write-up, in milliseconds.
   */
  durationsBy(staffId: string, since: number): number[];
  /** When this specialist last ended a consultation; 0 when never. */
  lastEndedBy(staffId: string): number;
  /**
   * How long the last consultations of a desk took from accept to the end of the write-up, in
   * milliseconds, newest first, at most `limit`, none that ended before `since`.
   */
  durationsAt(deskId: string, since: number, limit: number): number[];
  /** The next number of the system-wide sequence. */
  nextSequence(): number;
  /** The next ticket number of a center on a day that was recalled (`Database.recallTickets`). */
  nextTicketNumber(centerId: string, day: string): Ticket['number'];
  /** Whether the tickets of a center on a day are in memory. */
  knowsTicketsOf(centerId: string, day: string): boolean;
  /** Takes over the last ticket number that the archive knows. */
  loadTicketsOf(centerId: string, day: string, last: number): void;
  /** `requestId` is the id of the command that made it. */
  insert(consultation: Consultation, requestId: string, entry: HistoryEntry): void;
  /** Replaces the stored state; the history entry goes into the same transaction. */
  save(consultation: Consultation, entry: HistoryEntry): void;
}

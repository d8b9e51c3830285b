import type {
  AuditAction,
  AuditFact,
  Caller,
  Consultation,
  ConsultationEvent,
  ContactRequest,
  Effect,
  Handoff,
  HandoffEvent,
} from '@madoguchi/domain';
import { AppError, handoffTransition, transition, unwrap } from '@madoguchi/domain';
import type { HistoryEntry, Stores } from '../../ports/store.ts';
import { endedGuests, type EndedGuest } from '../guests/endedGuests.ts';
import { keepCardsInStep } from '../handoffs/transferCards.ts';

/** One change of one consultation, and what has to follow in the world. */
export interface Change {
  readonly before: Consultation | null;
  readonly after: Consultation;
  readonly effects: readonly Effect[];
}

export type Doer = HistoryEntry['actor'];

/** Who does what happens without anybody asking for it. */
export const SYSTEM = { kind: 'system' } as const;
const BY_ITSELF: Caller = { actor: SYSTEM, from: 'server' };

/** What the log tells of what happened to a card, and whose doing that is. */
const AUDITED: Readonly<
  Record<HandoffEvent['type'], { action: AuditAction; isAct: boolean } | null>
> = {
  accept: { action: 'handoff.accepted', isAct: true },
  return: { action: 'handoff.returned', isAct: true },
  sendAgain: { action: 'handoff.sent', isAct: true },
  settle: { action: 'handoff.settled', isAct: true },
  release: { action: 'handoff.released', isAct: false },
  passOn: { action: 'handoff.passedOn', isAct: false },
  withdraw: { action: 'handoff.withdrawn', isAct: false },
  remind: null,
  escalate: null,
};

/**
 * Everything that one command brings about in the database, in one transaction, and what is to be
 * done when it is durable. Whatever changes a consultation, a handoff or a request for contact goes
 * through here, so that none of the things that follow from it is forgotten.
 */
export class UnitOfWork {
  readonly stores: Stores;
  readonly now: number;
  readonly #caller: Caller;
  /** In the order in which they happened. */
  readonly changes: Change[] = [];
  /** By id, as they are now. */
  readonly handoffs = new Map<string, Handoff>();
  /** Guests whose links and sessions have ended with this. */
  readonly endedGuests: EndedGuest[] = [];
  /** Specialists who may have become free, or who may have gone: the dispatcher looks at their desks. */
  readonly stirred: string[] = [];
  /** Of whom the screens show something else now, besides those of the changed consultations. */
  readonly shownAt: Readonly<Record<'deskIds' | 'centerIds' | 'staffIds', string[]>> = {
    deskIds: [],
    centerIds: [],
    staffIds: [],
  };

  /** `caller` is who asks for it; without one it happens by itself. */
  constructor(stores: Stores, now: number, caller: Caller = BY_ITSELF) {
    this.stores = stores;
    this.now = now;
    this.#caller = caller;
  }

  /** Refuses with `CONSULTATION_NOT_FOUND`. */
  consultation(id: string): Consultation {
    const c = this.stores.consultations.get(id);
    if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
    return c;
  }

  /** A new consultation; `requestId` is the id of the command that made it. */
  begin(after: Consultation, requestId: string): void {
    this.stores.consultations.insert(after, requestId, {
      consultationId: after.id,
      at: this.now,
      type: 'request',
      actor: this.#caller.actor,
      from: null,
      to: after.state,
    });
    this.changes.push({ before: null, after, effects: [] });
  }

  /** Lets one event happen to a consultation, by the caller if nobody else did it. Refuses as the transition does. */
  act(id: string, event: ConsultationEvent, actor: Doer = this.#caller.actor): Consultation {
    const before = this.consultation(id);
    const result = transition(before, event, this.now);
    if (!result.ok) throw new AppError(result.code);
    const { next: after, effects } = result;
    if (after === before) return before;
    this.stores.consultations.save(after, {
      consultationId: id,
      at: this.now,
      type: event.type,
      actor,
      from: before.state,
      to: after.state,
    });
    this.changes.push({ before, after, effects });
    if (isLeft(before) !== isLeft(after)) this.#showAdmins();
    this.endedGuests.push(...endedGuests(this.stores, before, after, event));
    keepCardsInStep(this, before, after, event);
    return after;
  }

  /** Somebody has come, gone, or can be rung now: looks for who waits at their desks, and shows it. */
  stir(staffId: string): void {
    this.stirred.push(staffId);
    this.shownAt.staffIds.push(staffId);
    const person = this.stores.staff.get(staffId);
    this.shownAt.deskIds.push(...(person?.deskIds ?? []));
  }

  /** A card is sent for the first time. */
  send(handoff: Handoff): void {
    this.#keep(handoff);
    this.#noteCard('handoff.sent', handoff, this.#caller);
  }

  /**
   * Lets one event happen to a handoff; the consultation that waits for it closes when it was the
   * last. Refuses as the transition does, or with `HANDOFF_NOT_FOUND`.
   */
  actOnHandoff(id: string, event: HandoffEvent): Handoff {
    const before = this.stores.handoffs.get(id);
    if (before === null) throw new AppError('HANDOFF_NOT_FOUND');
    this.shownAt.deskIds.push(before.card.toDeskId);
    const after = unwrap(handoffTransition(before, event, this.now));
    if (after === before) return before;
    this.#keep(after);
    const audited = AUDITED[event.type];
    if (audited !== null) {
      // What follows from somebody's act is not their act: it is the system's.
      const caller = audited.isAct ? this.#caller : BY_ITSELF;
      this.#noteCard(audited.action, after, caller, whoseCard(before, event));
    }
    if (after.state === 'settled' && after.purpose === 'followUp') {
      this.act(after.consultationId, { type: 'handoffSettled', handoffId: id });
    }
    return after;
  }

  /** A request for contact, new or changed. */
  keepContact(contact: ContactRequest): void {
    this.stores.contacts.put(contact);
    this.shownAt.deskIds.push(contact.deskId);
    this.shownAt.centerIds.push(contact.centerId);
  }

  /** Enters something into the audit log, with the change that it tells of. */
  note(fact: Omit<AuditFact, keyof Caller>): void {
    this.stores.audit.append({ ...this.#caller, ...fact }, this.now);
  }

  /** `whose` is who had the card, when somebody else did this to it. */
  #noteCard(
    action: AuditAction,
    { id, card }: Handoff,
    caller: Caller,
    whose: string | null = null,
  ): void {
    const { toDeskId, dueDay } = card;
    const details = { toDeskId, dueDay, ...(whose !== null && { staffId: whose }) };
    const record = { kind: 'handoff', id } as const;
    this.stores.audit.append({ ...caller, action, record, details }, this.now);
  }

  #keep(handoff: Handoff): void {
    this.stores.handoffs.put(handoff);
    this.handoffs.set(handoff.id, handoff);
    this.shownAt.deskIds.push(handoff.card.toDeskId);
    // Once it came back it is seen there; when it goes again, there no more.
    this.shownAt.deskIds.push(handoff.fromDeskId);
    this.shownAt.staffIds.push(handoff.fromStaffId);
    this.#showAdmins();
  }

  /** Admins see what waits for nobody who could do it. */
  #showAdmins(): void {
    for (const { id, role } of this.stores.staff.all()) {
      if (role === 'admin') this.shownAt.staffIds.push(id);
    }
  }
}

const isLeft = (c: Consultation): boolean => c.state === 'wrapUp' && c.left;

/** Who had a card that somebody else corrects, settles, or that is given back in their place. */
function whoseCard(before: Handoff, event: HandoffEvent): string | null {
  if (before.state === 'accepted' && (event.type === 'release' || event.type === 'passOn')) {
    return before.byStaffId;
  }
  if (before.state !== 'returned' || !('staffId' in event)) return null;
  return event.staffId === before.fromStaffId ? null : before.fromStaffId;
}

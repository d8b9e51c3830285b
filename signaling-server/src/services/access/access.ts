import type {
  Action,
  Actor,
  AuditFact,
  AuditRecordKind,
  Caller,
  ErrorCode,
  RecordPlace,
} from '@madoguchi/domain';
import { AppError, may, mayOn } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { Denials } from './denials.ts';
import {
  guestsOf,
  passedBy,
  placeOfConsultation,
  placeOfContact,
  placeOfHandoff,
  wardOf,
} from './places.ts';

/** Whoever asks for something, from outside. */
export interface Asker extends Caller {
  readonly actor: Actor;
}

type RecordOf = AuditFact['record'];

/** Kinds of records of which each has a place in the ward. */
export type PlacedRecord = Extract<AuditRecordKind, 'consultation' | 'handoff' | 'contact'>;

/**
 * The one gate for sockets and HTTP: asks the table of `domain/access.ts` with everything as it is
 * at this moment, and logs and audits every denial.
 */
export class Access {
  readonly #db: Database;
  readonly #log: Logger;
  readonly #denials: Denials;

  constructor(db: Database, clock: Clock, log: Logger) {
    this.#db = db;
    this.#log = log;
    this.#denials = new Denials(db, clock, log);
  }

  /** Refuses with `NOT_SIGNED_IN`, `KIOSK_REFUSED`, `INVITATION_INVALID` or `NOT_ALLOWED` what this actor may not do at all. */
  check(caller: Asker, action: Action): void {
    const code = this.#db.read((stores) => refusal(stores, caller.actor, action));
    if (code !== null) this.deny(caller, action, code);
  }

  /**
   * Refuses as `check` does, with the code for a record that is not there, or with
   * `NOT_YOUR_CONSULTATION` when this consultation is out of the actor's reach (`NOT_ALLOWED` for other
   * records). Whoever has let it pass is told `OFFER_GONE`: they were only too late.
   */
  checkOn(caller: Asker, action: Action, id: string, kind: PlacedRecord = 'consultation'): void {
    const code = this.#db.read((stores) => refusalOn(stores, caller.actor, action, { kind, id }));
    if (code === null) return;
    if (code === NOT_THERE[kind] || code === 'OFFER_GONE') throw new AppError(code);
    this.deny(caller, action, code, { kind, id });
  }

  /** Logs and audits a denial, and throws it. */
  deny(
    { actor, from }: Asker,
    action: Action,
    code: ErrorCode,
    record: RecordOf = { kind: 'system', id: action },
  ): never {
    this.#log.warn({ code, action, as: actor.kind, id: idOf(actor) }, 'access denied');
    this.#denials.note({ actor, from, asked: action, code, record });
    throw new AppError(code);
  }

  /** Before the database closes: what is still only counted becomes durable. */
  stop(): Promise<void> {
    return this.#denials.flush();
  }
}

/** Rights change while people are connected; what counts is what is stored now. */
function asOfNow({ staff, kiosks, consultations }: Stores, actor: Actor): Actor | ErrorCode {
  switch (actor.kind) {
    case 'guest': {
      const c = consultations.get(actor.consultationId);
      return c !== null && guestsOf(c).includes(actor.participantId) ? actor : 'INVITATION_INVALID';
    }
    case 'anonymous':
      return 'NOT_SIGNED_IN';
    case 'staff': {
      const person = staff.get(actor.staffId);
      return person === null || person.disabled
        ? 'NOT_SIGNED_IN'
        : { kind: 'staff', staffId: person.id, role: person.role };
    }
    case 'kiosk': {
      const kiosk = kiosks.get(actor.kioskId);
      return kiosk === null || kiosk.revokedAt !== null
        ? 'KIOSK_REFUSED'
        : { kind: 'kiosk', kioskId: kiosk.id, centerId: kiosk.centerId };
    }
  }
}

function refusal(stores: Stores, actor: Actor, action: Action): ErrorCode | null {
  const now = asOfNow(stores, actor);
  if (typeof now === 'string') return now;
  return may(now, action) ? null : 'NOT_ALLOWED';
}

const NOT_THERE: Readonly<Record<PlacedRecord, ErrorCode>> = {
  consultation: 'CONSULTATION_NOT_FOUND',
  handoff: 'HANDOFF_NOT_FOUND',
  contact: 'CONTACT_NOT_FOUND',
};

function refusalOn(
  stores: Stores,
  actor: Actor,
  action: Action,
  { kind, id }: { readonly kind: PlacedRecord; readonly id: string },
): ErrorCode | null {
  const now = asOfNow(stores, actor);
  if (typeof now === 'string') return now;
  if (!may(now, action)) return 'NOT_ALLOWED';
  const place = placeOf(stores, kind, id);
  if (place === null) return NOT_THERE[kind];
  if (mayOn(now, action, place, wardOf(stores))) return null;
  if (kind !== 'consultation') return 'NOT_ALLOWED';
  const letItPass = now.kind === 'staff' && passedBy(stores, id).includes(now.staffId);
  return letItPass ? 'OFFER_GONE' : 'NOT_YOUR_CONSULTATION';
}

function placeOf(stores: Stores, kind: PlacedRecord, id: string): RecordPlace | null {
  switch (kind) {
    case 'consultation': {
      const c = stores.consultations.get(id);
      return c && placeOfConsultation(stores, c);
    }
    case 'handoff': {
      const handoff = stores.handoffs.get(id);
      return handoff && placeOfHandoff(stores, handoff);
    }
    case 'contact': {
      const contact = stores.contacts.get(id);
      return contact && placeOfContact(stores, contact);
    }
  }
}

function idOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'anonymous':
      return null;
    case 'staff':
      return actor.staffId;
    case 'kiosk':
      return actor.kioskId;
    case 'guest':
      return actor.participantId;
  }
}

import type {
  Action,
  Actor,
  AuditFact,
  Caller,
  Consultation,
  ErrorCode,
  RecordPlace,
  WardPlaces,
} from '@madoguchi/domain';
import { AppError, may, mayOn } from '@madoguchi/domain';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Database, Stores } from '../ports/store.ts';
import { Denials } from './denials.ts';

/** Whoever asks for something, from outside. */
export interface Asker extends Caller {
  readonly actor: Actor;
}

type RecordOf = AuditFact['record'];

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

  /** Refuses with `NOT_SIGNED_IN`, `KIOSK_REFUSED` or `NOT_ALLOWED` what this actor may not do at all. */
  check(caller: Asker, action: Action): void {
    const code = this.#db.read((stores) => refusal(stores, caller.actor, action));
    if (code !== null) this.deny(caller, action, code);
  }

  /**
   * Refuses as `check` does, with `CONSULTATION_NOT_FOUND`, or with `NOT_YOUR_CONSULTATION` when this
   * consultation is out of the actor's reach. Whoever has let it pass is told `OFFER_GONE`: they were
   * only too late.
   */
  checkOn(caller: Asker, action: Action, consultationId: string): void {
    const code = this.#db.read((stores) => refusalOn(stores, caller.actor, action, consultationId));
    if (code === null) return;
    if (code === 'CONSULTATION_NOT_FOUND' || code === 'OFFER_GONE') throw new AppError(code);
    this.deny(caller, action, code, { kind: 'consultation', id: consultationId });
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
function asOfNow({ staff, kiosks }: Stores, actor: Actor): Actor | ErrorCode {
  switch (actor.kind) {
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

function refusalOn(stores: Stores, actor: Actor, action: Action, id: string): ErrorCode | null {
  const now = asOfNow(stores, actor);
  if (typeof now === 'string') return now;
  if (!may(now, action)) return 'NOT_ALLOWED';
  const c = stores.consultations.get(id);
  if (c === null) return 'CONSULTATION_NOT_FOUND';
  if (mayOn(now, action, placeOf(stores, c), wardOf(stores))) return null;
  const letItPass = now.kind === 'staff' && 'passedBy' in c && c.passedBy.includes(now.staffId);
  return letItPass ? 'OFFER_GONE' : 'NOT_YOUR_CONSULTATION';
}

/** Where a consultation lies; whose it is, is whom it is offered to, with, or written up by. */
function placeOf({ organisation }: Stores, c: Consultation): RecordPlace {
  const branches = [
    organisation.desk(c.deskId)?.branchId,
    organisation.center(c.centerId)?.branchId,
  ];
  return {
    kioskId: c.kioskId,
    staffId: staffOf(c),
    deskId: c.deskId,
    centerId: c.centerId,
    branchIds: branches.filter((id) => typeof id === 'string'),
    closed: c.state === 'closed',
  };
}

function staffOf(c: Consultation): string | null {
  if ('staffId' in c) return c.staffId;
  return c.state === 'closed' && c.ending.kind === 'written-up' ? c.ending.staffId : null;
}

const wardOf = ({ organisation, staff }: Stores): WardPlaces => ({
  placesOf: (staffId) => staff.get(staffId) ?? { deskIds: [], centerIds: [] },
  branchOfDesk: (deskId) => organisation.desk(deskId)?.branchId ?? null,
  branchOfCenter: (centerId) => organisation.center(centerId)?.branchId ?? null,
});

function idOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'anonymous':
      return null;
    case 'staff':
      return actor.staffId;
    case 'kiosk':
      return actor.kioskId;
  }
}

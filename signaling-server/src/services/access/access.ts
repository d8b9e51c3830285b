import type { Action, Actor, AuditFact, Caller, ErrorCode } from '@madoguchi/domain';
import { AppError, hasCallMedia, may, mayOn } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { Denials } from './denials.ts';
import { guestsOf } from '../records/consultation/place.ts';
import { handsetKind } from '../records/handset/index.ts';
import { findRecord } from '../records/find.ts';
import { KINDS } from '../records/index.ts';
import type { AnyKind } from '../records/kind.ts';
import { wardOf } from '../records/places.ts';
import { KindRegistry } from '../records/registry.ts';

/** Whoever asks for something, from outside. */
export interface Asker extends Caller {
  readonly actor: Actor;
}

type RecordOf = AuditFact['record'];

/** The record that something is asked for. */
interface Asked {
  readonly kind: string;
  readonly id: string;
}

/**
 * The one gate for sockets and HTTP: asks the table of `domain/access.ts` with everything as it is
 * at this moment, and logs and audits every denial.
 */
export class Access {
  readonly #db: Database;
  readonly #log: Logger;
  readonly #denials: Denials;
  readonly #kinds: KindRegistry;

  constructor(db: Database, clock: Clock, log: Logger, kinds = new KindRegistry(KINDS)) {
    this.#db = db;
    this.#kinds = kinds;
    this.#log = log;
    this.#denials = new Denials(db, clock, log);
  }

  /** Refuses with `NOT_SIGNED_IN`, `KIOSK_REFUSED`, `INVITATION_INVALID`, `HANDSET_CODE_INVALID` or `NOT_ALLOWED` what this actor may not do at all. */
  check(caller: Asker, action: Action): void {
    const code = this.#db.read((stores) => refusal(stores, caller.actor, action));
    if (code !== null) this.deny(caller, action, code);
  }

  /**
   * Refuses as `check` does, with the code of its kind for a record that is not there or that is out of
   * the actor's reach. Whoever has let a consultation pass is told `OFFER_GONE`: they were only too late.
   */
  async checkOn(caller: Asker, action: Action, { kind: name, id }: Asked): Promise<void> {
    const kind = this.#kinds.named(name);
    // What has ended long ago lies in the archive; who reads it there is asked the same.
    this.#decide(caller, action, kind, id, await findRecord(this.#db, kind, id));
  }

  /** The same at once, for a record that is live: in the archive nothing is looked for. */
  checkOnLive(caller: Asker, action: Action, { kind: name, id }: Asked): void {
    const kind = this.#kinds.named(name);
    const record = this.#db.read((stores) => stores.records(kind).get(id));
    this.#decide(caller, action, kind, id, record);
  }

  #decide(caller: Asker, action: Action, kind: AnyKind, id: string, record: unknown): void {
    const code = this.#db.read((stores) => refusalOn(stores, caller.actor, action, kind, record));
    if (code === null) return;
    if (code === kind.notThere || code === 'OFFER_GONE') throw new AppError(code);
    this.deny(caller, action, code, { kind: kind.name, id });
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
function asOfNow(
  { staff, kiosks, consultations, records }: Stores,
  actor: Actor,
): Actor | ErrorCode {
  switch (actor.kind) {
    case 'guest': {
      const c = consultations.get(actor.consultationId);
      return c !== null && guestsOf(c).includes(actor.participantId) ? actor : 'INVITATION_INVALID';
    }
    case 'handset': {
      const handset = records(handsetKind).present(actor.consultationId);
      if (handset?.handsetId !== actor.handsetId) return 'HANDSET_CODE_INVALID';
      return { ...actor, carries: hasCallMedia(handset) };
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

function refusalOn(
  stores: Stores,
  actor: Actor,
  action: Action,
  kind: AnyKind,
  record: unknown,
): ErrorCode | null {
  const now = asOfNow(stores, actor);
  if (typeof now === 'string') return now;
  if (!may(now, action)) return 'NOT_ALLOWED';
  if (record === null) return kind.notThere;
  if (mayOn(now, action, kind.placeOf(stores, record), wardOf(stores))) return null;
  return kind.outOfReach(record, now.kind === 'staff' ? now.staffId : null);
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
    case 'handset':
      return actor.handsetId;
  }
}

import type { Caller, Consultation } from '@madoguchi/domain';
import { AppError, formatTicket } from '@madoguchi/domain';
import type { ConsultationRecord } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { whoDid } from './auditNames.ts';

/** Reading what was written down of a consultation. */
export class Records {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /**
   * One consultation with its history. Whether the caller may read it has been decided. That a
   * closed one is read is in the audit log before anything of it is shown.
   */
  read(consultationId: string, caller: Caller): Promise<ConsultationRecord> {
    return this.#db.write((stores) => {
      const c = stores.consultations.get(consultationId);
      if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
      if (c.state === 'closed') {
        const record = { kind: 'consultation', id: c.id } as const;
        const fact = { ...caller, action: 'record.read', record, details: {} } as const;
        stores.audit.append(fact, this.#clock.now());
      }
      return recordOf(stores, c);
    });
  }
}

function recordOf(stores: Stores, c: Consultation): ConsultationRecord {
  const { organisation, consultations, staff } = stores;
  const specialist = specialistOf(c);
  return {
    consultationId: c.id,
    ticket: formatTicket(c.ticket),
    district: c.ticket.district,
    topicName: organisation.topic(c.topicId)?.name ?? { ja: c.topicId },
    deskName: organisation.desk(c.deskId)?.name ?? { ja: c.deskId },
    state: c.state,
    requestedAt: c.requestedAt,
    closedAt: c.state === 'closed' ? c.closedAt : null,
    specialistName: specialist && (staff.get(specialist)?.displayName ?? specialist),
    outcome: outcomeOf(c),
    history: consultations.history(c.id).map(({ at, type, actor, to }) => ({
      at,
      type,
      who: whoDid(stores, actor).name,
      to,
    })),
  };
}

function specialistOf(c: Consultation): string | null {
  if ('staffId' in c) return c.staffId;
  return c.state === 'closed' && c.ending.kind === 'written-up' ? c.ending.staffId : null;
}

function outcomeOf(c: Consultation): ConsultationRecord['outcome'] {
  if (c.state !== 'closed' || c.ending.kind !== 'written-up') return null;
  const { settled, comeBack, note } = c.ending.outcome;
  const reason = comeBack.needed ? comeBack.reason : null;
  return { settled, comeBack: { needed: comeBack.needed, reason }, note };
}

import type { Caller, Consultation, WrittenUp } from '@madoguchi/domain';
import { AppError, formatTicket } from '@madoguchi/domain';
import type { ConsultationRecord, FoundRecord } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, HistoryEntry, Stores } from '../../ports/store.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { findRecord } from '../records/find.ts';
import { remarkOf } from '../views/personView.ts';
import { nameIn, whoDid } from './auditNames.ts';

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
  async read(consultationId: string, caller: Caller): Promise<ConsultationRecord> {
    const db = this.#db;
    const c = await findRecord(db, consultationKind, consultationId);
    if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
    if (c.state === 'closed') {
      await db.write(({ audit }) => {
        const record = { kind: 'consultation', id: c.id } as const;
        const fact = { ...caller, action: 'record.read', record, details: {} } as const;
        audit.append(fact, this.#clock.now());
      });
    }
    const history = await db.archive.history(consultationId);
    return db.read((stores) => recordOf(stores, c, history));
  }
}

function recordOf(
  stores: Stores,
  c: Consultation,
  history: readonly HistoryEntry[],
): ConsultationRecord {
  const lines = history.map(({ at, type, actor, to }) => ({
    at,
    type,
    who: whoDid(nameIn(stores), actor).name,
    to,
  }));
  return { ...foundRecord(stores, c), history: lines };
}

/** What came of a consultation, without its history. */
export function foundRecord(stores: Stores, c: Consultation): FoundRecord {
  const { organisation, staff } = stores;
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
    remark: remarkOf(stores, c),
    outcome: outcomeOf(c),
  };
}

function specialistOf(c: Consultation): string | null {
  return 'staffId' in c ? c.staffId : (writtenUp(c)?.staffId ?? null);
}

/** What was written up, as long as it waits for its handoffs, too. */
function writtenUp(c: Consultation): WrittenUp | null {
  if (c.state === 'followUp') return c.writtenUp;
  if (c.state !== 'closed') return null;
  if (c.ending.kind === 'written-up') return c.ending;
  return c.ending.kind === 'dropped' ? c.ending.writtenUp : null;
}

function outcomeOf(c: Consultation): ConsultationRecord['outcome'] {
  const written = writtenUp(c);
  if (written === null) return null;
  const { comeBack, ...rest } = written.outcome;
  const reason = comeBack.needed ? comeBack.reason : null;
  return { ...rest, comeBack: { needed: comeBack.needed, reason } };
}

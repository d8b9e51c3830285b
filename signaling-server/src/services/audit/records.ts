import type { Caller, Consultation, Outcome, WrittenUp } from '@madoguchi/domain';
import { AppError, formatTicket, guideFor, mayOn, writtenUpOf } from '@madoguchi/domain';
import type { ConsultationRecord, FoundRecord } from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, HistoryEntry, Stores } from '../../ports/store.ts';
import { consultationKind } from '../records/consultation/index.ts';
import { placeOfConsultation } from '../records/consultation/place.ts';
import { findRecord } from '../records/find.ts';
import { belongingsOf } from '../search/belongings.ts';
import { stepsOf, type BelongingStep } from '../search/stepsOf.ts';
import { remarkOf } from '../views/personView.ts';
import { wardOf } from '../records/places.ts';
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
   * One consultation with its history and all that hangs on it. Whether the caller may read it has been decided. That a
   * closed one is read, or one that hangs on it, is in the audit log before anything of it is shown.
   */
  async read(consultationId: string, caller: Caller): Promise<ConsultationRecord> {
    const db = this.#db;
    const c = await findRecord(db, consultationKind, consultationId);
    if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
    const belongings = await belongingsOf(db, caller.actor, c);
    const read = [
      { kind: 'consultation', id: c.id, isClosed: c.state === 'closed' },
      ...belongings.map(({ kind, id, isOpen, texts }) => {
        return { kind, id, isClosed: !isOpen && texts.length > 0 };
      }),
    ].filter(({ isClosed }) => isClosed);
    if (read.length > 0) {
      await db.write(({ audit }) => {
        for (const { kind, id } of read) {
          const fact = {
            ...caller,
            action: 'record.read',
            record: { kind, id },
            details: {},
          } as const;
          audit.append(fact, this.#clock.now());
        }
      });
    }
    const history = await db.archive.history(consultationId);
    const steps = await stepsOf(db, belongings);
    return db.read((stores) => ({
      ...recordOf(stores, c, history, caller),
      history: timelineOf(stores, history, steps),
      belongings: [...belongings],
    }));
  }
}

function recordOf(
  stores: Stores,
  c: Consultation,
  history: readonly HistoryEntry[],
  { actor }: Caller,
): Omit<ConsultationRecord, 'belongings' | 'history'> {
  const written = writtenUpOf(c);
  const mayAmend =
    written !== null &&
    actor.kind !== 'system' &&
    mayOn(actor, 'record.amend', placeOfConsultation(stores, c), wardOf(stores));
  const phrases = mayAmend ? guideFor(stores.organisation.guides(), c.topicId).phrases : [];
  return {
    ...foundRecord(stores, c),
    versions: written === null ? [] : versionsOf(stores, written, history),
    ...{ mayAmend, phrases: [...phrases] },
  };
}

/** What happened to the consultation and to what hangs on it, in the order of their times. */
function timelineOf(
  stores: Stores,
  history: readonly HistoryEntry[],
  steps: readonly BelongingStep[],
): ConsultationRecord['history'] {
  const nameOf = nameIn(stores);
  const own = history.map(({ at, type, actor, to }) => ({
    ...{ at, type, to, about: null },
    who: whoDid(nameOf, actor).name,
  }));
  const others = steps.map(({ entry: { at, action, actor }, about }) => ({
    ...{ at, type: action, to: '', about },
    who: whoDid(nameOf, actor).name,
  }));
  return [...own, ...others].toSorted((a, b) => a.at - b.at);
}

/** What came of a consultation, without its history. */
export function foundRecord(stores: Stores, c: Consultation): FoundRecord {
  const { organisation, staff } = stores;
  const written = writtenUpOf(c);
  const specialist = 'staffId' in c ? c.staffId : (written?.staffId ?? null);
  return {
    consultationId: c.id,
    ticket: formatTicket(c.ticket),
    district: c.ticket.district,
    topicName: organisation.topic(c.topicId)?.name ?? { ja: c.topicId },
    deskName: organisation.desk(c.deskId)?.name ?? { ja: c.deskId },
    state: c.state,
    requestedAt: c.requestedAt,
    closedAt: c.state === 'closed' ? c.closedAt : null,
    specialistName: specialist && nameOf(staff, specialist),
    remark: remarkOf(stores, c),
    outcome: written && shown(written.outcome),
  };
}

/** Every version, the newest first: who wrote it, when, and why it was corrected. */
function versionsOf(
  { staff }: Stores,
  { staffId, outcome, amendments }: WrittenUp,
  history: readonly HistoryEntry[],
): ConsultationRecord['versions'] {
  const writtenAt = history.findLast(({ type }) => type === 'writeUp')?.at ?? null;
  const [first] = amendments;
  const versions = [
    {
      ...{ byName: nameOf(staff, staffId), at: writtenAt, reason: null },
      outcome: shown(first?.before ?? outcome),
    },
    ...amendments.map((each, n) => ({
      ...{ byName: nameOf(staff, each.staffId), at: each.at, reason: each.reason },
      outcome: shown(amendments[n + 1]?.before ?? outcome),
    })),
  ];
  return versions.toReversed();
}

const nameOf = (staff: Stores['staff'], staffId: string): string =>
  staff.get(staffId)?.displayName ?? staffId;

function shown({ comeBack, ...rest }: Outcome): NonNullable<ConsultationRecord['outcome']> {
  const reason = comeBack.needed ? comeBack.reason : null;
  return { ...rest, comeBack: { needed: comeBack.needed, reason } };
}

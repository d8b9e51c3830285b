import type { Caller, Consultation } from '@madoguchi/domain';
import { dayAfter, formatTicket, localDay, mayOn } from '@madoguchi/domain';
import {
  SEARCHED_DAYS,
  SEARCHED_RECORDS,
  type RecordQuery,
  type RecordResult,
  type RecordRow,
  type RouteResponse,
} from '@madoguchi/protocol';
import type { Clock } from '../../ports/clock.ts';
import type { Database, Stores } from '../../ports/store.ts';
import { writtenUpOf } from '../records/consultation/endings.ts';
import { consultationForm } from '../records/consultation/form.ts';
import { placeOfConsultation } from '../records/consultation/place.ts';
import { wardOf } from '../records/places.ts';

/** Finding consultations that have ended: what of them anybody may read is what the table of access says. */
export class RecordSearch {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #timeZone: string;

  constructor(db: Database, clock: Clock, timeZone: string) {
    this.#db = db;
    this.#clock = clock;
    this.#timeZone = timeZone;
  }

  /** The newest first. No word that was written is shown; that somebody looked is in the audit log. */
  async search(query: RecordQuery, caller: Caller): Promise<RouteResponse<'searchRecords'>> {
    const db = this.#db;
    const centerIds = db.read((stores) => centersOf(stores, caller));
    const days = daysOf(query);
    const stored = await db.archive.consultationsOn(consultationForm, centerIds, days);
    const found = db.read((stores) =>
      stored
        .map((each) => consultationForm.fromRow(each))
        .filter((c) => isListed(c) && fits(c, query) && isWithinReach(stores, caller, c))
        .toSorted((a, b) => b.sequence - a.sequence),
    );
    const records = found.slice(0, SEARCHED_RECORDS);
    await db.write(({ audit }) => {
      const record = { kind: 'system', id: 'records' } as const;
      const details = { since: days[0] ?? query.from, before: query.until, found: found.length };
      audit.append({ ...caller, action: 'record.searched', record, details }, this.#clock.now());
    });
    return db.read((stores) => ({
      records: records.map((c) => rowOf(stores, c)),
      more: found.length > records.length,
      topics: stores.organisation.topics().map(({ id, name }) => ({ id, name })),
      today: localDay(this.#clock.now(), this.#timeZone),
    }));
  }
}

/** A specialist's desk is asked from every center; staff of a center read what was asked for there. */
function centersOf({ organisation, staff }: Stores, { actor }: Caller): readonly string[] {
  const person = actor.kind === 'staff' ? staff.get(actor.staffId) : null;
  if (person === null) return [];
  if (person.role === 'staff') return person.centerIds;
  return organisation.centers().map(({ id }) => id);
}

/** The last days of what was asked for, as many as one search reaches back. */
function daysOf({ from, until }: RecordQuery): string[] {
  const days: string[] = [];
  for (let day = until; day >= from && days.length < SEARCHED_DAYS; day = dayAfter(day, -1)) {
    days.unshift(day);
  }
  return days;
}

const isListed = ({ state }: Consultation): boolean => state === 'closed' || state === 'followUp';

function fits(c: Consultation, { ticket, topicId, result }: RecordQuery): boolean {
  if (topicId !== null && c.topicId !== topicId) return false;
  if (!fitsTicket(c, ticket)) return false;
  if (result === 'comeBack') return writtenUpOf(c)?.outcome.comeBack.needed === true;
  return result === null || resultOf(c) === result;
}

/** A part of the ticket as people type it, or its number alone. */
function fitsTicket({ ticket }: Consultation, typed: string): boolean {
  const wanted = typed
    .normalize('NFKC')
    .replaceAll(/[\s‐-―−ー]/gu, (c) => (c.trim() === '' ? '' : '-'));
  return formatTicket(ticket).includes(wanted) || String(ticket.number) === wanted;
}

function isWithinReach(stores: Stores, { actor }: Caller, c: Consultation): boolean {
  if (actor.kind !== 'staff') return false;
  const person = stores.staff.get(actor.staffId);
  if (person === null || person.disabled) return false;
  const asOfNow = { ...actor, role: person.role };
  return mayOn(asOfNow, 'record.read', placeOfConsultation(stores, c), wardOf(stores));
}

function resultOf(c: Consultation): RecordResult {
  const written = writtenUpOf(c);
  if (written !== null) return written.outcome.settled ? 'settled' : 'unsettled';
  const kind = c.state === 'closed' ? c.ending.kind : 'dropped';
  return kind === 'written-up' ? 'unsettled' : kind;
}

function rowOf({ organisation, staff }: Stores, c: Consultation): RecordRow {
  const written = writtenUpOf(c);
  const { comeBack } = written?.outcome ?? { comeBack: { needed: false } as const };
  return {
    consultationId: c.id,
    ticket: formatTicket(c.ticket),
    day: c.ticket.day,
    requestedAt: c.requestedAt,
    topicId: c.topicId,
    topicName: organisation.topic(c.topicId)?.name ?? { ja: c.topicId },
    deskName: organisation.desk(c.deskId)?.name ?? { ja: c.deskId },
    specialistName: written && (staff.get(written.staffId)?.displayName ?? written.staffId),
    result: resultOf(c),
    comeBack: comeBack.needed ? comeBack.reason : null,
    isOpen: c.state === 'followUp',
    amendments: written?.amendments.length ?? 0,
  };
}

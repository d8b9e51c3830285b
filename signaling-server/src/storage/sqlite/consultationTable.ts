import type { Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore, HistoryEntry } from '../../ports/store.ts';
import { endOf, writtenUpOf } from '../endings.ts';
import { consultationFigures, consultationLookups } from './consultationQueries.ts';
import { engagementTables } from './engagementTables.ts';
import { historyTable } from './historyTable.ts';
import { knownBodies } from './knownBodies.ts';
import { openConsultations } from './openConsultations.ts';
import type { Remembered } from './remembered.ts';

/**
 * The columns that change and that questions are asked of; everything else of a state is in its
 * body. They are bound by place, which takes half the time of binding them by name.
 */
const columns = (c: Consultation, entry: HistoryEntry, body: string) =>
  [c.deskId, c.state, staffOf(c), acceptOf(c), endOf(c, entry), body] as const;

/** Who leads it, or who wrote it up. */
const staffOf = (c: Consultation): string | null =>
  'staffId' in c ? c.staffId : (writtenUpOf(c)?.staffId ?? null);

const acceptOf = (c: Consultation): number | null => ('acceptedAt' in c ? c.acceptedAt : null);

/** Consultations and their history in SQLite. All statements are prepared once. */
export function consultationTable(
  db: BetterSqlite.Database,
  remembered: Remembered,
): ConsultationStore {
  const history = historyTable(db);
  const engagements = engagementTables(db, remembered);
  const bodies = knownBodies();
  const open = openConsultations(remembered);
  const insert = db.prepare(
    `insert into consultation (id, request_id, sequence, center_id, ticket_day, ticket_number,
       kiosk_id, topic_id, requested_at, desk_id, state, staff_id, accepted_at, ended_at, body)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // What was accepted and ended stays known when the states that follow no longer tell.
  const update = db.prepare(
    `update consultation set desk_id = ?, state = ?, staff_id = ?,
       accepted_at = coalesce(?, accepted_at), ended_at = coalesce(ended_at, ?), body = ?
     where id = ?`,
  );
  const figures = consultationFigures(db);
  // Asked of every specialist of a desk whenever somebody is to be rung.
  const lastEnds = remembered.of(() => new Map<string, number>());
  const bodyOf = (c: Consultation): string => {
    const body = JSON.stringify(c);
    bodies.note(body, c);
    return body;
  };
  const noteState = (c: Consultation, entry: HistoryEntry): void => {
    engagements.replace(c);
    open.note(c);
    const writtenUp = writtenUpOf(c);
    if (writtenUp !== null) lastEnds().delete(writtenUp.staffId);
    history.append(entry);
  };
  return {
    ...consultationLookups(db, { bodies, open, engagements }),
    ...figures,
    lastEndedBy(staffId) {
      const at = lastEnds().get(staffId) ?? figures.lastEndedBy(staffId);
      lastEnds().set(staffId, at);
      return at;
    },
    insert(c, requestId, entry) {
      const { ticket, centerId, kioskId, topicId, requestedAt } = c;
      const where = [c.sequence, centerId, ticket.day, ticket.number, kioskId, topicId] as const;
      insert.run(c.id, requestId, ...where, requestedAt, ...columns(c, entry, bodyOf(c)));
      noteState(c, entry);
    },
    save(c, entry) {
      update.run(...columns(c, entry, bodyOf(c)), c.id);
      noteState(c, entry);
    },
    history: (id) => history.of(id),
  };
}

import type { Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore, HistoryEntry } from '../../ports/store.ts';
import { endOf, writtenUpOf } from '../endings.ts';
import { consultationLookups } from './consultationQueries.ts';
import { endedFigures } from './endedFigures.ts';
import { engagementTables } from './engagementTables.ts';
import { historyTable } from './historyTable.ts';
import { openConsultations } from './openConsultations.ts';
import type { Remembered } from './remembered.ts';
import { ticketNumbers } from './ticketNumbers.ts';

/**
 * The columns that change and that questions are asked of; everything else of a state is in its
 * body. They are bound by place, which takes half the time of binding them by name.
 */
const columns = (c: Consultation, entry: HistoryEntry) =>
  [c.deskId, c.state, staffOf(c), acceptOf(c), endOf(c, entry)] as const;

/** Who leads it, or who wrote it up. */
const staffOf = (c: Consultation): string | null =>
  'staffId' in c ? c.staffId : (writtenUpOf(c)?.staffId ?? null);

const acceptOf = (c: Consultation): number | null => ('acceptedAt' in c ? c.acceptedAt : null);

/** Whether nothing but state and body is another than what is stored. */
const isNarrow = (before: Consultation | null, c: Consultation, entry: HistoryEntry): boolean =>
  before !== null &&
  before.deskId === c.deskId &&
  staffOf(before) === staffOf(c) &&
  acceptOf(before) === acceptOf(c) &&
  endOf(c, entry) === null;

/** Consultations and their history in SQLite. All statements are prepared once. */
export function consultationTable(
  db: BetterSqlite.Database,
  remembered: Remembered,
): ConsultationStore {
  const history = historyTable(db);
  const engagements = engagementTables(db, remembered);
  const open = openConsultations(remembered);
  const numbers = ticketNumbers(db, remembered);
  const ended = endedFigures(db, remembered);
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
  // Two of three changes touch no index of who and when, and no other table.
  const updateState = db.prepare('update consultation set state = ?, body = ? where id = ?');
  const noteState = (c: Consultation, entry: HistoryEntry): void => {
    ended.note(open.get(c.id), c, entry);
    engagements.replace(c);
    open.note(c);
    history.append(entry);
  };
  return {
    ...consultationLookups(db, { open, engagements }),
    lastEndedBy: (staffId) => ended.lastEndedBy(staffId),
    writtenUpBy: (staffId, since) => ended.writtenUpBy(staffId, since),
    durationsAt: (deskId, since, limit) => ended.durationsAt(deskId, since, limit),
    nextSequence: () => numbers.nextSequence(),
    nextTicketNumber: (centerId, day) => numbers.nextTicketNumber(centerId, day),
    insert(c, requestId, entry) {
      const { ticket, centerId, kioskId, topicId, requestedAt } = c;
      const where = [c.sequence, centerId, ticket.day, ticket.number, kioskId, topicId] as const;
      const changing = [...columns(c, entry), JSON.stringify(c)] as const;
      insert.run(c.id, requestId, ...where, requestedAt, ...changing);
      numbers.note(c);
      noteState(c, entry);
    },
    save(c, entry) {
      const body = JSON.stringify(c);
      if (isNarrow(open.get(c.id), c, entry)) updateState.run(c.state, body, c.id);
      else update.run(...columns(c, entry), body, c.id);
      noteState(c, entry);
    },
    history: (id) => history.of(id),
  };
}

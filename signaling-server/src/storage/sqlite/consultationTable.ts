import type { Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore } from '../../ports/store.ts';
import { consultationFigures, consultationLookups } from './consultationQueries.ts';
import { historyTable } from './historyTable.ts';
import type { Remembered } from './remembered.ts';

/**
 * The columns that change and that questions are asked of; everything else of a state is in its
 * body. They are bound by place, which takes half the time of binding them by name.
 */
const columns = (c: Consultation) =>
  [c.deskId, c.state, staffOf(c), endOf(c), JSON.stringify(c)] as const;

function staffOf(c: Consultation): string | null {
  if ('staffId' in c) return c.staffId;
  return c.state === 'closed' && c.ending.kind === 'written-up' ? c.ending.staffId : null;
}

function endOf(c: Consultation): number | null {
  return c.state === 'closed' ? c.closedAt : null;
}

/** Consultations and their history in SQLite. All statements are prepared once. */
export function consultationTable(
  db: BetterSqlite.Database,
  remembered: Remembered,
): ConsultationStore {
  const history = historyTable(db);
  const insert = db.prepare(
    `insert into consultation (id, request_id, sequence, center_id, ticket_day, ticket_number,
       kiosk_id, topic_id, requested_at, desk_id, state, staff_id, ended_at, body)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `update consultation set desk_id = ?, state = ?, staff_id = ?, ended_at = ?, body = ?
     where id = ?`,
  );
  const figures = consultationFigures(db);
  // Asked of every specialist of a desk whenever somebody is to be rung.
  const lastEnds = remembered.of(() => new Map<string, number>());
  const noteEnd = (c: Consultation): void => {
    if (endOf(c) !== null) lastEnds().delete(staffOf(c) ?? '');
  };
  return {
    ...consultationLookups(db),
    ...figures,
    lastEndedBy(staffId) {
      const at = lastEnds().get(staffId) ?? figures.lastEndedBy(staffId);
      lastEnds().set(staffId, at);
      return at;
    },
    insert(c, requestId, entry) {
      const { ticket, centerId, kioskId, topicId, requestedAt } = c;
      const where = [c.sequence, centerId, ticket.day, ticket.number, kioskId, topicId] as const;
      insert.run(c.id, requestId, ...where, requestedAt, ...columns(c));
      noteEnd(c);
      history.append(entry);
    },
    save(c, entry) {
      update.run(...columns(c), c.id);
      noteEnd(c);
      history.append(entry);
    },
    history: (id) => history.of(id),
  };
}

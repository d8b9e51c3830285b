import type { Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore, HistoryEntry } from '../../ports/store.ts';
import { consultationBody, historyActor, historyRow } from './schemas.ts';

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

const parse = (body: string): Consultation => consultationBody.parse(JSON.parse(body));
const parseOne = (body: string | undefined): Consultation | null =>
  body === undefined ? null : parse(body);

/** Consultations and their history in SQLite. All statements are prepared once. */
export function consultationTable(db: BetterSqlite.Database): ConsultationStore {
  const one = <P extends unknown[]>(sql: string) => db.prepare<P, string>(sql).pluck();
  const number = <P extends unknown[]>(sql: string) => db.prepare<P, number>(sql).pluck();

  const get = one<[string]>('select body from consultation where id = ?');
  const byRequestId = one<[string]>('select body from consultation where request_id = ?');
  const open = one<[]>(`select body from consultation where state <> 'closed' order by sequence`);
  const queue = one<[string]>(
    `select body from consultation where state <> 'closed' and state in ('waiting', 'offered')
     and desk_id in (select value from json_each(?)) order by sequence`,
  );
  const ofStaff = one<[string]>(
    `select body from consultation where staff_id = ? and state not in ('waiting', 'closed')`,
  );
  const occupiesKiosk = number<[string]>(
    `select 1 from consultation where kiosk_id = ? and state not in ('wrapUp', 'closed')`,
  );
  const latestOfKiosk = one<[string]>(
    'select body from consultation where kiosk_id = ? order by sequence desc limit 1',
  );
  const writtenUpBy = number<[string, number]>(
    'select count(*) from consultation where staff_id = ? and ended_at >= ?',
  );
  const lastEndedBy = number<[string]>(
    'select ended_at from consultation where staff_id = ? order by ended_at desc limit 1',
  );
  const nextSequence = number<[]>('select coalesce(max(sequence), 0) + 1 from consultation');
  const nextTicket = number<[string, string]>(
    `select coalesce(max(ticket_number), 0) + 1 from consultation
     where center_id = ? and ticket_day = ?`,
  );
  const insert = db.prepare(
    `insert into consultation (id, request_id, sequence, center_id, ticket_day, ticket_number,
       kiosk_id, topic_id, requested_at, desk_id, state, staff_id, ended_at, body)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `update consultation set desk_id = ?, state = ?, staff_id = ?, ended_at = ?, body = ?
     where id = ?`,
  );
  const log = db.prepare(
    `insert into consultation_event (consultation_id, at, type, actor, from_state, to_state)
     values (?, ?, ?, ?, ?, ?)`,
  );
  const history = db.prepare<[string]>(
    'select * from consultation_event where consultation_id = ? order by id',
  );
  const append = (e: HistoryEntry): void => {
    log.run(e.consultationId, e.at, e.type, JSON.stringify(e.actor), e.from, e.to);
  };

  return {
    get: (id) => parseOne(get.get(id)),
    byRequestId: (id) => parseOne(byRequestId.get(id)),
    open: () => open.all().map(parse),
    queue: (deskIds) => queue.all(JSON.stringify(deskIds)).map(parse),
    ofStaff: (staffId) => parseOne(ofStaff.get(staffId)),
    occupiesKiosk: (kioskId) => occupiesKiosk.get(kioskId) !== undefined,
    latestOfKiosk: (kioskId) => parseOne(latestOfKiosk.get(kioskId)),
    writtenUpBy: (staffId, since) => writtenUpBy.get(staffId, since) ?? 0,
    lastEndedBy: (staffId) => lastEndedBy.get(staffId) ?? 0,
    nextSequence: () => nextSequence.get() ?? 1,
    nextTicketNumber: (centerId, day) => nextTicket.get(centerId, day) ?? 1,
    insert(c, requestId, entry) {
      const { ticket, centerId, kioskId, topicId, requestedAt } = c;
      const where = [c.sequence, centerId, ticket.day, ticket.number, kioskId, topicId] as const;
      insert.run(c.id, requestId, ...where, requestedAt, ...columns(c));
      append(entry);
    },
    save(c, entry) {
      update.run(...columns(c), c.id);
      append(entry);
    },
    history: (id) => history.all(id).map(parseHistory),
  };
}

function parseHistory(row: unknown): HistoryEntry {
  const r = historyRow.parse(row);
  return {
    consultationId: r.consultation_id,
    at: r.at,
    type: r.type,
    actor: historyActor.parse(JSON.parse(r.actor)),
    from: r.from_state,
    to: r.to_state,
  };
}

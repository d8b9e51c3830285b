import type { Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore } from '../../ports/store.ts';
import { consultationBody } from './schemas.ts';

type Lookups = Pick<
  ConsultationStore,
  'get' | 'byRequestId' | 'open' | 'queue' | 'ofStaff' | 'latestOfKiosk'
>;
type Figures = Pick<
  ConsultationStore,
  'occupiesKiosk' | 'writtenUpBy' | 'lastEndedBy' | 'nextSequence' | 'nextTicketNumber'
>;

const parse = (body: string): Consultation => consultationBody.parse(JSON.parse(body));
const parseOne = (body: string | undefined): Consultation | null =>
  body === undefined ? null : parse(body);

/** The questions that are answered with consultations. */
export function consultationLookups(db: BetterSqlite.Database): Lookups {
  const bodies = (condition: string) =>
    db.prepare<unknown[], string>(`select body from consultation ${condition}`).pluck();
  const get = bodies('where id = ?');
  const byRequestId = bodies('where request_id = ?');
  const open = bodies(`where state <> 'closed' order by sequence`);
  const queue = bodies(
    `where state <> 'closed' and state in ('waiting', 'offered')
     and desk_id in (select value from json_each(?)) order by sequence`,
  );
  const ofStaff = bodies(`where staff_id = ? and state not in ('waiting', 'closed')`);
  const latestOfKiosk = bodies('where kiosk_id = ? order by sequence desc limit 1');
  return {
    get: (id) => parseOne(get.get(id)),
    byRequestId: (id) => parseOne(byRequestId.get(id)),
    open: () => open.all().map(parse),
    queue: (deskIds) => queue.all(JSON.stringify(deskIds)).map(parse),
    ofStaff: (staffId) => parseOne(ofStaff.get(staffId)),
    latestOfKiosk: (kioskId) => parseOne(latestOfKiosk.get(kioskId)),
  };
}

/** The questions that are answered with a number or a yes. */
export function consultationFigures(db: BetterSqlite.Database): Figures {
  const number = (sql: string) => db.prepare<unknown[], number>(sql).pluck();
  const occupiesKiosk = number(
    `select 1 from consultation where kiosk_id = ? and state not in ('wrapUp', 'closed')`,
  );
  const writtenUpBy = number(
    'select count(*) from consultation where staff_id = ? and ended_at >= ?',
  );
  const lastEndedBy = number(
    'select ended_at from consultation where staff_id = ? order by ended_at desc limit 1',
  );
  const nextSequence = number('select coalesce(max(sequence), 0) + 1 from consultation');
  const nextTicket = number(
    `select coalesce(max(ticket_number), 0) + 1 from consultation
     where center_id = ? and ticket_day = ?`,
  );
  return {
    occupiesKiosk: (kioskId) => occupiesKiosk.get(kioskId) !== undefined,
    writtenUpBy: (staffId, since) => writtenUpBy.get(staffId, since) ?? 0,
    lastEndedBy: (staffId) => lastEndedBy.get(staffId) ?? 0,
    nextSequence: () => nextSequence.get() ?? 1,
    nextTicketNumber: (centerId, day) => nextTicket.get(centerId, day) ?? 1,
  };
}

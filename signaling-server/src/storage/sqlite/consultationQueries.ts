import { inOrder, isQueued, type Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore } from '../../ports/store.ts';
import type { EngagementTables } from './engagementTables.ts';
import type { KnownBodies } from './knownBodies.ts';
import type { OpenConsultations } from './openConsultations.ts';

type Lookups = Pick<
  ConsultationStore,
  | 'get'
  | 'byRequestId'
  | 'open'
  | 'queue'
  | 'inLine'
  | 'ofStaff'
  | 'invitedTo'
  | 'writingUp'
  | 'latestOfKiosk'
>;
type Figures = Pick<
  ConsultationStore,
  | 'occupiesKiosk'
  | 'writtenUpBy'
  | 'lastEndedBy'
  | 'durationsAt'
  | 'nextSequence'
  | 'nextTicketNumber'
>;

/** The questions of every change, as the indexes answer them; a test looks at their plans. */
export const QUESTIONS = {
  open: `select body from consultation where state <> 'closed' order by sequence`,
  queue: `select distinct consultation_id from asked_desk
    where desk_id in (select value from json_each(?))`,
  inLine: `select body from consultation where state in ('waiting', 'offered')`,
  invitedTo: `select body from consultation where id in
    (select consultation_id from invited_staff where staff_id = ?) order by sequence`,
  writingUp: `select body from consultation where state = 'wrapUp' order by sequence`,
  latestOfKiosk: `select body from consultation where kiosk_id = ? order by sequence desc limit 1`,
  occupiesKiosk: `select 1 from consultation
    where kiosk_id = ? and state not in ('wrapUp', 'followUp', 'closed')`,
  writtenUpBy: 'select count(*) from consultation where staff_id = ? and ended_at >= ?',
  lastEndedBy: `select ended_at from consultation where staff_id = ? and ended_at is not null
    order by ended_at desc limit 1`,
  durationsAt: `select ended_at - accepted_at from consultation
    where desk_id = ? and ended_at >= ? and staff_id is not null and accepted_at is not null
    order by ended_at desc, sequence desc limit ?`,
} as const;

/** The questions that are answered with consultations. */
export function consultationLookups(
  db: BetterSqlite.Database,
  memory: {
    readonly bodies: Pick<KnownBodies, 'read'>;
    readonly open: OpenConsultations;
    readonly engagements: Pick<EngagementTables, 'occupying'>;
  },
): Lookups {
  const { bodies, open, engagements } = memory;
  const parse = (body: string): Consultation => {
    const c = bodies.read(body);
    open.note(c);
    return c;
  };
  const parseOne = (body: string | undefined): Consultation | null =>
    body === undefined ? null : parse(body);
  const texts = (sql: string) => db.prepare<unknown[], string>(sql).pluck();
  const select = texts('select body from consultation where id = ?');
  const byRequestId = texts('select body from consultation where request_id = ?');
  const allOpen = texts(QUESTIONS.open);
  const queue = texts(QUESTIONS.queue);
  const inLine = texts(QUESTIONS.inLine);
  const invitedTo = texts(QUESTIONS.invitedTo);
  const writingUp = texts(QUESTIONS.writingUp);
  const latestOfKiosk = texts(QUESTIONS.latestOfKiosk);
  const get = (id: string): Consultation | null => open.get(id) ?? parseOne(select.get(id));
  const these = (ids: readonly string[]): Consultation[] => ids.map(get).filter((c) => c !== null);
  return {
    get,
    byRequestId: (id) => parseOne(byRequestId.get(id)),
    open: () => allOpen.all().map(parse),
    queue: (deskIds) => inOrder(these(queue.all(JSON.stringify(deskIds))).filter(isQueued)),
    inLine: () => inOrder(inLine.all().map(parse).filter(isQueued)),
    ofStaff(staffId) {
      const id = engagements.occupying(staffId);
      return id === null ? null : get(id);
    },
    invitedTo: (staffId) => invitedTo.all(staffId).map(parse),
    writingUp: () =>
      writingUp
        .all()
        .map(parse)
        .filter((c) => c.state === 'wrapUp'),
    latestOfKiosk: (kioskId) => parseOne(latestOfKiosk.get(kioskId)),
  };
}

/** The questions that are answered with a number or a yes. */
export function consultationFigures(db: BetterSqlite.Database): Figures {
  const number = (sql: string) => db.prepare<unknown[], number>(sql).pluck();
  const occupiesKiosk = number(QUESTIONS.occupiesKiosk);
  const writtenUpBy = number(QUESTIONS.writtenUpBy);
  const lastEndedBy = number(QUESTIONS.lastEndedBy);
  const durationsAt = number(QUESTIONS.durationsAt);
  const nextSequence = number('select coalesce(max(sequence), 0) + 1 from consultation');
  const nextTicket = number(
    `select coalesce(max(ticket_number), 0) + 1 from consultation
     where center_id = ? and ticket_day = ?`,
  );
  return {
    occupiesKiosk: (kioskId) => occupiesKiosk.get(kioskId) !== undefined,
    writtenUpBy: (staffId, since) => writtenUpBy.get(staffId, since) ?? 0,
    lastEndedBy: (staffId) => lastEndedBy.get(staffId) ?? 0,
    durationsAt: (deskId, since, limit) => durationsAt.all(deskId, since, limit),
    nextSequence: () => nextSequence.get() ?? 1,
    nextTicketNumber: (centerId, day) => nextTicket.get(centerId, day) ?? 1,
  };
}

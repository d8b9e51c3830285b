import { inOrder, isQueued, type Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore } from '../../ports/store.ts';
import { consultationBody } from './consultationBody.ts';
import type { EngagementTables } from './engagementTables.ts';
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
type Figures = Pick<ConsultationStore, 'occupiesKiosk' | 'writtenUpBy' | 'durationsAt'>;

/** The questions of every change, as the indexes answer them; a test looks at their plans. */
export const QUESTIONS = {
  open: `select id, body from consultation where state <> 'closed' order by sequence`,
  inLine: `select id, body from consultation
    where state <> 'closed' and state in ('waiting', 'offered')`,
  invitedTo: `select id, body from consultation where id in
    (select consultation_id from invited_staff where staff_id = ?) order by sequence`,
  latestOfKiosk: `select id, body from consultation where kiosk_id = ?
    order by sequence desc limit 1`,
  writingUp: `select id, body from consultation where state <> 'closed' and state = 'wrapUp'
    order by sequence`,
  occupiesKiosk: `select 1 from consultation
    where kiosk_id = ? and state not in ('wrapUp', 'followUp', 'closed')`,
  writtenUpBy: 'select count(*) from consultation where staff_id = ? and ended_at >= ?',
  lastEndedBy: `select ended_at from consultation where staff_id = ? and ended_at is not null
    order by ended_at desc limit 1`,
  durationsAt: `select ended_at - accepted_at from consultation
    where desk_id = ? and ended_at >= ? and staff_id is not null and accepted_at is not null
    order by ended_at desc, sequence desc limit ?`,
} as const;

/** The questions that are answered with consultations. What goes on is remembered, and not read again. */
export function consultationLookups(
  db: BetterSqlite.Database,
  memory: {
    readonly open: OpenConsultations;
    readonly engagements: Pick<EngagementTables, 'occupying' | 'askedAt'>;
  },
): Lookups {
  const { open, engagements } = memory;
  const rows = (sql: string) => db.prepare<unknown[], { id: string; body: string }>(sql);
  const read = ({ id, body }: { id: string; body: string }): Consultation => {
    const known = open.get(id);
    if (known !== null) return known;
    const c = consultationBody.parse(JSON.parse(body));
    open.note(c);
    return c;
  };
  const readOne = (row: { id: string; body: string } | undefined): Consultation | null =>
    row === undefined ? null : read(row);
  const select = rows('select id, body from consultation where id = ?');
  const byRequestId = rows('select id, body from consultation where request_id = ?');
  const allOpen = rows(QUESTIONS.open);
  const inLine = rows(QUESTIONS.inLine);
  const invitedTo = rows(QUESTIONS.invitedTo);
  const writingUp = rows(QUESTIONS.writingUp);
  const latestOfKiosk = rows(QUESTIONS.latestOfKiosk);
  const get = (id: string): Consultation | null => open.get(id) ?? readOne(select.get(id));
  return {
    get,
    byRequestId: (id) => readOne(byRequestId.get(id)),
    open: () => allOpen.all().map(read),
    queue: (deskIds) =>
      inOrder(
        [...engagements.askedAt(deskIds)]
          .map(get)
          .filter((c) => c !== null)
          .filter(isQueued),
      ),
    inLine: () => inOrder(inLine.all().map(read).filter(isQueued)),
    ofStaff(staffId) {
      const id = engagements.occupying(staffId);
      return id === null ? null : get(id);
    },
    invitedTo: (staffId) => invitedTo.all(staffId).map(read),
    writingUp: () =>
      writingUp
        .all()
        .map(read)
        .filter((c) => c.state === 'wrapUp'),
    latestOfKiosk: (kioskId) => readOne(latestOfKiosk.get(kioskId)),
  };
}

/** The questions that are answered with a number or a yes. */
export function consultationFigures(db: BetterSqlite.Database): Figures {
  const number = (sql: string) => db.prepare<unknown[], number>(sql).pluck();
  const occupiesKiosk = number(QUESTIONS.occupiesKiosk);
  const writtenUpBy = number(QUESTIONS.writtenUpBy);
  const durationsAt = number(QUESTIONS.durationsAt);
  return {
    occupiesKiosk: (kioskId) => occupiesKiosk.get(kioskId) !== undefined,
    writtenUpBy: (staffId, since) => writtenUpBy.get(staffId, since) ?? 0,
    durationsAt: (deskId, since, limit) => durationsAt.all(deskId, since, limit),
  };
}

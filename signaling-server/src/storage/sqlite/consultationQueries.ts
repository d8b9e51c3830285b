import { inOrder, isQueued, type Consultation } from '@madoguchi/domain';
import type BetterSqlite from 'better-sqlite3';
import type { ConsultationStore } from '../../ports/store.ts';
import { consultationBody } from './consultationBody.ts';
import type { EngagementTables } from './engagementTables.ts';
import type { OpenConsultations } from './openConsultations.ts';

type Lookups = Pick<
  ConsultationStore,
  | 'get'
  | 'open'
  | 'queue'
  | 'inLine'
  | 'ofStaff'
  | 'invitedTo'
  | 'writingUp'
  | 'latestOfKiosk'
  | 'occupiesKiosk'
>;

/** The questions of every change, as the indexes answer them; a test looks at their plans. */
export const QUESTIONS = {
  open: `select id, body from consultation where state <> 'closed' order by sequence`,
  inLine: `select id, body from consultation
    where state <> 'closed' and state in ('waiting', 'offered')`,
  latestOfKiosk: `select id, body from consultation where kiosk_id = ?
    order by sequence desc limit 1`,
  writingUp: `select id, body from consultation where state <> 'closed' and state = 'wrapUp'
    order by sequence`,
  occupiesKiosk: `select 1 from consultation
    where kiosk_id = ? and state not in ('wrapUp', 'followUp', 'closed')`,
  writtenUpBy: 'select count(*) from consultation where staff_id = ? and ended_at >= ?',
  lastEndedBy: `select ended_at from consultation where staff_id = ? and ended_at is not null
    order by ended_at desc limit 1`,
  durationsAt: `select ended_at as endedAt, ended_at - accepted_at as took from consultation
    where desk_id = ? and ended_at >= ? and staff_id is not null and accepted_at is not null
    order by ended_at desc, sequence desc limit ?`,
} as const;

/** The questions that are answered with consultations. What goes on is remembered, and not read again. */
export function consultationLookups(
  db: BetterSqlite.Database,
  memory: {
    readonly open: OpenConsultations;
    readonly engagements: Pick<EngagementTables, 'occupying' | 'invitedTo' | 'askedAt'>;
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
  const allOpen = rows(QUESTIONS.open);
  const inLine = rows(QUESTIONS.inLine);
  const writingUp = rows(QUESTIONS.writingUp);
  const newest = rows(QUESTIONS.latestOfKiosk);
  const occupies = db.prepare<[string]>(QUESTIONS.occupiesKiosk);
  const get = (id: string): Consultation | null => open.get(id) ?? readOne(select.get(id));
  const these = (ids: Iterable<string>): Consultation[] =>
    [...ids].map(get).filter((c) => c !== null);
  const latestOfKiosk = (kioskId: string): Consultation | null => {
    const known = open.latestOfKiosk(kioskId);
    if (known !== null) return known;
    const c = readOne(newest.get(kioskId));
    if (c !== null) open.noteLatest(c);
    return c;
  };
  return {
    get,
    open: () => allOpen.all().map(read),
    queue: (deskIds) => inOrder(these(engagements.askedAt(deskIds)).filter(isQueued)),
    inLine: () => inOrder(inLine.all().map(read).filter(isQueued)),
    ofStaff(staffId) {
      const id = engagements.occupying(staffId);
      return id === null ? null : get(id);
    },
    invitedTo: (staffId) =>
      these(engagements.invitedTo(staffId)).toSorted((a, b) => a.sequence - b.sequence),
    writingUp: () =>
      writingUp
        .all()
        .map(read)
        .filter((c) => c.state === 'wrapUp'),
    latestOfKiosk,
    occupiesKiosk: (kioskId) => occupies.get(kioskId) !== undefined,
  };
}

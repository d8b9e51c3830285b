import type { Archive, EndedConsultation } from '../../ports/archive.ts';
import { parseHistoryRow, parseUnmetRow } from '../../state/log/lines.ts';
import { parseCommandRow } from '../../state/log/liveCommands.ts';
import { endedWhere, idColumnOf } from '../endedRows.ts';
import { auditReader } from './auditReader.ts';
import { logWalks } from './logWalks.ts';
import { postgresSearch } from './postgresSearch.ts';
import { readRows, type Queryable } from './rows.ts';
import { quoted, whereOf } from './statements.ts';

const FIGURES = `c.staff_id as "staffId", c.desk_id as "deskId", c.accepted_at as "acceptedAt",
  c.ended_at as "endedAt"`;

/** What is asked of consultations that have ended, as the indexes answer it; a test looks at their plans. */
export const QUESTIONS = {
  latestOfKiosks: `where t.id in (
    select latest.id from unnest($1::text[]) kiosk (id) cross join lateral (
      select c.id from consultation c where c.kiosk_id = kiosk.id
      order by c.sequence desc limit 1) latest)`,
  newestDays: `where t.id in (
    select of_day.id from unnest($1::text[]) center (id) cross join lateral (
      select max(ticket_day) as day from consultation where center_id = center.id) newest
    join consultation of_day on of_day.center_id = center.id and of_day.ticket_day = newest.day)`,
  ofDesks: `select f.* from unnest($1::text[]) with ordinality desk (id, n) cross join lateral (
    select ${FIGURES} from consultation c
    where c.desk_id = desk.id
      and c.staff_id is not null and c.accepted_at is not null and c.ended_at is not null
    order by c.ended_at desc, c.sequence desc limit $2) f
    order by desk.n, f."endedAt" desc`,
  ofStaff: `select ${FIGURES} from unnest($1::text[]) with ordinality staff (id, n)
    cross join lateral (select max(ended_at) as newest from consultation where staff_id = staff.id) l
    join consultation c on c.staff_id = staff.id and c.ended_at >= least($2::bigint, l.newest)
    order by staff.n, c.ended_at desc`,
  byTicket: 'where t.center_id = $1 and t.ticket_day = $2 and t.ticket_number = $3',
  lastTicket: `select coalesce(max(ticket_number), 0) as number from consultation
    where center_id = $1 and ticket_day = $2`,
  lastSequence: 'select coalesce(max(sequence), 0) as number from consultation',
} as const;

/** As many ids of commands are read at a time. */
const IDS_A_TIME = 10_000;

/** Reads a database that the journal writes to. */
export function postgresArchive(db: Queryable): Archive {
  const all = async <R extends object>(sql: string, ...values: unknown[]): Promise<R[]> =>
    (await db.query<R & Record<string, unknown>>(sql, values)).rows;
  const number = async (sql: string, ...values: string[]): Promise<number> =>
    (await all<{ number: number }>(sql, ...values))[0]?.number ?? 0;
  return {
    async find(table, key) {
      const conditions = table.key.map((column, n) => `t.${quoted(column)} = $${String(n + 1)}`);
      return (await readRows(db, table, `where ${conditions.join(' and ')}`, key))[0] ?? null;
    },
    ended: (...asked) => endedRows(db, ...asked),
    referring: (table, column, id) => readRows(db, table, `where t.${quoted(column)} = $1`, [id]),
    latestOfKiosks: (table, kioskIds) => readRows(db, table, QUESTIONS.latestOfKiosks, [kioskIds]),
    newestDay: (table, centerIds) => readRows(db, table, QUESTIONS.newestDays, [centerIds]),
    async byTicket(table, ...ticket) {
      return (await readRows(db, table, QUESTIONS.byTicket, ticket))[0] ?? null;
    },
    async history(consultationId) {
      const asked = 'select * from consultation_event where consultation_id = $1 order by id';
      return (await all(asked, consultationId)).map(parseHistoryRow);
    },
    lastTicketNumber: (centerId, day) => number(QUESTIONS.lastTicket, centerId, day),
    lastSequence: () => number(QUESTIONS.lastSequence),
    async endedFigures({ deskIds, staffIds, perDesk, since }) {
      const [ofDesks, ofStaff] = await Promise.all([
        all<EndedConsultation>(QUESTIONS.ofDesks, deskIds, perDesk),
        all<EndedConsultation>(QUESTIONS.ofStaff, staffIds, since),
      ]);
      return { ofDesks, ofStaff };
    },
    async answer(commandId) {
      const [row] = await all('select * from command where command_id = $1', commandId);
      return row === undefined ? null : parseCommandRow(row);
    },
    async *commandIds() {
      const following = `select command_id as id from command where command_id > $1
        order by command_id limit ${String(IDS_A_TIME)}`;
      let last: string | undefined = '';
      while (last !== undefined) {
        const rows: { id: string }[] = await all<{ id: string }>(following, last);
        for (const { id } of rows) yield id;
        last = rows.at(-1)?.id;
      }
    },
    async unmetDemand(from, before = Number.MAX_SAFE_INTEGER) {
      const asked = 'select * from unmet_demand where at >= $1 and at < $2 order by at, id';
      const lines = await all(asked, from, before);
      return lines.map(parseUnmetRow);
    },
    ...logWalks(db),
    ...auditReader(db),
    ...postgresSearch(db),
  };
}

function endedRows(
  db: Queryable,
  ...[table, after, limit]: Parameters<Archive['ended']>
): ReturnType<Archive['ended']> {
  const id = `t.${quoted(idColumnOf(table))}`;
  const where = endedWhere(table, whereOf);
  const ids = `select ${id} from ${quoted(table.name)} t ${where}
    and ${id} collate "C" > $1 order by ${id} collate "C" limit $2`;
  return readRows(db, table, `${where} and ${id} in (${ids})`, [after, limit]);
}

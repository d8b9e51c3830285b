import type BetterSqlite from 'better-sqlite3';
import type { Archive, EndedConsultation } from '../../ports/archive.ts';
import type { AuditMark } from '../../ports/store.ts';
import type { StoredRow, Table } from '../../ports/journal.ts';
import { checkLines } from '../../state/log/auditChain.ts';
import { parseHistoryRow, parseUnmetRow } from '../../state/log/lines.ts';
import { parseAuditRow } from '../../state/log/liveAudit.ts';
import { parseCommandRow } from '../../state/log/liveCommands.ts';
import { auditQuerySql } from '../auditQuery.ts';
import { auditStretchOf, historyStretchOf } from '../../state/log/stretches.ts';
import { auditStretchSql, historyStretchSql } from '../auditWalk.ts';
import { endedWhere, idColumnOf } from '../endedRows.ts';
import { readRows } from './rows.ts';
import { sqliteSearch } from './sqliteSearch.ts';
import { whereOf } from './statements.ts';

/** What is asked of consultations that have ended, as the indexes answer it; a test looks at their plans. */
export const QUESTIONS = {
  latestOfKiosk: `where kiosk_id = ? and sequence =
    (select max(sequence) from consultation where kiosk_id = ?)`,
  newestDay: `where center_id = ? and ticket_day =
    (select max(ticket_day) from consultation where center_id = ?)`,
  ofDesk: `select staff_id as staffId, desk_id as deskId, accepted_at as acceptedAt, ended_at as endedAt
    from consultation
    where desk_id = ? and staff_id is not null and accepted_at is not null and ended_at is not null
    order by ended_at desc, sequence desc limit ?`,
  ofStaff: `select staff_id as staffId, desk_id as deskId, accepted_at as acceptedAt, ended_at as endedAt
    from consultation where staff_id = ? and ended_at >= ? order by ended_at desc`,
  lastOfStaff: `select staff_id as staffId, desk_id as deskId, accepted_at as acceptedAt,
    ended_at as endedAt from consultation where staff_id = ? and ended_at is not null
    order by ended_at desc limit 1`,
  byTicket: 'where center_id = ? and ticket_day = ? and ticket_number = ?',
  lastTicket: `select coalesce(max(ticket_number), 0) from consultation
    where center_id = ? and ticket_day = ?`,
  lastSequence: 'select coalesce(max(sequence), 0) from consultation',
} as const;

/** As the index of the audit log by kiosks has it. */
export const KIOSK_OF = `case when json_valid(actor) then actor ->> '$.kioskId' end`;

/** Reads a SQLite file that the journal writes to; also one that is open for reading only. */
export function sqliteArchive(db: BetterSqlite.Database): Archive {
  return {
    find: (table, key) => Promise.resolve(findRow(db, table, key)),
    ended(table, after, limit) {
      const id = idColumnOf(table);
      const where = `where rowid in (select rowid from ${table.name}
        ${endedWhere(table, whereOf)} and ${id} > ? order by ${id} limit ?)`;
      return Promise.resolve(readRows(db, table, where, [after, limit]));
    },
    referring: (table, column, id) =>
      Promise.resolve(readRows(db, table, `where ${column} = ?`, [id])),
    latestOfKiosks(table, kioskIds) {
      const found = kioskIds.flatMap((id) =>
        readRows(db, table, QUESTIONS.latestOfKiosk, [id, id]),
      );
      return Promise.resolve(found);
    },
    newestDay(table, centerIds) {
      const found = centerIds.flatMap((id) => readRows(db, table, QUESTIONS.newestDay, [id, id]));
      return Promise.resolve(found);
    },
    byTicket: (table, ...ticket) =>
      Promise.resolve(readRows(db, table, QUESTIONS.byTicket, ticket)[0] ?? null),
    history(consultationId) {
      const lines = db
        .prepare<[string]>('select * from consultation_event where consultation_id = ? order by id')
        .all(consultationId);
      return Promise.resolve(lines.map(parseHistoryRow));
    },
    lastTicketNumber: (centerId, day) =>
      Promise.resolve(number(db, QUESTIONS.lastTicket, centerId, day)),
    lastSequence: () => Promise.resolve(number(db, QUESTIONS.lastSequence)),
    endedFigures: (asked) => Promise.resolve(endedFigures(db, asked)),
    answer(commandId) {
      const row = db.prepare('select * from command where command_id = ?').get(commandId);
      return Promise.resolve(row === undefined ? null : parseCommandRow(row));
    },
    async *commandIds() {
      yield* await Promise.resolve(
        db.prepare<[], string>('select command_id from command').pluck().all(),
      );
    },
    unmetDemand(from, before = Number.MAX_SAFE_INTEGER) {
      const asked = 'select * from unmet_demand where at >= ? and at < ? order by at, id';
      const lines = db.prepare(asked).all(from, before);
      return Promise.resolve(lines.map(parseUnmetRow));
    },
    auditStretch(way, after, limit) {
      const { sql, values } = auditStretchSql(way, after, limit, () => '?', KIOSK_OF);
      return Promise.resolve(auditStretchOf(db.prepare(sql).all(...values), limit));
    },
    historyStretch(time, after, limit) {
      const { sql, values } = historyStretchSql(time, after, limit, () => '?');
      return Promise.resolve(historyStretchOf(db.prepare(sql).all(...values), limit));
    },
    ...auditReader(db),
    ...sqliteSearch(db),
  };
}

/** Reads and checks the audit log of a file. */
export function auditReader(
  db: BetterSqlite.Database,
): Pick<Archive, 'searchAudit' | 'checkAudit' | 'auditHead'> {
  const newest = db.prepare<[], AuditMark>(
    'select sequence, hash from audit_entry order by sequence desc limit 1',
  );
  const following = db.prepare(
    'select * from audit_entry where sequence > ? order by sequence limit ?',
  );
  return {
    auditHead: () => Promise.resolve(newest.get() ?? null),
    checkAudit(after, limit) {
      const lines = following.all(after?.sequence ?? NOTHING_BEFORE, limit);
      return Promise.resolve(checkLines(after, lines.map(parseAuditRow)));
    },
    searchAudit(query, limit) {
      const { sql, values } = auditQuerySql(query, () => '?');
      const found = [];
      if (limit > 0) {
        for (const line of db.prepare(sql).iterate(...values)) {
          const entry = parseAuditRow(line);
          if (entry !== null && found.push(entry) === limit) break;
        }
      }
      return Promise.resolve(found);
    },
  };
}

function findRow(
  db: BetterSqlite.Database,
  table: Table,
  key: readonly (string | number)[],
): StoredRow | null {
  const where = `where ${table.key.map((column) => `${column} = ?`).join(' and ')}`;
  return readRows(db, table, where, key)[0] ?? null;
}

function endedFigures(
  db: BetterSqlite.Database,
  asked: Parameters<Archive['endedFigures']>[0],
): Awaited<ReturnType<Archive['endedFigures']>> {
  const ofDesk = db.prepare<[string, number], EndedConsultation>(QUESTIONS.ofDesk);
  const ofStaff = db.prepare<[string, number], EndedConsultation>(QUESTIONS.ofStaff);
  const lastOfStaff = db.prepare<[string], EndedConsultation>(QUESTIONS.lastOfStaff);
  return {
    ofDesks: asked.deskIds.flatMap((id) => ofDesk.all(id, asked.perDesk)),
    ofStaff: asked.staffIds.flatMap((id) => {
      const recent = ofStaff.all(id, asked.since);
      return recent.length > 0 ? recent : lastOfStaff.all(id);
    }),
  };
}

function number(db: BetterSqlite.Database, sql: string, ...values: readonly string[]): number {
  return (
    db
      .prepare<string[], number>(sql)
      .pluck()
      .get(...values) ?? 0
  );
}

/** A line with a number that no line can have is found as well. */
const NOTHING_BEFORE = Number.MIN_SAFE_INTEGER;

import type BetterSqlite from 'better-sqlite3';
import type { HistoryEntry } from '../../ports/store.ts';
import { historyActor, historyRow } from './schemas.ts';

/** The way each consultation came, line by line. */
export interface HistoryTable {
  append(entry: HistoryEntry): void;
  of(consultationId: string): HistoryEntry[];
}

/** The history of consultations in SQLite. */
export function historyTable(db: BetterSqlite.Database): HistoryTable {
  const insert = db.prepare(
    `insert into consultation_event (consultation_id, at, type, actor, from_state, to_state)
     values (?, ?, ?, ?, ?, ?)`,
  );
  const select = db.prepare<[string]>(
    'select * from consultation_event where consultation_id = ? order by id',
  );
  return {
    append(e) {
      insert.run(e.consultationId, e.at, e.type, JSON.stringify(e.actor), e.from, e.to);
    },
    of: (id) => select.all(id).map(parseEntry),
  };
}

function parseEntry(row: unknown): HistoryEntry {
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

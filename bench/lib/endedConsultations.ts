import BetterSqlite from 'better-sqlite3';

const DAY_MS = 24 * 60 * 60_000;

/** So many a day, back from a week ago: a ward that would be very busy. */
const A_DAY = 1_000;

/**
 * Writes copies of the one consultation that a file holds, with all of its history, each with an id, a
 * ticket and a day of its own, so that tables and indexes are as large as after that many visits.
 */
export function fillWithEnded(file: string, count: number): void {
  const db = new BetterSqlite(file);
  db.pragma('synchronous = OFF');
  db.pragma('journal_mode = WAL');
  const id = db.prepare<[], string>('select id from consultation').pluck().get();
  if (id === undefined) throw new Error('there is no consultation to be copied');
  db.exec('begin');
  db.exec(`
    create temp table n as
      with recursive n (n) as (select 1 union all select n + 1 from n where n < ${String(count)})
      select n, (n / ${String(A_DAY)} + 7) * ${String(DAY_MS)} as ago from n;
    insert into consultation (id, request_id, sequence, center_id, ticket_day, ticket_number, kiosk_id,
        topic_id, requested_at, desk_id, state, staff_id, accepted_at, ended_at, body)
      select printf('%08x-0000-7000-8000-%012x', n, n), printf('request-%d', n), sequence + n, center_id,
        date((requested_at - ago) / 1000, 'unixepoch'), n, kiosk_id, topic_id, requested_at - ago, desk_id,
        state, staff_id, accepted_at - ago, ended_at - ago, body
      from n, consultation where id = '${id}' order by n;
    insert into consultation_event (consultation_id, at, type, actor, from_state, to_state)
      select printf('%08x-0000-7000-8000-%012x', n, n), at - ago, type, actor, from_state, to_state
      from n, consultation_event where consultation_id = '${id}' order by n, consultation_event.id;
  `);
  db.exec('commit');
  db.pragma('wal_checkpoint(truncate)');
  db.close();
}

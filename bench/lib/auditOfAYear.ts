import BetterSqlite from 'better-sqlite3';

const YEAR_MS = 365 * 86_400_000;

/** So many people and kiosks share what is generated. */
const PEOPLE = 120;
const KIOSKS = 60;

/** An account of the generated year with as many entries as each of the others. */
export const someoneBusy = { kind: 'staff', id: 'person-7' } as const;
export const someKiosk = { kind: 'kiosk', id: 'kiosk-7' } as const;

/**
 * Writes so many entries of an audit log straight into a file, evenly over the year before `until`, and gives the
 * history that is there to the same people and kiosks. Hashes are empty: what the chain says is not measured.
 */
export function fillWithAudit(file: string, count: number, until: number): void {
  const db = new BetterSqlite(file);
  db.pragma('synchronous = OFF');
  db.pragma('journal_mode = WAL');
  const staff = (n: string) =>
    `'{"kind":"staff","role":"specialist","staffId":"person-' || (${n} % ${String(PEOPLE)}) || '"}'`;
  const kiosk = (n: string) =>
    `'{"centerId":"center-1","kind":"kiosk","kioskId":"kiosk-' || (${n} % ${String(KIOSKS)}) || '"}'`;
  db.exec('begin');
  db.exec(`
    insert into audit_entry (sequence, at, actor, origin, action, record_kind, record_id, details, hash)
      with recursive n (n) as (select 1 union all select n + 1 from n where n < ${String(count)})
      select n + (select coalesce(max(sequence), 0) from audit_entry),
        ${String(until - YEAR_MS)} + cast(n * ${String(YEAR_MS / count)} as integer),
        case when n % 20 = 0 then ${kiosk('n / 20')} else ${staff('n')} end,
        '192.0.2.' || (n % 200),
        case when n % 50 = 7 then 'access.denied' when n % 40 = 3 then 'session.opened'
          when n % 10 = 1 then 'procedure.read' when n % 10 = 2 then 'handoff.sent'
          when n % 10 = 4 then 'procedure.printed' else 'record.read' end,
        case when n % 40 = 3 then 'staff' when n % 10 in (1, 4) then 'procedure'
          when n % 10 = 2 then 'handoff' else 'consultation' end,
        case when n % 40 = 3 then 'person-' || (n % ${String(PEOPLE)})
          else 'record-' || (n * 7919 % 400000) end,
        case when n % 50 = 7 then '{"asked":"record.read","code":"OUT_OF_REACH","times":1}'
          when n % 40 = 3 then '{"browser":"Edge Windows","by":"password"}' else '{}' end,
        ''
      from n;
    update consultation_event set actor = case
      when actor like '%"staff"%' then ${staff('id / 10')} when actor like '%"kiosk"%' then ${kiosk('id / 10')}
      else actor end;
  `);
  db.exec('commit');
  db.pragma('wal_checkpoint(truncate)');
  db.close();
}

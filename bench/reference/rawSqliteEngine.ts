import type { Consultation } from '@madoguchi/domain';
import { deskIdsOf, isQueued, occupiesKiosk, staffIn } from '@madoguchi/domain';
import BetterSqlite from 'better-sqlite3';

/**
 * What an engine writes that has nothing but the database: state, history and answers as the product,
 * and who is occupied and which desks are asked, which the product holds in memory. No rules, no reads.
 */
export interface RawEngine {
  /**
   * One consultation from request to write-up, each command in a durable transaction of its own.
   * Returns the milliseconds that each command took.
   */
  serveOne(): number[];
  close(): void;
}

/** What one command writes: its event, and the states that it stores one after the other. */
export interface RawCommand {
  readonly event: string;
  readonly states: readonly Consultation[];
}

/** Keys that keep anybody from being occupied twice, and find a desk's queue. */
const CONCERNED_TABLES = `
  create table occupied_staff (
    staff_id text primary key references staff (id),
    consultation_id text not null references consultation (id),
    occupied_as text not null
  ) strict, without rowid;
  create table asked_desk (
    desk_id text not null references desk (id),
    consultation_id text not null references consultation (id),
    primary key (desk_id, consultation_id)
  ) strict, without rowid;
`;

type Write = (ids: { readonly id: string; readonly sequence: number }) => void;

const NOBODY: ReadonlyMap<string, string> = new Map();

/**
 * Opens a copy of the product's own database file, so that tables, indexes and neighbours are the
 * same on both sides, with the pragmas that the product sets. `life` is what a consultation of the
 * product stored; its rows are written again and again under ids of their own.
 */
export function openRawEngine(file: string, life: readonly RawCommand[]): RawEngine {
  const db = new BetterSqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = FAST');
  db.pragma('wal_autocheckpoint = 4000');
  db.exec(CONCERNED_TABLES);
  const writes = changeWriter(db);
  const commands = life.map(({ event, states }, index) => {
    const before = life[index - 1]?.states.at(-1) ?? null;
    return { event, writes: states.flatMap((c, n) => writes(states[n - 1] ?? before, c)) };
  });
  const putCommand = db.prepare(
    'insert into command (command_id, sent_by, event, answer, at) values (?, ?, ?, ?, ?)',
  );
  const highest = db.prepare<[], number>('select coalesce(max(sequence), 0) from consultation');
  let sequence = highest.pluck().get() ?? 0;
  const run = db.transaction((event: string, all: readonly Write[], ids: Parameters<Write>[0]) => {
    for (const write of all) write(ids);
    const answer = event === 'consultation.request' ? { consultationId: ids.id } : {};
    const values = [event, JSON.stringify(answer), Date.now()] as const;
    putCommand.run(crypto.randomUUID(), 'staff:reference', ...values);
  });
  return {
    serveOne: () => {
      sequence += 1;
      const ids = { id: crypto.randomUUID(), sequence };
      return commands.map(({ event, writes: all }) => {
        const startedAt = performance.now();
        run(event, all, ids);
        return performance.now() - startedAt;
      });
    },
    close: () => db.close(),
  };
}

/** The rows that a change of a consultation writes: its own, its line of history, who is concerned. */
function changeWriter(db: BetterSqlite.Database) {
  const insert = db.prepare(
    `insert into consultation (id, request_id, sequence, center_id, ticket_day, ticket_number,
       kiosk_id, topic_id, requested_at, desk_id, state, staff_id, accepted_at, ended_at,
       is_live, occupies_kiosk, body)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `update consultation set desk_id = ?, state = ?, staff_id = ?, accepted_at = ?, ended_at = ?,
       is_live = ?, occupies_kiosk = ?, body = ? where id = ?`,
  );
  const log = db.prepare(
    `insert into consultation_event (consultation_id, at, type, actor, from_state, to_state)
     values (?, ?, ?, ?, ?, ?)`,
  );
  return (before: Consultation | null, c: Consultation): Write[] => {
    const staffId = 'staffId' in c ? c.staffId : closedBy(c);
    const acceptedAt = staffId === null ? null : c.requestedAt;
    const endedAt = c.state === 'wrapUp' || c.state === 'closed' ? c.requestedAt : null;
    const isLive = c.state === 'closed' ? 0 : 1;
    const columns = [
      ...[c.deskId, c.state, staffId, acceptedAt, endedAt],
      ...[isLive, occupiesKiosk(c) ? 1 : 0],
    ];
    const actor = JSON.stringify({ kind: 'staff', staffId: staffId ?? '', role: 'specialist' });
    const body = ({ id, sequence }: Parameters<Write>[0]): string =>
      JSON.stringify({ ...c, id, sequence, ticket: { ...c.ticket, number: sequence } });
    const store: Write = (ids) => {
      if (before !== null) return void update.run(...columns, body(ids), ids.id);
      const where = [c.centerId, c.ticket.day, ids.sequence, c.kioskId, c.topicId] as const;
      insert.run(
        ...[ids.id, crypto.randomUUID(), ids.sequence, ...where, c.requestedAt],
        ...[...columns, body(ids)],
      );
    };
    const note: Write = ({ id }) => {
      log.run(id, c.requestedAt, c.state, actor, before?.state ?? null, c.state);
    };
    return [store, ...concernedWriter(db, before, c), note];
  };
}

/** Only the rows of `occupied_staff` and `asked_desk` that change. */
function concernedWriter(
  db: BetterSqlite.Database,
  before: Consultation | null,
  c: Consultation,
): Write[] {
  const occupy = db.prepare(
    `insert into occupied_staff (staff_id, consultation_id, occupied_as) values (?, ?, ?)
     on conflict (staff_id) do update set occupied_as = excluded.occupied_as`,
  );
  const free = db.prepare('delete from occupied_staff where staff_id = ?');
  const ask = db.prepare('insert into asked_desk (desk_id, consultation_id) values (?, ?)');
  const leave = db.prepare('delete from asked_desk where desk_id = ? and consultation_id = ?');
  const [were, are] = [before === null ? NOBODY : occupied(before), occupied(c)];
  const [asked, asks] = [before === null ? [] : askedDesks(before), askedDesks(c)];
  const writes: Write[] = [];
  for (const [staffId, as] of are) {
    if (were.get(staffId) !== as) writes.push(({ id }) => void occupy.run(staffId, id, as));
  }
  for (const staffId of were.keys()) {
    if (!are.has(staffId)) writes.push(() => void free.run(staffId));
  }
  for (const deskId of asks) {
    if (!asked.includes(deskId)) writes.push(({ id }) => void ask.run(deskId, id));
  }
  for (const deskId of asked) {
    if (!asks.includes(deskId)) writes.push(({ id }) => void leave.run(deskId, id));
  }
  return writes;
}

const occupied = (c: Consultation): ReadonlyMap<string, string> =>
  new Map(staffIn(c).map(({ staffId, as }) => [staffId, as]));

const askedDesks = (c: Consultation): readonly string[] => (isQueued(c) ? deskIdsOf(c) : []);

const closedBy = (c: Consultation): string | null =>
  c.state === 'closed' && c.ending.kind === 'written-up' ? c.ending.staffId : null;

import BetterSqlite from 'better-sqlite3';
import { initial } from '../sqlite/migrations/0010-initial.ts';
import { accounts } from '../sqlite/migrations/0020-accounts.ts';
import { accessAndAudit } from '../sqlite/migrations/0030-access-and-audit.ts';
import { secondFactors } from '../sqlite/migrations/0040-second-factors.ts';

const STEPS = {
  '0010-initial': initial,
  '0020-accounts': accounts,
  '0030-access-and-audit': accessAndAudit,
  '0040-second-factors': secondFactors,
};

/** What a consultation of the first schema is made of; its body repeats most of its columns. */
export interface EarlierConsultation {
  readonly sequence: number;
  readonly deskId: string;
  readonly staffId: string | null;
  readonly endedAt: number | null;
  /** What its state adds to the facts, `state` included. */
  readonly body: { readonly state: string } & Readonly<Record<string, unknown>>;
  /** Its history as types of events and instants. */
  readonly history: readonly (readonly [type: string, at: number])[];
}

/** Makes a database as the version before the consultation engine left it. */
export function makeEarlierDatabase(
  path: string,
  consultations: readonly EarlierConsultation[],
): void {
  const db = new BetterSqlite(path);
  db.exec('create table kysely_migration (name text primary key, timestamp text not null)');
  for (const [name, script] of Object.entries(STEPS)) {
    db.exec(script);
    db.prepare('insert into kysely_migration values (?, ?)').run(name, '2026-11-01T00:00:00Z');
  }
  db.exec(`
    insert into branch values ('branch', '総合支所'), ('other-branch', '別の総合支所');
    insert into center values ('center', 'branch', '池尻', 1);
    insert into topic values ('care', 'tax', 'care', '{"ja":""}', '{"ja":""}');
    insert into desk (id, kind, branch_id, name) values
      ('own', 'tax', 'branch', '{"ja":"課"}'), ('other', 'tax', 'other-branch', '{"ja":"課"}'),
      ('head', 'tax', null, '{"ja":"課"}');`);
  for (const c of consultations) insertEarlier(db, c);
  db.close();
}

function insertEarlier(db: BetterSqlite.Database, c: EarlierConsultation): void {
  const [id, kioskId] = [`c-${String(c.sequence)}`, `kiosk-${String(c.sequence)}`];
  db.prepare(
    `insert into kiosk (id, center_id, name, public_key, enrolled_at)
     values (?, 'center', '端末', '{"kty":"EC","crv":"P-256","x":"","y":""}', 1)`,
  ).run(kioskId);
  if (c.staffId !== null) {
    db.prepare(
      `insert or ignore into staff (id, display_name, role, presence)
       values (?, '担当', 'specialist', '{"state":"available","since":1}')`,
    ).run(c.staffId);
  }
  const facts = {
    id,
    sequence: c.sequence,
    ticket: { district: '池尻', day: '2026-11-20', number: c.sequence },
    centerId: 'center',
    kioskId,
    topicId: 'care',
    deskId: c.deskId,
    requestedAt: 100,
  };
  const values = [c.deskId, c.body.state, c.staffId, c.endedAt, { ...facts, ...c.body }] as const;
  db.prepare(
    `insert into consultation (id, request_id, sequence, center_id, ticket_day, ticket_number,
       kiosk_id, topic_id, requested_at, desk_id, state, staff_id, ended_at, body)
     values (?, ?, ?, 'center', '2026-11-20', ?, ?, 'care', 100, ?, ?, ?, ?, ?)`,
  ).run(
    ...[id, `request-${id}`, c.sequence, c.sequence, kioskId],
    ...values.slice(0, 4),
    JSON.stringify(values[4]),
  );
  const event = db.prepare(
    `insert into consultation_event (consultation_id, at, type, actor, from_state, to_state)
     values (?, ?, ?, '{"kind":"system"}', null, ?)`,
  );
  for (const [type, at] of c.history) event.run(id, at, type, c.body.state);
}

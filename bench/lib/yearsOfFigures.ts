import { countedOn, emptyMonth, emptyTally, mondayOf, type Count } from '@madoguchi/domain';
import {
  monthFiguresKind,
  surveyTallyKind,
  weekLoadKind,
  type Database,
  type Kiosk,
} from '@madoguchi/signaling-server';
import BetterSqlite from 'better-sqlite3';

const DAY_MS = 24 * 60 * 60_000;
/** Consultations are spread evenly over so many days before today. */
const DAYS = 3_640;
/** As many rows are written in one unit of work. */
const A_UNIT = 1_000;
/** Single days of figures are kept for so long, what residents said for three years. */
const DAYS_KEPT = 750;
const SAID_DAYS = 1_000;
const LOAD_DAYS = 730;

/** A place at which visits are counted. */
export interface Place {
  readonly centerId: string;
  readonly deskId: string;
  readonly topicId: string;
  readonly kioskId: string;
}

export const kioskAt = (centerId: string): Kiosk => ({
  ...{ id: `kiosk-${centerId}`, centerId, name: '', version: null, revokedAt: null },
  publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  ...{ enrolledAt: 0, lastSeenAt: null },
});

/** Every center with a kiosk, and some topics each, at desks in turn. */
export function placesOf(db: Database, topicsEach: number): readonly Place[] {
  return db.read(({ organisation }) => {
    const [desks, topics] = [organisation.desks(), organisation.topics()];
    return organisation.centers().flatMap(({ id: centerId }, c) =>
      topics.slice(0, topicsEach).map(({ id: topicId }, t) => ({
        ...{ centerId, topicId, kioskId: `kiosk-${centerId}` },
        deskId: desks[(c + t) % desks.length]?.id ?? '',
      })),
    );
  });
}

/**
 * Writes copies of the one consultation that a file holds, with all of its history, over ten years and all places; beside them who
 * was not served, one for each twenty. It is filled while no server has it.
 */
export function fillYears(file: string, count: number, places: readonly Place[]): void {
  const db = new BetterSqlite(file);
  db.pragma('synchronous = OFF');
  db.pragma('journal_mode = WAL');
  const id = db.prepare<[], string>('select id from consultation').pluck().get();
  if (id === undefined) throw new Error('there is no consultation to be copied');
  db.exec('begin; create temp table place (k integer primary key, center, desk, topic, kiosk)');
  const put = db.prepare('insert into place values (?, ?, ?, ?, ?)');
  for (const [k, p] of places.entries()) put.run(k, p.centerId, p.deskId, p.topicId, p.kioskId);
  db.exec(`
    create temp table n as
      with recursive n (n) as (select 1 union all select n + 1 from n where n < ${String(count)})
      select n, (7 + n * ${String(DAYS)} / ${String(count)}) * ${String(DAY_MS)} as ago,
        n * 7919 % ${String(places.length)} as k from n;
    insert into consultation (id, request_id, sequence, center_id, ticket_day, ticket_number, kiosk_id,
        topic_id, requested_at, desk_id, state, staff_id, accepted_at, ended_at, body)
      select printf('%08x-0000-7000-8000-%012x', n, n), printf('request-%d', n), sequence + n, center,
        date((requested_at - ago) / 1000, 'unixepoch'), n, kiosk, topic, requested_at - ago, desk,
        state, staff_id, accepted_at - ago, ended_at - ago, body
      from n join place using (k), consultation where id = '${id}' order by n;
    insert into consultation_event (consultation_id, at, type, actor, from_state, to_state)
      select printf('%08x-0000-7000-8000-%012x', n, n), at - ago, type, actor, from_state, to_state
      from n, consultation_event where consultation_id = '${id}' order by n, consultation_event.id;
    insert into unmet_demand (at, center_id, topic_id, desk_id, way, because)
      select ${String(Date.now())} - ago, center, topic, desk, 'paper', iif(n % 3 = 0, 'closed', 'nobody-free')
      from n join place using (k) where n % 20 = 0 order by n desc;
    commit`);
  db.pragma('wal_checkpoint(truncate)');
  db.close();
}

/** What is counted of the n-th visit. */
const countsOf = (n: number): readonly Count[] => [
  ['visits', 1],
  ['answered', 1],
  [`wait.${n % 11}`, 1],
  ['talkMinutes', 5 + (n % 30)],
  ['writeMinutes', n % 9],
  n % 9 === 0 ? ['outcome.comeBack', 1] : ['outcome.settled', 1],
  ...(n % 9 === 0 ? [['comeBack.papers-missing', 1] as const] : []),
  [n % 12 === 0 ? 'language.en' : 'language.ja', 1],
];

const dayBefore = (days: number): string =>
  new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

/** The figures of these consultations as the server keeps them, a row for each month and place, newer ones with their days. */
export async function fillFigures(db: Database, count: number, places: readonly Place[]) {
  const rows = new Map<string, ReturnType<typeof emptyMonth>>();
  const newest = dayBefore(DAYS_KEPT);
  for (let n = 1; n <= count; n += 1) {
    const place = places[(n * 7919) % places.length];
    if (place === undefined) continue;
    const day = dayBefore(7 + Math.floor((n * DAYS) / count));
    const empty = emptyMonth({ month: day.slice(0, 7), ...place });
    const row = rows.get(empty.id) ?? empty;
    const counts = countsOf(n);
    const of = day.slice(-2);
    const days =
      day < newest ? row.days : { ...row.days, [of]: countedOn(row.days[of] ?? {}, counts) };
    rows.set(empty.id, { ...row, total: countedOn(row.total, counts), days });
  }
  await inUnits(db, [...rows.values()], (stores, row) => stores.records(monthFiguresKind).put(row));
  const said = places.flatMap((place) =>
    Array.from({ length: SAID_DAYS / places.length + 250 }, (_, n) =>
      emptyTally({ ...place, day: dayBefore(2 + n * 3), language: 'ja', ending: 'met' }),
    ),
  );
  await inUnits(db, said, (stores, tally) =>
    stores.records(surveyTallyKind).put({ ...tally, faces: { good: 3, fair: 1, bad: 1 } }),
  );
  await inUnits(db, weeksOf(places), (stores, week) => stores.records(weekLoadKind).put(week));
  return rows.size;
}

function weeksOf(places: readonly Place[]) {
  const byPlace = new Map(places.map((place) => [`${place.centerId} ${place.deskId}`, place]));
  const hours = Object.fromEntries(
    [9, 10, 11, 34, 58].map((hour) => [hour, { booked: 1, walkIn: 2, left: 1 }]),
  );
  return [...byPlace.values()].flatMap(({ centerId, deskId }) =>
    Array.from({ length: LOAD_DAYS / 7 }, (_, week) => {
      const monday = mondayOf(dayBefore(7 * week));
      return {
        id: `${monday} ${centerId} ${deskId}`,
        state: 'kept',
        monday,
        centerId,
        deskId,
        hours,
      } as const;
    }),
  );
}

type Stores = Parameters<Parameters<Database['write']>[0]>[0];

async function inUnits<T>(db: Database, all: readonly T[], put: (stores: Stores, each: T) => void) {
  for (let from = 0; from < all.length; from += A_UNIT) {
    await db.write((stores) => {
      for (const each of all.slice(from, from + A_UNIT)) put(stores, each);
    });
  }
}

/** Entries of the audit log, as many as reading records for years leaves, each chained to the one before. */
export async function fillAudit(db: Database, count: number): Promise<void> {
  const actor = { kind: 'staff', staffId: 'staff-demo', role: 'specialist' } as const;
  const numbers = Array.from({ length: count }, (_, n) => n + 1);
  await inUnits(db, numbers, ({ audit }, n) => {
    const record = { kind: 'consultation', id: `of-${String(n)}` } as const;
    const at = Date.now() - (count - n) * 60_000;
    audit.append({ actor, from: '192.0.2.1', action: 'record.read', record, details: {} }, at);
  });
}

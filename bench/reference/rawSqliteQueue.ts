import BetterSqlite from 'better-sqlite3';

/** Rows that the consultations of the bench point to; they must exist in the database. */
export interface QueuePlace {
  readonly centerId: string;
  readonly kioskId: string;
  readonly topicId: string;
  readonly deskId: string;
  readonly staffId: string;
}

/** The same writes as the product's queue, without any of its rules. */
export interface RawQueue {
  /**
   * One consultation from request to write-up, each step in a durable transaction of its own.
   * Returns the milliseconds that each step took.
   */
  serveOne(): number[];
  close(): void;
}

const steps = [
  { type: 'offer', from: 'waiting', to: 'offered' },
  { type: 'accept', from: 'offered', to: 'inCall' },
  { type: 'hangUp', from: 'inCall', to: 'wrapUp' },
  { type: 'writeUp', from: 'wrapUp', to: 'closed' },
] as const;

const up = { state: 'up' };
const outcome = { settled: true, comeBack: { needed: false }, note: '' };

/** Fields that a state adds to the facts of a consultation, to give its row the real size. */
function stateFields(state: string, staffId: string, now: number): Record<string, unknown> {
  switch (state) {
    case 'waiting':
      return { kioskLink: up, passedBy: [] };
    case 'offered':
      return {
        ...{ kioskLink: up, passedBy: [], offerId: crypto.randomUUID(), staffId },
        ...{ offeredAt: now, expiresAt: now + 30_000 },
      };
    case 'inCall':
      return { kioskLink: up, staffId, staffLink: up, acceptedAt: now };
    case 'wrapUp':
      return { staffId, acceptedAt: now, endedAt: now };
    default:
      return { closedAt: now, ending: { kind: 'written-up', staffId, outcome } };
  }
}

/**
 * Opens a copy of the product's own database file, so that tables, indexes and neighbours are the
 * same on both sides, with the pragmas that the product sets.
 */
export function openRawQueue(file: string, place: QueuePlace): RawQueue {
  const db = new BetterSqlite(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');

  const insert = db.prepare(
    `insert into consultation (id, request_id, sequence, center_id, ticket_day, ticket_number,
       kiosk_id, topic_id, desk_id, requested_at, state, staff_id, ended_at, body)
     values (@id, @requestId, @sequence, @centerId, @day, @number,
       @kioskId, @topicId, @deskId, @now, 'waiting', null, null, @body)`,
  );
  const update = db.prepare(
    'update consultation set state = ?, staff_id = ?, ended_at = ?, body = ? where id = ?',
  );
  const log = db.prepare(
    `insert into consultation_event (consultation_id, at, type, actor, from_state, to_state)
     values (?, ?, ?, ?, ?, ?)`,
  );
  const actor = JSON.stringify({ kind: 'staff', staffId: place.staffId });
  const day = new Date().toISOString().slice(0, 10);
  const highest = db.prepare<[], number>('select coalesce(max(sequence), 0) from consultation');
  let sequence = highest.pluck().get() ?? 0;

  const timed = (work: () => void): number => {
    const startedAt = performance.now();
    db.transaction(work)();
    return performance.now() - startedAt;
  };

  return {
    serveOne: () => {
      sequence += 1;
      const now = Date.now();
      const id = crypto.randomUUID();
      const { staffId, ...where } = place;
      const ticket = { district: 'raw', day, number: sequence };
      const facts = { id, sequence, ticket, ...where, requestedAt: now };
      const body = (state: string): string =>
        JSON.stringify({ ...facts, state, ...stateFields(state, staffId, now) });
      const enqueue = timed(() => {
        const requestId = crypto.randomUUID();
        insert.run({
          ...where,
          id,
          requestId,
          sequence,
          day,
          number: sequence,
          now,
          body: body('waiting'),
        });
        log.run(id, now, 'request', actor, null, 'waiting');
      });
      const later = steps.map(({ type, from, to }) =>
        timed(() => {
          update.run(to, staffId, to === 'closed' ? now : null, body(to), id);
          log.run(id, now, type, actor, from, to);
        }),
      );
      return [enqueue, ...later];
    },
    close: () => db.close(),
  };
}

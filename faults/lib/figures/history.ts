import { HANDOFF_DAYS, WAIT_MINUTES, type Consultation } from '@madoguchi/domain';
import type { DatabasePlace, Row, SqlConnection } from '../database/place.ts';
import type { Recount } from './recount.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const LONGEST_WRITE_UP_MS = 30 * MINUTE_MS;

/** The first bound that is not passed, written out as anybody would who reads the definition. */
function step(bounds: readonly number[], amount: number): number {
  let at = 0;
  for (const bound of bounds) if (amount > bound) at += 1;
  return at;
}

const number = (cell: Row[string] | undefined): number => Number(cell);
const text = (cell: Row[string] | undefined): string => String(cell);

/** By what figures are compared: the month of the ticket, and the place without its desk, which may change on the way. */
const PLACE = 'substr(c.ticket_day, 1, 7) as month, c.center_id, c.topic_id, c.kiosk_id';
const keyOf = (row: Row): string =>
  [row['month'], row['center_id'], row['topic_id'], row['kiosk_id']].map(text).join(' ');

/** Figures by the questions to the database that their definitions are, from the history of consultations and their last state alone. */
export async function fromHistory(place: DatabasePlace, recount: Recount): Promise<void> {
  await place.atOneInstant(async (db) => {
    await visits(db, recount);
    await answers(db, recount);
    await writing(db, recount);
    await handoffs(db, recount);
  });
}

async function visits(db: SqlConnection, recount: Recount): Promise<void> {
  for (const row of await db.all(`select ${PLACE}, c.body from consultation c`)) {
    const c = JSON.parse(text(row['body'])) as Consultation;
    recount.add(keyOf(row), 'visits');
    recount.add(keyOf(row), `language.${c.needs.language}`);
    for (const support of c.needs.supports) recount.add(keyOf(row), `support.${support}`);
    for (const counter of endOf(c)) recount.add(keyOf(row), counter);
  }
}

/** How it ended, and why somebody has to come again, as the last state says. */
function endOf(c: Consultation): readonly string[] {
  if (c.state !== 'followUp' && c.state !== 'closed') return [];
  const outcome =
    c.state === 'followUp'
      ? c.writtenUp.outcome
      : c.ending.kind === 'written-up'
        ? c.ending.outcome
        : null;
  if (outcome !== null) {
    const { comeBack } = outcome;
    if (comeBack.needed) return ['outcome.comeBack', `comeBack.${comeBack.reason}`];
    return [outcome.settled ? 'outcome.settled' : 'outcome.unsettled'];
  }
  if (c.state !== 'closed') return [];
  const { ending } = c;
  if (ending.kind === 'unmet') return [`outcome.${ending.way}`];
  if (ending.kind !== 'dropped') return [`outcome.${ending.kind}`];
  const written = ending.writtenUp?.outcome.comeBack;
  return written?.needed ? ['outcome.dropped', `comeBack.${written.reason}`] : ['outcome.dropped'];
}

/** A wait ends with the first answer of all. */
async function answers(db: SqlConnection, recount: Recount): Promise<void> {
  const rows = await db.all(
    `select ${PLACE}, c.requested_at, min(e.at) as answered_at from consultation c
      join consultation_event e on e.consultation_id = c.id and e.type = 'accept'
      group by c.id, c.ticket_day, c.center_id, c.topic_id, c.kiosk_id, c.requested_at`,
  );
  for (const row of rows) {
    const waited = (number(row['answered_at']) - number(row['requested_at'])) / MINUTE_MS;
    recount.add(keyOf(row), 'answered');
    recount.add(keyOf(row), `wait.${String(step(WAIT_MINUTES, waited))}`);
  }
}

/** From the end of a call, the last time that nobody talked any more, to its record. */
async function writing(db: SqlConnection, recount: Recount): Promise<void> {
  const rows = await db.all(
    `select ${PLACE}, e.at - (select max(b.at) from consultation_event b where b.consultation_id = c.id
        and b.to_state = 'wrapUp' and b.from_state <> 'wrapUp') as took
      from consultation c join consultation_event e on e.consultation_id = c.id
      where e.type = 'writeUp' and e.from_state = 'wrapUp'`,
  );
  for (const row of rows) {
    const took = Math.min(number(row['took']), LONGEST_WRITE_UP_MS);
    recount.add(keyOf(row), 'writeMinutes', Math.round(took / MINUTE_MS));
  }
}

async function handoffs(db: SqlConnection, recount: Recount): Promise<void> {
  const rows = await db.all(
    `select ${PLACE}, h.state, h.sent_at, h.body from handoff h join consultation c on c.id = h.consultation_id`,
  );
  for (const row of rows) {
    recount.add(keyOf(row), 'handoffs');
    if (row['state'] !== 'settled') continue;
    const { settledAt } = JSON.parse(text(row['body'])) as { readonly settledAt: number };
    const days = (settledAt - number(row['sent_at'])) / DAY_MS;
    recount.add(keyOf(row), 'handoffsSettled');
    recount.add(keyOf(row), `handoffDays.${String(step(HANDOFF_DAYS, days))}`);
  }
}

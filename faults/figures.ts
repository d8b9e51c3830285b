import { monthFiguresKind } from '@madoguchi/signaling-server';
import { DATABASES, type DatabaseName } from './lib/database/place.ts';
import { DrivenDay } from './lib/engine/drivenDay.ts';
import { fromHistory } from './lib/figures/history.ts';
import { Recount } from './lib/figures/recount.ts';
import { addTalks, type StateSince } from './lib/figures/talks.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** A year is so many stretches of work, with some days between them. */
const STRETCHES_A_YEAR = 12;
const MOMENTS = 25;
const BETWEEN_MS = 30 * 86_400_000;
/** So many differences are told. */
const MOST_TOLD = 10;

/** What the server keeps, desks together. */
function kept({ office }: DrivenDay): Recount {
  const recount = new Recount();
  for (const row of office.db.read((stores) => stores.records(monthFiguresKind).all())) {
    const place = [row.month, row.centerId, row.topicId, row.kioskId].join(' ');
    for (const [counter, count] of Object.entries(row.total)) recount.add(place, counter, count);
  }
  return recount;
}

/** The same from what is stored of each consultation: by questions to the database, and by going through its states. */
async function recounted({ office, place }: DrivenDay): Promise<Recount> {
  const recount = new Recount();
  await fromHistory(place, recount);
  const rows = await place.atOneInstant((db) =>
    db.all('select consultation_id, at from consultation_event order by id'),
  );
  if (rows.length !== office.announced.length) throw new Error('a line of history is missing');
  const lives = new Map<string, StateSince[]>();
  for (const [n, { after }] of office.announced.entries()) {
    const state = { at: Number(rows[n]?.['at']), after };
    lives.set(after.id, [...(lives.get(after.id) ?? []), state]);
  }
  for (const states of lives.values()) addTalks(states, recount);
  return recount;
}

/** A year of a ward: stretches of a busy day, a month apart, in each of which everybody does whatever can be done. */
async function yearOf(database: DatabaseName) {
  const driven = await DrivenDay.open(database);
  try {
    for (let stretch = 0; stretch < STRETCHES_A_YEAR; stretch += 1) {
      for (let n = 0; n < MOMENTS; n += 1) await driven.moment();
      driven.clock.set(BETWEEN_MS);
    }
    await driven.office.settled();
    const [ours, theirs] = [kept(driven), await recounted(driven)];
    return { ours, differences: ours.differences(theirs) };
  } finally {
    await driven.leave();
  }
}

/**
 * `runs` generated years on the services and storage of the server: transfers, colleagues, guests, lines that break, wishes and
 * cards. What was counted while it happened is held against what is counted anew from what is stored.
 */
async function figures(runs: number, database: DatabaseName = 'sqlite'): Promise<FaultResult> {
  const sums = new Map<string, number>();
  const add = (name: string, count: number): void =>
    void sums.set(name, (sums.get(name) ?? 0) + count);
  for (let run = 0; run < runs; run += 1) {
    const { ours, differences } = await yearOf(database);
    for (const told of differences.slice(0, MOST_TOLD)) progress(told);
    add('differing', differences.length);
    add('compared', ours.size);
    for (const counter of [
      'visits',
      'answered',
      'talkMinutes',
      'othersMinutes',
      'lineCuts',
      'handoffs',
    ]) {
      add(counter, ours.total(counter));
    }
    progress(`${String(run + 1)} of ${String(runs)} years`);
  }
  const { differing = 0, ...all } = Object.fromEntries(sums);
  const met = differing === 0 && (all['answered'] ?? 0) > 0;
  return {
    fault: 'figures',
    database,
    runs,
    violations: differing,
    figures: { differing, ...all },
    met,
  };
}

export const fault: Fault = { runs: 10, databases: DATABASES, run: figures };

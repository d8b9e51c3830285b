import { DrivenDay } from './lib/engine/drivenDay.ts';
import { DATABASES, type DatabaseName } from './lib/database/place.ts';
import type { Day } from './lib/fairness/day.ts';
import { changedBehind, entriesOf } from './lib/fairness/fromOffice.ts';
import { eventsOf, judge, type Broken } from './lib/fairness/judge.ts';
import type { Entry } from './lib/fairness/log.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';
import { LiveDay } from './lib/sockets/liveDay.ts';

/** Of so many operations one goes over the sockets of a real server. */
const ON_SOCKETS_ONE_IN = 10;
/** For so long at most somebody is gone whose connection broke. */
const LONGEST_AWAY_MS = 1_500;

/** What one part of a proof found, and what went on in it. */
interface Part {
  readonly broken: Broken;
  readonly figures: Readonly<Record<string, number>>;
}

/**
 * 28 kiosks and 16 specialists on a real database do `runs` things at once and one after the other.
 * Afterwards the event log and what was answered are judged.
 */
async function throughServices(runs: number, database: DatabaseName): Promise<Part> {
  const driven = await DrivenDay.open(database);
  try {
    const { day, office, place } = driven;
    let told = 0;
    while (day.operations < runs) {
      await driven.moment();
      if (day.operations - told < 5_000) continue;
      told = day.operations;
      progress(`${String(told)} of ${String(runs)}`);
    }
    await driven.finish();
    const { announced, people } = office;
    const entries = await entriesOf(place, announced);
    const lost = await changedBehind(place, announced);
    const broken = await judge({ place, entries, day, people, lost });
    return { broken, figures: figuresOf(day, entries) };
  } finally {
    await driven.leave();
  }
}

/** The same with a real server process, each with a socket of their own, by the clock on the wall. */
async function overSockets(runs: number, database: DatabaseName): Promise<Part> {
  const live = await LiveDay.open(() => Math.random() * LONGEST_AWAY_MS, { database });
  try {
    const { day, people, place } = live;
    await live.work(() => day.operations >= runs);
    const entries = (await live.finish()).map(({ entry }) => entry);
    const broken = await judge({ place, entries, day, people });
    return { broken, figures: figuresOf(day, entries) };
  } finally {
    await live.leave();
  }
}

const figuresOf = (
  { operations, leftAtClosing, told }: Day,
  entries: readonly Entry[],
): Part['figures'] => ({
  ...{ operations, rows: entries.length, leftAtClosing, wishesSettled: told.finished.size },
  ...eventsOf(entries),
});

async function fairness(runs: number, database: DatabaseName = 'sqlite'): Promise<FaultResult> {
  const onSockets = Math.ceil(runs / ON_SOCKETS_ONE_IN);
  const services = await throughServices(runs - onSockets, database);
  const sockets = await overSockets(onSockets, database);
  const broken = {
    lost: services.broken.lost + sockets.broken.lost,
    unexpected: services.broken.unexpected + sockets.broken.unexpected,
    doubled: services.broken.doubled + sockets.broken.doubled,
    inversions: services.broken.inversions + sockets.broken.inversions,
  };
  const violations = Object.values(broken).reduce((sum, n) => sum + n, 0);
  const live = Object.entries(sockets.figures).map(([name, n]) => [`${name}OnSockets`, n] as const);
  const figures = { ...broken, ...services.figures, ...Object.fromEntries(live) };
  return { fault: 'fairness', database, runs, violations, figures, met: violations === 0 };
}

export const fault: Fault = { runs: 100_000, databases: DATABASES, run: fairness };

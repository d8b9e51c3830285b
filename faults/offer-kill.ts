import { DEFAULT_ROUTING } from '@madoguchi/domain';
import { DatabaseSync } from 'node:sqlite';
import { quantile } from '../bench/lib/stats.ts';
import { temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { KillingLane, type Killed, type Lane } from './lib/offer/killing.ts';
import { sqlitePlace } from './lib/database/sqlitePlace.ts';
import { fileIn, putShortOffers, startPrepared } from './lib/preparedServer.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** So long after the limit of an offer somebody else has to be rung. */
const GRACE_MS = 1_000;
/** So long at most an offer has rung already when its console is stopped. */
const RUNG_BEFORE_MS = 500;
/** Of so many at each place one is stopped; a little more often than one in twenty of all. */
const HANGS_ONE_IN = 19;

/**
 * Where a 地区担当 is asked first, and a colleague next. At the first place a console that hangs is
 * found out by the limit of the offer, at the second by its silence, before the usual limit.
 */
const LANES: readonly Lane[] = [
  {
    ...{ centerId: 'setagaya-1', first: 'setagaya-2', next: 'setagaya-1' },
    ...{ topicId: 'child', limitMs: 3_000 },
  },
  {
    ...{ centerId: 'kitazawa-5', first: 'kitazawa-2', next: 'kitazawa-1' },
    ...{ topicId: 'care', limitMs: DEFAULT_ROUTING.offerLimitMs },
  },
];

/** Consultations of the database in which somebody had a part twice, or that are not there. */
function miscounted(dataDir: string, all: readonly Killed[]): { lost: number; doubled: number } {
  const db = new DatabaseSync(fileIn(dataDir), { readOnly: true });
  const rowsOf = db.prepare(
    'select count(*) as n from consultation_event where consultation_id = ? and type = ?',
  );
  const count = (id: string, type: string): number => Number(rowsOf.get(id, type)?.['n'] ?? 0);
  const lost = all.filter(({ consultationId: id }) => count(id, 'request') !== 1).length;
  const doubled = all.filter(({ consultationId: id }) => count(id, 'accept') !== 1).length;
  db.close();
  return { lost, doubled };
}

/**
 * The process of a console is killed `runs` times at any point of an offer, and one time in twenty
 * stopped, so that its connection stays up and it says nothing: somebody else is rung, and the resident has
 * waited since they asked.
 */
async function offerKill(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await startPrepared(data.path, sqlitePlace(data.path), async (db) => {
    for (const { topicId, limitMs } of LANES) await putShortOffers(db, topicId, limitMs);
  });
  try {
    const all: Killed[] = [];
    let left = runs;
    const lanes = await Promise.all(LANES.map((lane) => KillingLane.open(server.origin, lane)));
    const work = async (lane: KillingLane, place: number): Promise<void> => {
      // The first run at the first place hangs, and the last of every nineteen at the second.
      for (let n = place === 0 ? 0 : 1; left > 0; n += 1) {
        left -= 1;
        all.push(await lane.kill(n % HANGS_ONE_IN === 0 ? 'SIGSTOP' : 'SIGKILL'));
        if (all.length % 25 === 0) progress(`${String(all.length)} of ${String(runs)}`);
      }
      lane.leave();
    };
    await Promise.all(lanes.map(work));
    return judge(runs, all, miscounted(data.path, all));
  } finally {
    await server.stop();
    data.remove();
  }
}

function judge(
  runs: number,
  all: readonly Killed[],
  { lost, doubled }: { readonly lost: number; readonly doubled: number },
): FaultResult {
  const hung = all.filter(({ how }) => how === 'SIGSTOP');
  const killed = all.filter(({ how }) => how === 'SIGKILL');
  const broken = {
    ...{ lost, doubled },
    passedOver: all.filter((one) => one.passedOver).length,
    notOfferedAgain: all.filter((one) => !one.accepted && one.offeredAgainMs === null).length,
    late: all.filter((one) => (one.offeredAgainMs ?? 0) > one.limitMs + GRACE_MS).length,
    timeLost: all.filter(({ keptItsTime }) => !keptItsTime).length,
  };
  const violations = Object.values(broken).reduce((sum, n) => sum + n, 0);
  const figures = {
    ...{ killed: killed.length, hung: hung.length },
    // Of those that hang, whom the limit of the offer found out, and whom their silence did.
    hungUntilLimit: hung.filter((one) => (one.offeredAgainMs ?? 0) >= one.limitMs - RUNG_BEFORE_MS)
      .length,
    hadAccepted: all.filter(({ accepted }) => accepted).length,
    ...broken,
    killedOfferedAgainMedianMs: quantileMs(killed, 0.5),
    killedOfferedAgainMaxMs: quantileMs(killed, 1),
    hungOfferedAgainMedianMs: quantileMs(hung, 0.5),
    hungOfferedAgainMaxMs: quantileMs(hung, 1),
  };
  return { fault: 'offer-kill', runs, violations, figures, met: violations === 0 };
}

/** How long it took until somebody else was rung. */
function quantileMs(of: readonly Killed[], part: number): number {
  const times = of.flatMap(({ offeredAgainMs }) => (offeredAgainMs === null ? [] : offeredAgainMs));
  return times.length === 0 ? 0 : Math.round(quantile(times, part));
}

export const fault: Fault = { runs: 1_000, run: offerKill };

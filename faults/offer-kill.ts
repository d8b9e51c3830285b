import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { KillingLane, type Killed, type Lane } from './lib/offer/killing.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** An offer rings for 20 s at most; a second later somebody else has to be rung. */
const LIMIT_MS = 21_000;
/** So many are killed for one that is stopped and keeps silent. */
const HANGS_ONE_IN = 20;

/** Where a 地区担当 is asked first, and a colleague next. */
const LANES: readonly Lane[] = [
  { centerId: 'setagaya-1', first: 'setagaya-2', next: 'setagaya-1' },
  { centerId: 'kitazawa-5', first: 'kitazawa-2', next: 'kitazawa-1' },
];

/** Consultations of the database in which somebody had a part twice, or that are not there. */
function miscounted(dataDir: string, all: readonly Killed[]): { lost: number; doubled: number } {
  const db = new DatabaseSync(join(dataDir, 'madoguchi.sqlite'), { readOnly: true });
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
 * stopped, so that its line stays up and it says nothing: somebody else is rung, and the resident has
 * waited since they asked.
 */
async function offerKill(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  try {
    const all: Killed[] = [];
    let left = runs;
    const lanes = await Promise.all(LANES.map((lane) => KillingLane.open(server.origin, lane)));
    const work = async (lane: KillingLane): Promise<void> => {
      for (let n = left; n > 0; n = left) {
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
  const times = all.flatMap(({ offeredAgainMs }) =>
    offeredAgainMs === null ? [] : offeredAgainMs,
  );
  const broken = {
    ...{ lost, doubled },
    notOfferedAgain: all.filter((one) => !one.accepted && one.offeredAgainMs === null).length,
    late: times.filter((ms) => ms > LIMIT_MS).length,
    timeLost: all.filter(({ keptItsTime }) => !keptItsTime).length,
  };
  const violations = Object.values(broken).reduce((sum, n) => sum + n, 0);
  const sorted = times.toSorted((a, b) => a - b);
  const figures = {
    ...{ killed: all.length, hadAccepted: all.filter(({ accepted }) => accepted).length },
    ...broken,
    offeredAgainMedianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    offeredAgainMaxMs: Math.round(sorted.at(-1) ?? 0),
  };
  return { fault: 'offer-kill', runs, violations, figures, met: violations === 0 };
}

export const fault: Fault = { runs: 1_000, run: offerKill };

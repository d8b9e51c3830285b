import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from '../bench/lib/stats.ts';
import { ServerProcess, temporaryDataDir } from '../tests/support/server/serverProcess.ts';
import { npmRun } from './lib/crash/command.ts';
import { Crowd } from './lib/crash/crowd.ts';
import { sqlitePlace } from './lib/database/sqlitePlace.ts';
import { findWrongs, type Wrongs } from './lib/crash/held.ts';
import { Journal } from './lib/crash/journal.ts';
import { paceOf } from './lib/crash/pace.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** A backup is made beside so many acknowledged writes a second at least; a little more begin. */
const ENOUGH_WRITES = 100;
const BEGUN_WRITES = 115;
const DRILL_LIMIT_MS = 60_000;
const KEY = 'session-secret';
const SETTINGS = { LOG_LEVEL: 'error', MESSAGES_PER_SECOND: '100000' };

/** A backup that was made while people worked, restored into a fresh folder. */
interface Copy {
  readonly failed: boolean;
  readonly backupMs: number;
  /** Acknowledged while the backup was made. */
  readonly writesBeside: number;
  readonly restoreMs: number;
  readonly wrongs: Wrongs;
}

const NOTHING_WRONG: Wrongs = { lost: 0, doubled: 0, corrupt: 0 };

/** Backs up and restores beside the working server; what was acknowledged before the start must be there. */
async function backUpOnce(dataDir: string, fresh: string, journal: Journal): Promise<Copy> {
  const before = [...journal.acknowledged];
  const times = [performance.now()];
  const made = await npmRun('backup', ['--to', join(fresh, 'backups')], dataDir);
  times.push(performance.now());
  const writesBeside = journal.acknowledged.length - before.length;
  const [file = ''] = made.stdout.split('\n');
  mkdirSync(join(fresh, 'data'), { recursive: true, mode: 0o700 });
  copyFileSync(join(dataDir, KEY), join(fresh, 'data', KEY));
  const put = await npmRun('restore', ['--from', file, '--data', join(fresh, 'data')], dataDir);
  times.push(performance.now());
  const failed = made.code !== 0 || put.code !== 0;
  if (failed) progress(`${made.stderr}${put.stderr}${put.stdout}`);
  const [began = 0, copied = 0, restored = 0] = times;
  return {
    failed,
    backupMs: copied - began,
    writesBeside,
    restoreMs: restored - copied,
    wrongs: failed ? NOTHING_WRONG : await findWrongs(sqlitePlace(join(fresh, 'data')), before),
  };
}

/** A disk is lost: a server on what was restored, with which the same people can work again. */
async function startRestored(dataDir: string): Promise<boolean> {
  const server = await ServerProcess.start(dataDir, SETTINGS);
  const journal = new Journal();
  try {
    const ready = await fetch(`${server.origin}/readyz`);
    const audit = await npmRun('audit-verify', [], dataDir);
    const crowd = await Crowd.gather(server.origin, journal);
    await crowd.begin();
    await untilOne(journal);
    await crowd.leave();
    return ready.ok && audit.code === 0;
  } finally {
    await server.stop();
  }
}

/** Resolves when a command was acknowledged. */
async function untilOne({ acknowledged }: Journal): Promise<void> {
  while (acknowledged.length === 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
}

/** `npm run backup` beside a server that is being written to, `runs` times, each restored. */
async function backup(runs: number): Promise<FaultResult> {
  const data = temporaryDataDir();
  const fresh = temporaryDataDir();
  const server = await ServerProcess.start(data.path, SETTINGS);
  const journal = new Journal();
  const copies: Copy[] = [];
  try {
    const crowd = await Crowd.gatherMany(server.origin, journal, paceOf(BEGUN_WRITES));
    await crowd.begin();
    for (let n = 1; n <= runs; n += 1) {
      const folder = join(fresh.path, String(n));
      copies.push(await backUpOnce(data.path, folder, journal));
      rmSync(folder, { recursive: true, force: true });
      if (n % 10 === 0) progress(`${String(n)} of ${String(runs)}`);
    }
    const drillBegan = performance.now();
    copies.push(await backUpOnce(data.path, fresh.path, journal));
    await crowd.leave();
    await server.stop('SIGKILL');
    const isWell = await startRestored(join(fresh.path, 'data'));
    const drillMs = performance.now() - drillBegan;
    return judge(runs, copies, { drillMs, isWell });
  } finally {
    await server.stop();
    data.remove();
    fresh.remove();
  }
}

function judge(
  runs: number,
  copies: readonly Copy[],
  about: {
    readonly drillMs: number;
    readonly isWell: boolean;
  },
): FaultResult {
  const sum = (of: keyof Wrongs): number => copies.reduce((n, { wrongs }) => n + wrongs[of], 0);
  const broken = {
    failed: copies.filter(({ failed }) => failed).length,
    ...{ lost: sum('lost'), doubled: sum('doubled'), corrupt: sum('corrupt') },
    drillFailed: about.isWell ? 0 : 1,
  };
  const violations = Object.values(broken).reduce((n, each) => n + each, 0);
  const p95 = (ms: (copy: Copy) => number): number => Math.round(quantile(copies.map(ms), 0.95));
  const total = (of: (copy: Copy) => number): number => copies.reduce((n, copy) => n + of(copy), 0);
  const writesPerSecond = (total((c) => c.writesBeside) / total((c) => c.backupMs)) * 1_000;
  const figures = {
    ...broken,
    writesPerSecond: Math.round(writesPerSecond),
    backupP95Ms: p95(({ backupMs }) => backupMs),
    restoreP95Ms: p95(({ restoreMs }) => restoreMs),
    drillMs: Math.round(about.drillMs),
  };
  const isFast = writesPerSecond >= ENOUGH_WRITES && about.drillMs <= DRILL_LIMIT_MS;
  return { fault: 'backup', runs, violations, figures, met: violations === 0 && isFast };
}

export const fault: Fault = { runs: 200, run: backup };

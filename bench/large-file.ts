import type { Kiosk } from '@madoguchi/signaling-server';
import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { benchFolder, centerOf, prepareServerWard, specialistId } from './lib/benchWard.ts';
import { runBench } from './lib/cleanUp.ts';
import { fillWithEnded } from './lib/endedConsultations.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove, treeResidentBytes } from './lib/processes.ts';
import { medianOverPairs, printReport, progress } from './lib/report.ts';
import { openServedEngine } from './lib/servedEngine.ts';

/*
 * What years of consultations cost: the start of a server, its memory and its engine on a file with many
 * that have ended, against the same server on a file with one. What has ended is not in memory.
 */

interface Measured {
  readonly startMs: number;
  readonly megabytes: number;
  readonly perSecond: number;
}

const { rounds, ended, lives, maxForeignCpu } = readParameters({
  rounds: 5,
  ended: 1_000_000,
  lives: 300,
  maxForeignCpu: disturbedAbove,
});
const settleMs = 3_000;

const kiosk: Kiosk = {
  id: 'kiosk-1',
  centerId: centerOf(1),
  name: '',
  publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  enrolledAt: Date.now(),
  lastSeenAt: null,
  version: null,
  revokedAt: null,
};

const fileIn = (folder: string): string => join(folder, 'madoguchi.sqlite');

/** A ward of which one consultation has been served from beginning to end. */
async function prepare(): Promise<string> {
  const folder = benchFolder();
  await prepareServerWard(folder, 1);
  const db = await openSqliteDatabase(fileIn(folder));
  await db.write((stores) => stores.kiosks.insert(kiosk));
  const engine = await openServedEngine(db, [specialistId(1)]);
  await engine.serveOne(kiosk);
  engine.stop();
  await db.close();
  return folder;
}

async function measureStart(folder: string): Promise<Pick<Measured, 'startMs' | 'megabytes'>> {
  const startedAt = performance.now();
  const server = await ServerProcess.start(folder);
  const startMs = performance.now() - startedAt;
  await sleep(settleMs);
  const megabytes = treeResidentBytes([server.pid]) / 1e6;
  await server.stop();
  return { startMs, megabytes };
}

async function measureEngine(folder: string): Promise<number> {
  const db = await openSqliteDatabase(fileIn(folder));
  const engine = await openServedEngine(db, [specialistId(1)]);
  for (let n = 0; n < lives / 3; n += 1) await engine.serveOne(kiosk);
  const startedAt = performance.now();
  for (let n = 0; n < lives; n += 1) await engine.serveOne(kiosk);
  const perSecond = (lives / (performance.now() - startedAt)) * 1000;
  engine.stop();
  await db.close();
  return perSecond;
}

const measure = async (folder: string): Promise<Measured> => ({
  ...(await measureStart(folder)),
  perSecond: await measureEngine(folder),
});

await runBench(async () => {
  const [large, empty] = [await prepare(), await prepare()];
  progress(`${String(ended)} consultations are written`);
  fillWithEnded(fileIn(large), ended);
  const run = await runPairs<Measured>({
    ours: () => measure(large),
    reference: () => measure(empty),
    rounds,
    maxForeignCpu,
  });
  printReport({
    bench: 'large-file',
    unit: 'ms to ready',
    referenceName: 'the same server on a file with one consultation',
    run,
    value: ({ startMs }) => startMs,
    goal: { max: 1.3 },
    conditions: [
      {
        name: 'memoryRatio',
        value: medianOverPairs(run, ({ ours, reference }) => ours.megabytes / reference.megabytes),
        bound: { max: 1.1 },
      },
      {
        name: 'engineRatio',
        value: medianOverPairs(run, ({ ours, reference }) => ours.perSecond / reference.perSecond),
        bound: { min: 0.9 },
      },
    ],
    extra: {
      ended,
      megabytes: medianOverPairs(run, ({ ours }) => Math.round(ours.megabytes)),
      perSecond: medianOverPairs(run, ({ ours }) => Math.round(ours.perSecond)),
    },
  });
});

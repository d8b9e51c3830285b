import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kiosk } from '@madoguchi/signaling-server';
import { benchFolder, benchTopic, centerOf, deskOf } from './lib/benchWard.ts';
import { openBenchWard, specialistId } from './lib/benchWard.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { medianOverPairs, printReport } from './lib/report.ts';
import { openServedQueue } from './lib/servedQueue.ts';
import { median, summarise } from './lib/stats.ts';
import { openRawQueue } from './reference/rawSqliteQueue.ts';

/*
 * How many consultations a second go from enqueue over offer, accept and hang-up to the write-up,
 * one after the other, every step durable: the product's services and storage against nothing but
 * the same writes. The product's rules, checks and reads are what it may cost on top.
 */

interface Measured {
  readonly perSecond: number;
  /** Milliseconds of every single step; the product needs one step less than the reference. */
  readonly steps: readonly number[];
  /** Milliseconds of every consultation, all its steps together. */
  readonly wholes: readonly number[];
}

const { rounds, count, kiosks, maxForeignCpu } = readParameters({
  rounds: 9,
  count: 300,
  kiosks: 28,
  maxForeignCpu: disturbedAbove,
});
const kiosk = (n: number): Kiosk => ({
  id: `kiosk-${String(n)}`,
  centerId: centerOf(n),
  name: '',
  publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  enrolledAt: Date.now(),
  lastSeenAt: null,
  version: null,
  revokedAt: null,
});

const folder = benchFolder();
const file = join(folder, 'madoguchi.sqlite');
const rawFile = join(folder, 'raw.sqlite');
const prepared = await openBenchWard(folder, kiosks);
await prepared.write((stores) => {
  for (let n = 1; n <= kiosks; n += 1) {
    stores.kiosks.insert(kiosk(n));
  }
});
await prepared.close();
copyFileSync(file, rawFile);

const db = await openBenchWard(folder, 0);
const staffIds = Array.from({ length: kiosks }, (_, index) => specialistId(index + 1));
const queue = await openServedQueue(db, staffIds);
const raw = openRawQueue(rawFile, {
  centerId: centerOf(1),
  kioskId: kiosk(1).id,
  topicId: benchTopic,
  deskId: deskOf(1),
  staffId: specialistId(1),
});

async function measure(serveOne: () => number[] | Promise<number[]>): Promise<Measured> {
  const startedAt = performance.now();
  const served: number[][] = [];
  for (let n = 0; n < count; n += 1) served.push(await serveOne());
  const perSecond = count / ((performance.now() - startedAt) / 1000);
  const wholes = served.map((steps) => steps.reduce((sum, ms) => sum + ms, 0));
  return { perSecond, steps: served.flat(), wholes };
}

/** Every kiosk of the ward at the same time: commits share their syncs. */
async function measureTogether(): Promise<number> {
  const each = Math.ceil(count / kiosks);
  const startedAt = performance.now();
  const lane = async (n: number): Promise<void> => {
    for (let served = 0; served < each; served += 1) await queue.serveOne(kiosk(n));
  };
  await Promise.all(Array.from({ length: kiosks }, (_, index) => lane(index + 1)));
  return (each * kiosks) / ((performance.now() - startedAt) / 1000);
}

const run = await runPairs<Measured>({
  ours: () => measure(() => queue.serveOne(kiosk(1))),
  reference: () => measure(() => raw.serveOne()),
  rounds,
  maxForeignCpu,
});
// Afterwards, so that its rows and its garbage are in nobody's way.
const together = [];
for (let turn = 0; turn < 3; turn += 1) together.push(await measureTogether());
queue.stop();
raw.close();
await db.close();

const figures = (row: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries<number>({ ...summarise(row) }).map(([name, ms]) => [
      name,
      Number(ms.toPrecision(3)),
    ]),
  );
const p99 = ({ wholes }: Measured): number => summarise(wholes).p99;
printReport({
  bench: 'queue',
  unit: 'consultations/s',
  referenceName: 'better-sqlite3, same rows and pragmas, no rules',
  run,
  value: ({ perSecond }) => perSecond,
  goal: { min: 0.8 },
  conditions: [
    {
      name: 'p99Ratio',
      value: medianOverPairs(run, ({ ours, reference }) => p99(ours) / p99(reference)),
      bound: { max: 2 },
    },
  ],
  extra: {
    consultationMs: {
      ours: figures(run.pairs.flatMap(({ ours }) => ours.wholes)),
      reference: figures(run.pairs.flatMap(({ reference }) => reference.wholes)),
    },
    stepMs: {
      ours: figures(run.pairs.flatMap(({ ours }) => ours.steps)),
      reference: figures(run.pairs.flatMap(({ reference }) => reference.steps)),
    },
    manyAtOnce: { kiosks, consultationsPerSecond: Math.round(median(together)) },
  },
});

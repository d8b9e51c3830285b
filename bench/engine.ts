import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kiosk } from '@madoguchi/signaling-server';
import { benchFolder, centerOf, openBenchWard, specialistId } from './lib/benchWard.ts';
import { runBench } from './lib/cleanUp.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { medianOverPairs, printReport } from './lib/report.ts';
import { COMMANDS, openServedEngine } from './lib/servedEngine.ts';
import { median, summarise } from './lib/stats.ts';
import { openRawEngine } from './reference/rawSqliteEngine.ts';

/*
 * How many consultations a second live their whole life: request with its offer, accept, hold,
 * resume, hang up, write up, every command with an id of its own and durable. The product's services
 * and storage against nothing but the same rows in as many transactions; then with many at once,
 * where commits share their syncs.
 */

/** Milliseconds of the commands of each life, in the order of `COMMANDS`. */
type Lives = readonly (readonly number[])[];

interface Served {
  readonly perSecond: number;
  /** CPU milliseconds of this process for one life: what a busy machine does not change much. */
  readonly cpuMs: number;
  readonly lives: Lives;
}

interface Measured extends Served {
  /** The product alone; the reference has nothing to share. */
  readonly atOnce: Served | null;
}

const { rounds, count, inFlight, maxForeignCpu } = readParameters({
  rounds: 9,
  count: 300,
  /** Consultations at the same time, each with one command on its way. */
  inFlight: 64,
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

const numbers = Array.from({ length: inFlight }, (_, index) => index + 1);
const livesAtOnceEach = Math.max(4, Math.ceil((2 * count) / inFlight));

async function measure(serveOne: () => number[] | Promise<number[]>): Promise<Measured> {
  const served = watch();
  const lives: number[][] = [];
  for (let n = 0; n < count; n += 1) lives.push(await serveOne());
  return { ...served(lives), atOnce: null };
}

/**
 * Then as many unmeasured ones as the product has lived at once, so that both files stay of the same
 * size: with 10,000 consultations in it one is a tenth slower than with 1,500 (measured).
 */
async function measureReference(serveOne: () => number[]): Promise<Measured> {
  const measured = await measure(serveOne);
  for (let n = 0; n < inFlight * livesAtOnceEach; n += 1) serveOne();
  return measured;
}

async function measureAtOnce(serveOne: (kiosk: Kiosk) => Promise<number[]>): Promise<Served> {
  const lives: number[][] = [];
  const served = watch();
  const lane = async (n: number): Promise<void> => {
    for (let lived = 0; lived < livesAtOnceEach; lived += 1) {
      lives.push(await serveOne(kiosk(n)));
    }
  };
  await Promise.all(numbers.map(lane));
  return served(lives);
}

/** Starts to measure; what it returns ends it. */
function watch(): (lives: Lives) => Served {
  const [startedAt, usedBefore] = [performance.now(), process.cpuUsage()];
  return (lives) => {
    const seconds = (performance.now() - startedAt) / 1000;
    const { user, system } = process.cpuUsage(usedBefore);
    const cpuMs = (user + system) / 1000 / lives.length;
    return { perSecond: lives.length / seconds, cpuMs, lives };
  };
}

const short = (value: number): number => Number(value.toPrecision(3));

const figures = (row: readonly number[]): Record<string, number> =>
  Object.fromEntries(
    Object.entries<number>({ ...summarise(row) }).map(([name, ms]) => [name, short(ms)]),
  );

const p95OfCommands = (lives: Lives): Record<string, number | undefined> =>
  Object.fromEntries(
    COMMANDS.map((name, n) => [name, figures(lives.map((life) => life[n] ?? NaN))['p95']]),
  );

const wholes = (lives: Lives): number[] =>
  lives.map((life) => life.reduce((sum, ms) => sum + ms, 0));

await runBench(async () => {
  const folder = benchFolder();
  const db = await openBenchWard(folder, inFlight);
  await db.write((stores) => {
    for (const n of numbers) stores.kiosks.insert(kiosk(n));
  });
  const engine = await openServedEngine(db, numbers.map(specialistId));
  const traces = await engine.traceOne(kiosk(1));
  db.connection.pragma('wal_checkpoint(truncate)');
  const rawFile = join(folder, 'raw.sqlite');
  copyFileSync(join(folder, 'madoguchi.sqlite'), rawFile);
  const raw = openRawEngine(
    rawFile,
    traces.map((states, n) => ({ event: COMMANDS[n] ?? '', states })),
  );

  const run = await runPairs<Measured>({
    ours: async () => ({
      ...(await measure(() => engine.serveOne(kiosk(1)))),
      atOnce: await measureAtOnce((at) => engine.serveOne(at)),
    }),
    reference: () => measureReference(() => raw.serveOne()),
    rounds,
    maxForeignCpu,
  });
  engine.stop();
  raw.close();
  await db.close();

  const p99 = ({ lives }: Measured): number => summarise(wholes(lives)).p99;
  const atOnce = ({ atOnce: found }: Measured): number => found?.perSecond ?? NaN;
  const pairs = run.pairs;
  printReport({
    bench: 'engine',
    unit: 'consultations/s',
    referenceName:
      'better-sqlite3 with all state in tables, same transactions and pragmas, no rules',
    run,
    value: ({ perSecond }) => perSecond,
    goal: { min: 0.9 },
    conditions: [
      {
        name: 'atOnceRatio',
        value: medianOverPairs(run, ({ ours, reference }) => atOnce(ours) / reference.perSecond),
        bound: { min: 4 },
      },
      {
        name: 'p99Ratio',
        value: medianOverPairs(run, ({ ours, reference }) => p99(ours) / p99(reference)),
        bound: { max: 2 },
      },
    ],
    extra: {
      atOnce: {
        inFlight,
        perSecond: Math.round(median(pairs.map(({ ours }) => atOnce(ours)))),
        toOwnOneByOne: short(medianOverPairs(run, ({ ours }) => atOnce(ours) / ours.perSecond)),
        p95Ms: p95OfCommands(pairs.flatMap(({ ours }) => ours.atOnce?.lives ?? [])),
      },
      cpuMs: {
        ours: short(medianOverPairs(run, ({ ours }) => ours.cpuMs)),
        reference: short(medianOverPairs(run, ({ reference }) => reference.cpuMs)),
        atOnce: short(medianOverPairs(run, ({ ours }) => ours.atOnce?.cpuMs ?? NaN)),
      },
      consultationMs: {
        ours: figures(pairs.flatMap(({ ours }) => wholes(ours.lives))),
        reference: figures(pairs.flatMap(({ reference }) => wholes(reference.lives))),
      },
      p95Ms: {
        ours: p95OfCommands(pairs.flatMap(({ ours }) => ours.lives)),
        reference: p95OfCommands(pairs.flatMap(({ reference }) => reference.lives)),
      },
    },
  });
});

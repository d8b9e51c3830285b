import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { benchFolder, prepareServerWard } from './lib/benchWard.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { connectPeople, startOfficeCall } from './lib/officeCall.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove, treeRunSeconds } from './lib/processes.ts';
import { medianOverPairs, printReport, progress, type Pair, type PairedRun } from './lib/report.ts';
import { fourDigits } from './lib/stats.ts';
import type { SyntheticCall } from './lib/syntheticCall.ts';
import { startBareCall } from './reference/bareCall.ts';
import { startBareMediasoup } from './reference/bareProtocol.ts';

/*
 * What the server's processor does for a running call, node and worker together, against mediasoup
 * that forwards the same packets and does nothing else. The people are synthetic (real ICE, DTLS
 * and SRTP, canned RTP), so that browsers do not take the machine that is measured.
 */

interface Measured {
  readonly cpuSecondsPerCallMinute: number;
  /** Share (0–1) of the sent packets that did not arrive. */
  readonly lost: number;
}

/** One side: its process, and how its n-th call, from 0, is started. */
interface Side {
  readonly pid: number;
  start(n: number): Promise<SyntheticCall>;
}

const { rounds, seconds, maxForeignCpu, most, streams } = readParameters({
  rounds: 3,
  seconds: 12,
  maxForeignCpu: disturbedAbove,
  most: 20,
  /** Of a resident: sound and face, and the paper on the desk as the third. */
  streams: 2,
});
const withPaper = streams > 2;
const settleMs = 1_500;
const goal = 1.05;

async function openOurs(): Promise<Side> {
  const folder = benchFolder();
  await prepareServerWard(folder, most);
  const server = await ServerProcess.start(folder);
  atEnd(() => server.stop());
  const people = await connectPeople(server.origin, 0);
  return {
    pid: server.pid,
    // Nobody who is in no call is connected: the reference has no idle connections either.
    start: async (n) => {
      const connected = await connectPeople(server.origin, n + 1, people);
      return startOfficeCall(connected, n, withPaper);
    },
  };
}

async function openReference(): Promise<Side> {
  const bare = await startBareMediasoup();
  atEnd(() => bare.close());
  let started = 0;
  const name = (): string => `call-${String((started += 1))}`;
  return { pid: bare.pid, start: () => startBareCall(bare, name(), withPaper) };
}

async function measure({ pid, start }: Side, size: number): Promise<Measured> {
  const calls: SyntheticCall[] = [];
  for (let n = 0; n < size; n += 1) calls.push(await start(n));
  await sleep(settleMs);
  const total = (of: 'sent' | 'received'): number =>
    calls.reduce((sum, call) => sum + call.counts()[of], 0);
  const [sent, received] = [total('sent'), total('received')];
  const [cpu, startedAt] = [treeRunSeconds([pid]), performance.now()];
  await sleep(seconds * 1000);
  const minutes = (performance.now() - startedAt) / 60_000;
  const cpuSecondsPerCallMinute = (treeRunSeconds([pid]) - cpu) / minutes / size;
  const lost = 1 - (total('received') - received) / (total('sent') - sent);
  await Promise.all(calls.map((call) => call.close()));
  return { cpuSecondsPerCallMinute, lost };
}

const value = ({ cpuSecondsPerCallMinute }: Measured): number => cpuSecondsPerCallMinute;

function figuresOf(calls: number, run: PairedRun<Measured>) {
  const of = (pick: (pair: Pair<Measured>) => number): number =>
    fourDigits(medianOverPairs(run, pick));
  return {
    calls,
    n: run.pairs.length,
    ours: of((pair) => value(pair.ours)),
    reference: of((pair) => value(pair.reference)),
    ratio: of(({ ours, reference }) => value(ours) / value(reference)),
    lost: of(({ ours, reference }) => Math.max(ours.lost, reference.lost)),
  };
}

await runBench(async () => {
  progress('preparing the ward');
  const [ours, reference] = [await openOurs(), await openReference()];
  const runs = new Map<number, PairedRun<Measured>>();
  for (const size of [1, 5, 20].filter((size) => size <= most)) {
    progress(`calls at once: ${String(size)}`);
    const sides = { ours: () => measure(ours, size), reference: () => measure(reference, size) };
    runs.set(size, await runPairs({ ...sides, rounds, warmUps: 1, maxForeignCpu }));
  }
  const sizes = [...runs].map(([calls, run]) => figuresOf(calls, run));
  printReport({
    bench: 'call-cpu',
    unit: 'CPU seconds per call-minute',
    referenceName: 'bare mediasoup, same packets',
    run: {
      pairs: [...runs.values()].flatMap(({ pairs }) => pairs),
      disturbed: [...runs.values()].reduce((sum, run) => sum + run.disturbed, 0),
    },
    value,
    goal: { max: goal },
    conditions: sizes.map(({ calls, ratio }) => ({
      name: `ratioOf${String(calls)}`,
      value: ratio,
      bound: { max: goal },
    })),
    extra: { windowSeconds: seconds, streamsOfResident: withPaper ? 3 : 2, sizes },
  });
});

import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstLoadKilobytes } from '../tests/support/pages/pageWeight.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { benchFolder, prepareServerWard } from './lib/benchWard.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { connectPeople, startOfficeCall } from './lib/officeCall.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove, treeResidentBytes } from './lib/processes.ts';
import { medianOverPairs, printReport, progress } from './lib/report.ts';
import type { SyntheticCall } from './lib/syntheticCall.ts';
import { startBareCall } from './reference/bareCall.ts';
import { startBareSocketIo } from './reference/bareProtocol.ts';
import type { BareClient } from './reference/bareProtocol.ts';

/*
 * How much memory the server needs with nobody there, and more for every running call with its two
 * connected pages, against mediasoup with Socket.IO and nothing between; and what the first load of
 * each page weighs.
 */

interface Measured {
  readonly idleMegabytes: number;
  readonly megabytesPerCall: number;
}

const { rounds, calls, maxForeignCpu } = readParameters({
  rounds: 7,
  calls: 5,
  maxForeignCpu: disturbedAbove,
});
const workers = availableParallelism();
const settleMs = 2_000;

async function readMegabytes(pid: number): Promise<number> {
  await sleep(settleMs);
  return treeResidentBytes([pid]) / 1e6;
}

/** Reads a fresh server, then with everybody connected, then with all calls running. */
async function measure(
  pid: number,
  connectAll: () => Promise<(() => Promise<SyntheticCall>)[]>,
): Promise<Measured> {
  const idleMegabytes = await readMegabytes(pid);
  const starts = await connectAll();
  const connected = await readMegabytes(pid);
  const running: SyntheticCall[] = [];
  for (const start of starts) running.push(await start());
  const talking = await readMegabytes(pid);
  await Promise.all(running.map((call) => call.close()));
  return { idleMegabytes, megabytesPerCall: (talking - connected) / starts.length };
}

async function measureOurs(folder: string): Promise<Measured> {
  const server = await ServerProcess.start(folder, { MEDIA_WORKERS: String(workers) });
  atEnd(() => server.stop());
  try {
    return await measure(server.pid, async () => {
      const people = await connectPeople(server.origin, calls);
      return people.kiosks.map((_, n) => () => startOfficeCall(people, n));
    });
  } finally {
    await server.stop();
  }
}

async function measureReference(): Promise<Measured> {
  const server = await startBareSocketIo(workers);
  atEnd(() => server.close());
  const clients: BareClient[] = [];
  try {
    return await measure(server.pid, async () => {
      for (let n = 0; n < 2 * calls; n += 1) clients.push(await server.connect());
      // The second page of a call only has to be there; what is asked does not depend on by whom.
      return clients
        .filter((_, index) => index % 2 === 0)
        .map((client, index) => () => startBareCall(client, `call-${String(index)}`));
    });
  } finally {
    for (const client of clients) client.leave();
    await server.close();
  }
}

async function weighPages(folder: string): Promise<{ kiosk: number; console: number }> {
  const server = await ServerProcess.start(folder);
  atEnd(() => server.stop());
  const [kiosk = NaN, page = NaN] = await firstLoadKilobytes([
    `${server.origin}/kiosk/`,
    `${server.origin}/console/`,
  ]);
  await server.stop();
  return { kiosk, console: page };
}

await runBench(async () => {
  const folder = benchFolder();
  progress('preparing the ward');
  await prepareServerWard(folder, calls);
  const pages = await weighPages(folder);
  const run = await runPairs<Measured>({
    ours: () => measureOurs(folder),
    reference: measureReference,
    rounds,
    warmUps: 0,
    maxForeignCpu,
  });
  const perCall = (side: 'ours' | 'reference'): number =>
    Number(medianOverPairs(run, (pair) => pair[side].megabytesPerCall).toPrecision(3));
  printReport({
    bench: 'footprint',
    unit: 'MB resident, idle',
    referenceName: 'mediasoup + Socket.IO',
    run,
    value: ({ idleMegabytes }) => idleMegabytes,
    goal: { max: 1.5 },
    conditions: [
      {
        name: 'perCallRatio',
        value: medianOverPairs(
          run,
          ({ ours, reference }) => ours.megabytesPerCall / reference.megabytesPerCall,
        ),
        bound: { max: 1.5 },
      },
      { name: 'kioskKilobytes', value: pages.kiosk, bound: { max: 350 } },
      { name: 'consoleKilobytes', value: pages.console, bound: { max: 400 } },
    ],
    extra: {
      workers,
      calls,
      megabytesPerCall: { ours: perCall('ours'), reference: perCall('reference') },
    },
  });
});

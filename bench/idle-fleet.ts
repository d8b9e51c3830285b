import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { benchFolder } from './lib/benchWard.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { startChild } from './lib/fleet/child.ts';
import { openFleet } from './lib/fleet/fleet.ts';
import type { Fleet, Resynced } from './lib/fleet/fleet.ts';
import { prepareFleetWard } from './lib/fleet/fleetWard.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove, treeResidentBytes, treeRunSeconds } from './lib/processes.ts';
import { medianOverPairs, printReport, progress, type Pair } from './lib/report.ts';
import { fourDigits, median, p95Of } from './lib/stats.ts';

/*
 * What kiosks cost that are connected and idle: memory, what one change of a queue costs with so
 * many of them, how long a press takes to the screens concerned, and how they all come back after a
 * restart. The real server and real sockets, the clients in a process of their own; the reference is
 * Socket.IO with a commit and nothing else.
 */

/** One server with so many kiosks connected. */
interface AtSize {
  readonly kiosks: number;
  readonly residentMegabytes: number;
  /** CPU milliseconds of the server for one change of a queue, without what it needs at rest. */
  readonly cpuMsPerChange: number;
  /** CPU milliseconds a second at rest: heartbeats. */
  readonly cpuMsAtRest: number;
  readonly pressMs: { readonly median: number; readonly p95: number };
}

interface Measured {
  readonly sizes: readonly AtSize[];
  /** Kilobytes resident for each kiosk that came after the first ones. */
  readonly kilobytesPerKiosk: number;
  readonly storm: (Resynced & { readonly sinceReady: number }) | null;
  readonly errors: Readonly<Record<string, number>>;
}

const { rounds, presses, restSeconds, most, maxForeignCpu } = readParameters({
  rounds: 3,
  presses: 200,
  /** A whole number of heartbeats; memory is read after it. */
  restSeconds: 10,
  most: 2_800,
  maxForeignCpu: disturbedAbove,
});
const warmPresses = 200;
const sizes = [28, 280, 2_800].filter((size) => size <= most);
const largest = sizes.at(-1) ?? 28;
/** Two specialists at the desk of the kiosks that press. */
const specialists = [1, 6];
/** All come from one address here; in a ward every center has its own. */
const settings = { CONNECTIONS_PER_ADDRESS: String(2 * largest) };

async function atSize(pid: number, fleet: Fleet, kiosks: number): Promise<AtSize> {
  await fleet.grow(kiosks);
  // As in a server that has run for a while: all code is in use.
  await fleet.press(warmPresses);
  const used = treeRunSeconds([pid]);
  await sleep(restSeconds * 1000);
  const cpuMsAtRest = ((treeRunSeconds([pid]) - used) * 1000) / restSeconds;
  const residentMegabytes = treeResidentBytes([pid]) / 1e6;
  const before = treeRunSeconds([pid]);
  const { tookMs, seconds } = await fleet.press(presses);
  const cpuMs = (treeRunSeconds([pid]) - before) * 1000 - cpuMsAtRest * seconds;
  const cpuMsPerChange = cpuMs / (2 * presses);
  const pressMs = { median: median(tookMs), p95: p95Of(tookMs) };
  progress(`  ${String(kiosks)} kiosks: ${residentMegabytes.toFixed(0)} MB`);
  return { kiosks, residentMegabytes, cpuMsPerChange, cpuMsAtRest, pressMs };
}

async function measureSizes(pid: number, fleet: Fleet): Promise<Omit<Measured, 'storm'>> {
  const measured: AtSize[] = [];
  for (const size of sizes) measured.push(await atSize(pid, fleet, size));
  const errors = await fleet.errors();
  return { sizes: measured, kilobytesPerKiosk: perKiosk(measured), errors };
}

/** Between the smallest fleet, with all code in use, and the largest one. */
function perKiosk(measured: readonly AtSize[]): number {
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) return NaN;
  const bytes = (last.residentMegabytes - first.residentMegabytes) * 1e6;
  return bytes / 1000 / (last.kiosks - first.kiosks);
}

/** Everything that the bench needs of one run: where the ward is, and the views of both servers. */
interface Ward {
  readonly dataDir: string;
  readonly keyFile: string;
  readonly viewFile: string;
}

async function measureOurs({ dataDir, keyFile, viewFile }: Ward): Promise<Measured> {
  const folder = benchFolder();
  cpSync(dataDir, folder, { recursive: true });
  const server = await ServerProcess.start(folder, settings);
  atEnd(() => server.stop());
  const fleet = await openFleet(server.origin, 'ours', keyFile, specialists);
  await fleet.grow(1);
  writeFileSync(viewFile, JSON.stringify(await fleet.views()));
  const measured = await measureSizes(server.pid, fleet);
  const storm = await restart(server, fleet);
  await fleet.close();
  await server.stop();
  return { ...measured, storm };
}

/** Kills the server and starts it again, as a service manager would. */
async function restart(server: ServerProcess, fleet: Fleet): Promise<Measured['storm']> {
  await fleet.serverGoes();
  const goneAt = performance.now();
  await server.stop('SIGKILL');
  await server.start();
  const startSeconds = (performance.now() - goneAt) / 1000;
  const back = await fleet.serverIsBack();
  progress(`  all back after ${back.seconds.toFixed(1)} s`);
  return { ...back, sinceReady: back.seconds - startSeconds };
}

async function measureBare({ keyFile, viewFile }: Ward): Promise<Measured> {
  const file = join(import.meta.dirname, 'reference', 'bareFleet.ts');
  const server = await startChild(file, [viewFile, join(benchFolder(), 'bare.sqlite')]);
  atEnd(() => server.close());
  const origin = `http://127.0.0.1:${String(server.ready)}`;
  const fleet = await openFleet(origin, 'bare', keyFile, specialists);
  const measured = await measureSizes(server.pid, fleet);
  await fleet.close();
  await server.close();
  return { ...measured, storm: null };
}

await runBench(async () => {
  progress('preparing the ward');
  const dataDir = benchFolder();
  const keyFile = await prepareFleetWard(dataDir, largest, Math.max(...specialists));
  const ward = { dataDir, keyFile, viewFile: join(dataDir, 'views.json') };
  // The bare server shows what ours does, so ours comes first of all.
  const server = await ServerProcess.start(dataDir, settings);
  const first = await openFleet(server.origin, 'ours', keyFile, specialists);
  await first.grow(1);
  writeFileSync(ward.viewFile, JSON.stringify(await first.views()));
  await first.close();
  await server.stop();

  const run = await runPairs<Measured>({
    ours: () => measureOurs(ward),
    reference: () => measureBare(ward),
    rounds,
    warmUps: 0,
    maxForeignCpu,
  });
  const at = (of: (size: AtSize) => number, index: number, side: 'ours' | 'reference'): number =>
    medianOverPairs(run, (pair) => valueAt(pair, of, index, side));
  const last = sizes.length - 1;
  const press = ({ pressMs }: AtSize): number => pressMs.median;
  const change = ({ cpuMsPerChange }: AtSize): number => cpuMsPerChange;
  const curve = (side: 'ours' | 'reference') =>
    sizes.map((kiosks, index) => ({
      kiosks,
      residentMegabytes: fourDigits(at((size) => size.residentMegabytes, index, side)),
      cpuMsPerChange: fourDigits(at(change, index, side)),
      cpuMsAtRest: fourDigits(at((size) => size.cpuMsAtRest, index, side)),
      pressMs: fourDigits(at(press, index, side)),
      pressP95Ms: fourDigits(at(({ pressMs }) => pressMs.p95, index, side)),
    }));
  const storms = run.pairs.flatMap(({ ours }) => ours.storm ?? []);
  const faults = run.pairs.flatMap(({ ours }) => [ours.errors, ours.storm?.errors ?? {}]);
  const errors = faults.flatMap((each) => Object.values(each)).reduce((sum, n) => sum + n, 0);
  printReport({
    bench: 'idle-fleet',
    unit: 'KB resident for each kiosk',
    referenceName: 'Socket.IO with a commit, same handshake path, nothing looked at',
    run,
    value: ({ kilobytesPerKiosk }) => kilobytesPerKiosk,
    goal: { max: 1.5 },
    minimumPairs: 3,
    conditions: [
      {
        name: 'changeLargestToSmallest',
        value: medianOverPairs(
          run,
          (pair) => valueAt(pair, change, last, 'ours') / valueAt(pair, change, 0, 'ours'),
        ),
        bound: { max: 2 },
      },
      {
        name: 'pressRatio',
        value: medianOverPairs(
          run,
          (pair) => valueAt(pair, press, last, 'ours') / valueAt(pair, press, last, 'reference'),
        ),
        bound: { max: 2 },
      },
      {
        name: 'stormSeconds',
        value: Math.max(...storms.map(({ seconds }) => seconds)),
        bound: { max: 20 },
      },
      { name: 'errors', value: errors, bound: { max: 0 } },
    ],
    extra: {
      curve: { ours: curve('ours'), reference: curve('reference') },
      storm: {
        kiosks: largest,
        seconds: storms.map(({ seconds }) => fourDigits(seconds)),
        sinceReady: storms.map(({ sinceReady }) => fourDigits(sinceReady)),
      },
      faults,
      settings,
    },
  });
});

function valueAt(
  pair: Pair<Measured>,
  of: (size: AtSize) => number,
  index: number,
  side: 'ours' | 'reference',
): number {
  const size = pair[side].sizes[index];
  return size === undefined ? NaN : of(size);
}

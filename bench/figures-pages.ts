import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Admin } from '../tests/support/server/admin.ts';
import { kioskClient, type TestClient } from '../tests/support/server/clients.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { adminPages, NO_WISHES, type AdminPage } from './lib/adminPages.ts';
import {
  benchFolder,
  benchTopic,
  centerOf,
  prepareServerWard,
  specialistId,
} from './lib/benchWard.ts';
import { runBench } from './lib/cleanUp.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { enterRecords } from './lib/searchedWard.ts';
import { openServedEngine } from './lib/servedEngine.ts';
import { summarise } from './lib/stats.ts';
import {
  fillAudit,
  fillFigures,
  fillYears,
  kioskAt,
  placesOf,
  type Place,
} from './lib/yearsOfFigures.ts';

/*
 * Pages of 管理 over years of consultations: the time of each that lists or counts, over HTTP of the real server, and the time of
 * the server's answers to commands of kiosks, with a reader who opens one page after the other against none.
 */

interface Measured {
  /** Milliseconds of the answers to commands. */
  readonly answers: readonly number[];
  /** Milliseconds of each page, by its name. */
  readonly pages: ReadonlyMap<string, readonly number[]>;
}

const { rounds, ended, searched, entries, readsEach, pauseMs, lanes, maxForeignCpu } =
  readParameters({
    rounds: 9,
    ended: 1_000_000,
    /** Of these so many are in the index of searches, and as many entries are in the audit log. */
    searched: 100_000,
    entries: 100_000,
    /** Of every page in a round. */
    readsEach: 4,
    /** The pause of a reader between two pages. */
    pauseMs: 200,
    /** Kiosks that ask all the while. */
    lanes: 4,
    maxForeignCpu: disturbedAbove,
  });
const TOPICS_EACH = 4;
/** Between two commands of a kiosk, below what a connection may send. */
const COMMAND_PAUSE_MS = 150;

const hex = (id: string): string => Buffer.from(id).toString('hex');

/** A ward with years of consultations, their figures, who was not served, an index and a log. */
async function prepare(folder: string): Promise<Place> {
  const file = join(folder, 'madoguchi.sqlite');
  await prepareServerWard(folder, 1);
  const first = await openSqliteDatabase(file);
  const places = placesOf(first, TOPICS_EACH);
  await first.write((stores) => {
    for (const centerId of new Set(places.map((place) => place.centerId))) {
      stores.kiosks.insert(kioskAt(centerId));
    }
  });
  const engine = await openServedEngine(first, [specialistId(1)]);
  await engine.serveOne(kioskAt(centerOf(1)));
  engine.stop();
  await first.close();
  progress(`${String(ended)} consultations are written`);
  fillYears(file, ended, places);
  const db = await openSqliteDatabase(file);
  const months = await fillFigures(db, ended, places);
  progress(`${String(months)} rows of figures; ${String(searched)} records are entered`);
  await enterRecords(db, Math.min(searched, ended), (n) => {
    const at = places[(n * 7919) % places.length];
    return [`d${hex(at?.deskId ?? '')}`, `c${hex(at?.centerId ?? '')}`, 'm202611'];
  });
  await fillAudit(db, entries);
  await db.close();
  const [place] = places;
  if (place === undefined) throw new Error('the demo ward has places');
  return place;
}

/** A kiosk requests a consultation and cancels it, again and again, until the round is over. */
async function asks(kiosk: TestClient, answers: number[], isOver: () => boolean): Promise<void> {
  const timed = async <T>(work: Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    const done = await work;
    answers.push(performance.now() - startedAt);
    return done;
  };
  while (!isOver()) {
    const asked = { topicId: benchTopic, needs: NO_WISHES };
    const { consultationId } = await timed(kiosk.done('consultation.request', asked));
    await sleep(COMMAND_PAUSE_MS);
    await timed(kiosk.done('consultation.cancel', { consultationId }));
    await sleep(COMMAND_PAUSE_MS);
  }
}

async function measure(kiosks: readonly TestClient[], meanwhile: () => Promise<void>) {
  const answers: number[] = [];
  let isOver = false;
  const asking = kiosks.map((kiosk) => asks(kiosk, answers, () => isOver));
  await meanwhile();
  isOver = true;
  await Promise.all(asking);
  return answers;
}

async function readAll(pages: readonly AdminPage[], read: Map<string, number[]>): Promise<void> {
  for (let n = 0; n < readsEach; n += 1) {
    for (const { name, read: once } of pages) {
      const ms = await once();
      read.set(name, [...(read.get(name) ?? []), ms]);
      await sleep(pauseMs);
    }
  }
}

await runBench(async () => {
  const folder = benchFolder();
  const place = await prepare(folder);
  progress('the server starts');
  const server = await ServerProcess.start(folder);
  const admin = await Admin.signIn(server.origin);
  const kiosks = await Promise.all(Array.from({ length: lanes }, () => kioskClient(server.origin)));
  const pages = adminPages(admin, place);
  const run = await runPairs<Measured>({
    async ours() {
      const read = new Map<string, number[]>();
      return { answers: await measure(kiosks, () => readAll(pages, read)), pages: read };
    },
    async reference() {
      const ms = readsEach * pages.length * (pauseMs + 10);
      return { answers: await measure(kiosks, () => sleep(ms)), pages: new Map() };
    },
    rounds,
    maxForeignCpu,
    ownPids: () => [server.pid],
  });
  for (const kiosk of kiosks) kiosk.leave();
  await server.stop();
  const p95OfPages = pages.map(({ name }) => {
    const all = run.pairs.flatMap(({ ours }) => ours.pages.get(name) ?? []);
    return [name, Math.round(summarise(all).p95)] as const;
  });
  printReport({
    bench: 'figures-pages',
    unit: 'ms p95 of answers',
    referenceName: 'the same server while nobody reads',
    run,
    value: ({ answers }) => summarise(answers).p95,
    goal: { max: 1.2 },
    conditions: [
      {
        name: 'slowestPageP95',
        value: Math.max(...p95OfPages.map(([, ms]) => ms)),
        bound: { max: 300 },
      },
    ],
    extra: {
      ended,
      searched,
      entries,
      readsOfEach: run.pairs.length * readsEach,
      pages: Object.fromEntries(p95OfPages),
    },
  });
});

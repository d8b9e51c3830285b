import { composeAudit, systemClock, type Kiosk } from '@madoguchi/signaling-server';
import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { join } from 'node:path';
import { benchFolder, centerOf, openBenchWard, specialistId } from './lib/benchWard.ts';
import { runBench } from './lib/cleanUp.ts';
import { fillWithEnded } from './lib/endedConsultations.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { enterRecords, numbersFrom, typedWords } from './lib/searchedWard.ts';
import { openServedEngine } from './lib/servedEngine.ts';
import { summarise } from './lib/stats.ts';
import { openBareFts } from './reference/bareFts.ts';

/*
 * How long somebody waits for what they look for among the records of years: the whole search of the product, with rights,
 * records, excerpts and its durable entries of the audit log, against nothing but a question to FTS5.
 */

/** Milliseconds of the searches of one round. */
type Waits = readonly number[];

const { rounds, records, searches, maxForeignCpu } = readParameters({
  rounds: 9,
  records: 100_000,
  searches: 200,
  maxForeignCpu: disturbedAbove,
});

const kiosk: Kiosk = {
  ...{ id: 'kiosk-1', centerId: centerOf(1), name: '', version: null, revokedAt: null },
  publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  ...{ enrolledAt: Date.now(), lastSeenAt: null },
};
const caller = {
  actor: { kind: 'staff', staffId: specialistId(1), role: 'specialist' },
  from: '192.0.2.1',
} as const;
const query = {
  ...{ kind: null, from: null, until: null, topicId: null, deskId: null, centerId: null },
  ...{ result: null, after: null },
} as const;
const nothing = (): void => undefined;
const log = { info: nothing, warn: nothing, error: nothing };

const hex = (id: string): string => Buffer.from(id).toString('hex');

/** A ward with one consultation that was served; more are written beside it. */
async function prepare(folder: string): Promise<void> {
  const db = await openBenchWard(folder, 1);
  await db.write((stores) => stores.kiosks.insert(kiosk));
  const engine = await openServedEngine(db, [specialistId(1)]);
  await engine.serveOne(kiosk);
  engine.stop();
  await db.close();
}

await runBench(async () => {
  const folder = benchFolder();
  const file = join(folder, 'madoguchi.sqlite');
  await prepare(folder);
  progress(`${String(records)} records are written`);
  fillWithEnded(file, records);
  const db = await openSqliteDatabase(file);
  const desks = db.read(({ staff }) => staff.get(specialistId(1))?.deskIds ?? []);
  // Every fifth is of the desk that is asked.
  const texts = await enterRecords(db, records, (n) => [
    `d${n % 5 === 0 ? hex(desks[0] ?? '') : hex(`desk-${String(n % 5)}`)}`,
    'm202611',
  ]);
  const bare = openBareFts(join(folder, 'bare.sqlite'), texts);
  const config = { auditAnchorPath: join(folder, 'anchor'), timeZone: 'Asia/Tokyo' };
  const { recordSearch } = composeAudit({ db, clock: systemClock, log, config });

  const measure = async (search: (words: string) => unknown): Promise<Waits> => {
    const next = numbersFrom(11);
    const waits: number[] = [];
    for (let n = 0; n < searches; n += 1) {
      const words = typedWords(next);
      const startedAt = performance.now();
      await search(words);
      waits.push(performance.now() - startedAt);
    }
    return waits;
  };
  const run = await runPairs<Waits>({
    ours: () => measure((words) => recordSearch.search({ ...query, words }, caller)),
    reference: () => measure((words) => bare.search(words)),
    rounds,
    maxForeignCpu,
  });
  bare.close();
  await db.close();
  const all = run.pairs.flatMap(({ ours }) => ours);
  printReport({
    bench: 'search',
    unit: 'ms p95',
    referenceName: 'a bare FTS5 index of trigrams over the same texts',
    run,
    value: (waits) => summarise(waits).p95,
    conditions: [{ name: 'p95Ms', value: summarise(all).p95, bound: { max: 100 } }],
    extra: { records, searches, medianMs: summarise(all).median, maxMs: summarise(all).max },
  });
});

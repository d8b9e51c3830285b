import { composeAudit, systemClock, type Kiosk } from '@madoguchi/signaling-server';
import { openSqliteDatabase } from '@madoguchi/signaling-server';
import BetterSqlite from 'better-sqlite3';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillWithAudit, someKiosk, someoneBusy } from './lib/auditOfAYear.ts';
import { benchFolder, centerOf, openBenchWard, specialistId } from './lib/benchWard.ts';
import { runBench } from './lib/cleanUp.ts';
import { fillWithEnded } from './lib/endedConsultations.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { medianOverPairs, printReport, progress } from './lib/report.ts';
import { openServedEngine } from './lib/servedEngine.ts';
import { summarise } from './lib/stats.ts';

/*
 * How long an admin waits for an incident report over a year of the log, about an account, a kiosk, and everybody
 * during a week; and how long a unit of work takes meanwhile.
 */

const DAY_MS = 86_400_000;

interface Measured {
  /** The slowest of the three reports. */
  readonly seconds: number;
  readonly accountSeconds: number;
  readonly kioskSeconds: number;
  /** Units of work while reports are made. */
  readonly units: readonly number[];
}

const { rounds, entries, consultations, maxForeignCpu } = readParameters({
  rounds: 3,
  entries: 3_000_000,
  consultations: 300_000,
  maxForeignCpu: disturbedAbove,
});

const kiosk: Kiosk = {
  ...{ id: 'kiosk-1', centerId: centerOf(1), name: '', version: null, revokedAt: null },
  publicKey: { kty: 'EC', crv: 'P-256', x: '', y: '' },
  ...{ enrolledAt: Date.now(), lastSeenAt: null },
};
const caller = {
  actor: { kind: 'staff', staffId: specialistId(1), role: 'admin' },
  from: '192.0.2.1',
} as const;
const nothing = (): void => undefined;
const log = { info: nothing, warn: nothing, error: nothing };

/** A ward with one consultation that was served; more are written beside it. */
async function prepare(folder: string, file: string, now: number): Promise<void> {
  const db = await openBenchWard(folder, 1);
  await db.write((stores) => stores.kiosks.insert(kiosk));
  const engine = await openServedEngine(db, [specialistId(1)]);
  await engine.serveOne(kiosk);
  engine.stop();
  await db.close();
  progress(`${String(consultations)} consultations and ${String(entries)} entries are written`);
  fillWithEnded(file, consultations);
  fillWithAudit(file, entries, now);
}

await runBench(async () => {
  const folder = benchFolder();
  const file = join(folder, 'madoguchi.sqlite');
  const now = Date.now();
  await prepare(folder, file, now);
  const db = await openSqliteDatabase(file);
  const config = { auditAnchorPath: join(folder, 'anchor'), timeZone: 'Asia/Tokyo' };
  const { incidents } = composeAudit({ db, clock: systemClock, log, config });
  const year = { from: now - 365 * DAY_MS, until: now, reason: 'bench' };

  /** Does units of work, one every 20 ms, until `running` is over; how long each took in milliseconds. */
  const unitsDuring = async (running: Promise<unknown>): Promise<number[]> => {
    const waits: number[] = [];
    const state = { isOver: false };
    void running.finally(() => (state.isOver = true));
    while (!state.isOver) {
      const startedAt = performance.now();
      await db.write(({ kiosks }) => {
        kiosks.save({ ...kiosk, lastSeenAt: Date.now() });
      });
      waits.push(performance.now() - startedAt);
      await sleep(20);
    }
    return waits;
  };
  const units: number[] = [];
  const timed = async (report: Promise<unknown>): Promise<number> => {
    const startedAt = performance.now();
    const done = report.then(() => (performance.now() - startedAt) / 1000);
    units.push(...(await unitsDuring(done)));
    return done;
  };
  const measure = async (): Promise<Measured> => {
    units.length = 0;
    const accountSeconds = await timed(incidents.report({ ...year, subject: someoneBusy }, caller));
    const kioskSeconds = await timed(incidents.report({ ...year, subject: someKiosk }, caller));
    const week = { ...year, from: now - 7 * DAY_MS, subject: { kind: 'anybody' } as const };
    const weekSeconds = await timed(incidents.report(week, caller));
    const seconds = Math.max(accountSeconds, kioskSeconds, weekSeconds);
    return { seconds, accountSeconds, kioskSeconds, units: [...units] };
  };
  const bare = new BetterSqlite(file, { readonly: true });
  const run = await runPairs<Measured>({
    ours: measure,
    reference: async () => {
      const quiet = await unitsDuring(sleep(5_000));
      const startedAt = performance.now();
      bare
        .prepare(
          `select record_kind, record_id, action, count(*), min(at), max(at) from audit_entry
           where actor like '%"kioskId":"kiosk-7"%' group by 1, 2, 3`,
        )
        .all();
      const seconds = (performance.now() - startedAt) / 1000;
      return { seconds, accountSeconds: 0, kioskSeconds: seconds, units: quiet };
    },
    rounds,
    maxForeignCpu,
  });
  bare.close();
  await db.close();
  const p95 = (side: 'ours' | 'reference') =>
    summarise(run.pairs.flatMap((pair) => pair[side].units)).p95;
  printReport({
    bench: 'incident',
    unit: 's',
    referenceName: 'one question to SQLite that reads the log through and groups it',
    run,
    value: ({ seconds }) => seconds,
    minimumPairs: 3,
    conditions: [
      {
        name: 'maxSeconds',
        value: Math.max(...run.pairs.map(({ ours }) => ours.seconds)),
        bound: { max: 60 },
      },
      { name: 'unitP95Ms', value: p95('ours'), bound: { max: 20 } },
    ],
    extra: {
      entries,
      consultations,
      accountSeconds: medianOverPairs(run, ({ ours }) => ours.accountSeconds),
      kioskSeconds: medianOverPairs(run, ({ ours }) => ours.kioskSeconds),
      quietUnitP95Ms: p95('reference'),
      unitMaxMs: summarise(run.pairs.flatMap(({ ours }) => ours.units)).max,
    },
  });
});

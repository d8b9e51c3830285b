import { dayAfter, localDay, NO_NEEDS, staffResource, kioskResource } from '@madoguchi/domain';
import { openSqliteDatabase } from '@madoguchi/signaling-server';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, benchTopic, branchOf, openBenchWard, specialistId } from './lib/benchWard.ts';
import { boothOf, bookWard } from './lib/bookedWard.ts';
import { runBench } from './lib/cleanUp.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { numbersFrom } from './lib/searchedWard.ts';
import { composeEngineServices } from './lib/servedEngine.ts';
import { median, summarise } from './lib/stats.ts';
import { openBareOccupancy } from './reference/bareOccupancy.ts';

/*
 * How long staff of a center wait for the next free times of the whole ward, and whoever opens the timetable for a week of
 * a 総合支所, in a ward that is booked out for two months.
 */

/** Milliseconds of the questions of one round. */
interface Waits {
  readonly slots: readonly number[];
  readonly weeks: readonly number[];
}

const TIME_ZONE = 'Asia/Tokyo';

/** So many times of each place, as the list of the console asks first. */
const FIRST_SLOTS = 12;

const { rounds, people, bookings, days, questions, maxForeignCpu } = readParameters({
  ...{ rounds: 9, people: 120, bookings: 50_000, days: 60, questions: 60 },
  maxForeignCpu: disturbedAbove,
});
const BOOTHS = 3;

await runBench(async () => {
  const folder = benchFolder();
  const file = join(folder, 'madoguchi.sqlite');
  const fromDay = dayAfter(localDay(Date.now(), TIME_ZONE), 1);
  const filled = await openBenchWard(folder, people);
  progress(`${String(bookings)} bookings are written`);
  await bookWard(filled, { people, boothsOfCenter: BOOTHS, bookings, days, fromDay });
  await filled.close();
  const startedAt = performance.now();
  const db = await openSqliteDatabase(file);
  const openMs = performance.now() - startedAt;
  const services = composeEngineServices(db);
  const centers = db.read(({ organisation }) => organisation.centers().map(({ id }) => id));
  const bare = openBareOccupancy(file);
  const everything = [
    ...Array.from({ length: people }, (_, n) => staffResource(specialistId(n + 1))),
    ...centers.flatMap((id) => [1, 2, 3].map((n) => kioskResource(boothOf(id, n)))),
  ];
  const asked = (next: (below: number) => number) => ({
    ...{ topicIds: [benchTopic], needs: NO_NEEDS, withKiosk: next(4) > 0, staffId: null },
    ...{ kioskId: null, deskId: null, days, limit: FIRST_SLOTS },
    // Most ask for the whole ward; some for their own center, or from a later day on.
    centerId: next(3) === 0 ? (centers[next(centers.length)] ?? null) : null,
    fromDay: next(3) === 0 ? dayAfter(fromDay, next(days / 2)) : null,
  });
  const admin = { kind: 'staff', staffId: 'admin', role: 'admin' } as const;
  const timed = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  let shown = 0;
  const ours = (): Waits => {
    const next = numbersFrom(7);
    const slots: number[] = [];
    const weeks: number[] = [];
    for (let n = 0; n < questions; n += 1) {
      // What goes over the line belongs to the answer.
      slots.push(timed(() => JSON.stringify(services.bookings.slots(asked(next)))));
      const place = { kind: 'branch', id: branchOf(n + 1) } as const;
      const week = { place, fromDay: dayAfter(fromDay, next(days - 7)), days: 7 };
      weeks.push(
        timed(() => {
          const list = services.bookings.list(admin, week);
          shown = Math.max(shown, list.bookings.length);
          return JSON.stringify(list);
        }),
      );
    }
    return { slots, weeks };
  };
  const reference = (): Waits => {
    const slots: number[] = [];
    for (let n = 0; n < questions; n += 1) {
      slots.push(timed(() => bare.taken(everything, fromDay, days)));
    }
    return { slots, weeks: [] };
  };
  const run = await runPairs<Waits>({
    ours: () => Promise.resolve(ours()),
    reference: () => Promise.resolve(reference()),
    rounds,
    maxForeignCpu,
  });
  bare.close();
  services.stop();
  await db.close();
  const slots = summarise(run.pairs.flatMap((pair) => pair.ours.slots));
  const weeks = summarise(run.pairs.flatMap((pair) => pair.ours.weeks));
  printReport({
    bench: 'slots',
    unit: 'ms p95',
    referenceName: 'one question to the index of the database for each person and booth',
    run,
    value: (waits) => summarise(waits.slots).p95,
    conditions: [
      { name: 'slotsP95Ms', value: slots.p95, bound: { max: 50 } },
      { name: 'weekP95Ms', value: weeks.p95, bound: { max: 100 } },
    ],
    extra: {
      ...{ people, bookings, days, centers: centers.length, booths: centers.length * BOOTHS },
      ...{ slotsMedianMs: slots.median, slotsMaxMs: slots.max, weekMedianMs: weeks.median },
      ...{ weekMaxMs: weeks.max, mostOfAWeek: shown, openMs, fileBytes: statSync(file).size },
      medianReferenceMs: median(run.pairs.flatMap((pair) => pair.reference.slots)),
    },
  });
});

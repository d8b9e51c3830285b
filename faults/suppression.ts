import {
  composeServices,
  openSqliteDatabase,
  PublicFigures,
  seed,
  systemClock,
  YearlyReports,
} from '@madoguchi/signaling-server';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { intervalsOf, knownOf, knownOfEndings, type Interval } from './lib/suppression/attack.ts';
import { chanceOf, type Chance } from './lib/suppression/chance.ts';
import { correct, generateYear, type TrueCells } from './lib/suppression/generatedYear.ts';
import { readReport, readTable, type PublishedTable } from './lib/suppression/released.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';

/** So many years, one after the other, are of one ward: each tells of the one before it. */
const YEARS_A_WARD = 10;
const FIRST_YEAR = 2016;
/** A withheld count of fewer possible values says much of what it is. */
const FEWEST_VALUES = 5;
const caller = { actor: { kind: 'anonymous' }, from: '192.0.2.1' } as const;

/** The demo ward in this process, with a clock that stands where it is put. */
async function openWard(path: string, chance: Chance) {
  const db = await openSqliteDatabase(path);
  await seed(db, { ensure: () => Promise.resolve() }, 'demo');
  const centerIds = db.read(({ organisation }) => organisation.centers().map(({ id }) => id));
  const time = { now: 0 };
  const clock = { ...systemClock, now: () => time.now };
  const nothing = (): void => undefined;
  const nothingYet = (): Promise<void> => Promise.resolve();
  const services = composeServices({
    ...{ db, clock, timeZone: 'Asia/Tokyo', secret: crypto.randomUUID() },
    media: { goLive: nothingYet, holdResident: nothingYet, close: nothing, leave: nothing },
    audience: { changed: nothing },
    log: { info: nothing, warn: nothing, error: nothing },
  });
  const documents = { renderReport: () => Promise.reject(new Error('nothing is drawn')) };
  const parts = { db, clock, timeZone: 'Asia/Tokyo' };
  const reports = new YearlyReports({ ...parts, documents, runner: services.runner });
  const figures = new PublicFigures(parts);
  const few = centerIds.slice(0, 1 + chance.below(centerIds.length));
  return { db, services, reports, figures, time, centerIds: few };
}

type Ward = Awaited<ReturnType<typeof openWard>>;

/** Everything that leaves the house of a year: its page and its table. */
async function released({ reports, figures }: Ward, fiscalYear: number) {
  const html = await (await reports.file({ fiscalYear, as: 'html' })).text();
  return { html, csv: await figures.table(fiscalYear, caller) };
}

/** A year is generated, its report published and its table taken; then records are corrected, and both are taken again. */
async function publishedYear(ward: Ward, chance: Chance, fiscalYear: number) {
  const { db, reports, time, centerIds } = ward;
  const cells = await generateYear(db, chance, { fiscalYear, centerIds });
  time.now = Date.parse(`${String(fiscalYear + 1)}-05-01T00:00:00Z`);
  const step = { fiscalYear, version: 0 } as const;
  await reports.step({ ...step, step: 'freeze' }, caller);
  await reports.step({ ...step, step: 'publish' }, caller);
  const first = await released(ward, fiscalYear);
  await correct(db, fiscalYear);
  const later = await released(ward, fiscalYear);
  return { cells, first, later };
}

const isRecovered = ({ least, most }: Interval): boolean => least === most;
const isNarrow = ({ least, most }: Interval): boolean => most - least + 1 < FEWEST_VALUES;

/** Whether rows say the same, whatever they are called. */
const areSame = (a: PublishedTable['rows'], b: PublishedTable['rows']): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The same year with nothing but its small counts withheld: the attack has to recover some of it. */
function withSmallAlone(cells: TrueCells): PublishedTable['rows'] {
  const sum = (row: readonly number[]): number => row.reduce((all, each) => all + each, 0);
  const rows = cells.filter((row) => sum(row) > 0);
  const columns = (rows[0] ?? []).map((_, c) => sum(rows.map((row) => row[c] ?? 0)));
  return [...rows, columns].map((row, n) => ({
    head: String(n),
    cells: [...row, sum(row)].map((count) => (count > 0 && count < FEWEST_VALUES ? null : count)),
  }));
}

/** What the attack found in one year, and how much was withheld. */
function attacked({ cells, first, later }: Awaited<ReturnType<typeof publishedYear>>) {
  const report = readReport(first.html);
  const endings = report.tables.find(({ caption }) => caption.startsWith('センターごと'));
  const rows = endings?.rows.filter(({ head }) => !head.endsWith('年度の合計')) ?? [];
  const found = intervalsOf(knownOf(report));
  const alone = withSmallAlone(cells);
  const small = alone.flatMap((row) => row.cells).filter((count) => count === null).length;
  return {
    recovered: found.filter(isRecovered).length,
    narrow: found.filter(isNarrow).length,
    withheld: found.length,
    withheldOfEndings: rows.flatMap((row) => row.cells).filter((count) => count === null).length,
    smallOfEndings: small,
    differing:
      Number(!areSame(rows, readTable(first.csv))) +
      Number(first.html !== later.html || first.csv !== later.csv),
    recoveredOfSmallAlone: intervalsOf(knownOfEndings(alone)).filter(isRecovered).length,
  };
}

async function wardOf(seedOfWard: number, years: number) {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-suppression-'));
  const chance = chanceOf(seedOfWard);
  const ward = await openWard(join(folder, 'madoguchi.sqlite'), chance);
  const found: ReturnType<typeof attacked>[] = [];
  try {
    for (let n = 0; n < years; n += 1) {
      found.push(attacked(await publishedYear(ward, chance, FIRST_YEAR + n)));
    }
    return found;
  } finally {
    ward.services.stop();
    await ward.db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * `runs` generated years, of wards that have just begun and busy ones: all that is published of them, before and after records were
 * corrected, is given to a solver that knows every number, every sum and the rules, and looks for counts that can be one number alone.
 */
async function suppression(runs: number): Promise<FaultResult> {
  const found: ReturnType<typeof attacked>[] = [];
  for (let from = 0; from < runs; from += YEARS_A_WARD) {
    found.push(...(await wardOf(1 + from, Math.min(YEARS_A_WARD, runs - from))));
    progress(`${String(found.length)} of ${String(runs)} years`);
  }
  const sum = (key: keyof (typeof found)[number]): number =>
    found.reduce((all, each) => all + each[key], 0);
  const figures = {
    ...{ recovered: sum('recovered'), differing: sum('differing'), narrow: sum('narrow') },
    ...{ withheld: sum('withheld'), withheldOfEndings: sum('withheldOfEndings') },
    ...{ smallOfEndings: sum('smallOfEndings') },
    recoveredOfSmallAlone: sum('recoveredOfSmallAlone'),
  };
  const violations = figures.recovered + figures.differing;
  // Control: an attack that recovers nothing where small counts alone are withheld has not attacked.
  const met = violations === 0 && figures.recoveredOfSmallAlone > 0;
  return { fault: 'suppression', runs, violations, figures, met };
}

export const fault: Fault = { runs: 100, run: suppression };

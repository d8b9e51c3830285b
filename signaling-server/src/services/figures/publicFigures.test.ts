import { emptyMonth, type MonthFigures } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { BookingOffice, COUNTER } from '../testing/bookingOffice.ts';
import { inFolder } from '../testing/inFolder.ts';
import { YearlyReports } from '../reports/yearlyReports.ts';
import { PublicFigures } from './publicFigures.ts';

const caller = { actor: COUNTER, from: '192.0.2.1' };

let office: BookingOffice;
let end: () => Promise<void>;
let figures: PublicFigures;
let reports: YearlyReports;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  const { db, clock } = office;
  figures = new PublicFigures({ db, clock, timeZone: 'Asia/Tokyo' });
  const { runner } = office.services;
  const documents = { renderReport: () => Promise.reject(new Error('nothing is drawn')) };
  reports = new YearlyReports({ db, clock, runner, documents, timeZone: 'Asia/Tokyo' });
});
afterEach(() => end());

const counted = (month: string, centerId: string, total: MonthFigures['total']) =>
  office.db.write((stores) => {
    const place = { month, centerId, deskId: 'desk', topicId: 'care', kioskId: '' };
    stores.records(monthFiguresKind).put({ ...emptyMonth(place), total });
  });

/** The report of 2025 is frozen, and published. */
const published = async () => {
  const step = { fiscalYear: 2025, version: 0 } as const;
  await reports.step({ ...step, step: 'freeze' }, caller);
  await reports.step({ ...step, step: 'publish' }, caller);
};

it('[FG10] the table of a year that is over has its months from April to March, center by center', async () => {
  await counted('2025-04', 'center', { 'outcome.settled': 20, 'outcome.cancelled': 7 });
  await counted('2026-03', 'center', { 'outcome.settled': 5, 'outcome.paper': 6 });
  await counted('2026-04', 'center', { 'outcome.settled': 100 });
  await published();
  const [head, center, total] = (await figures.table(2025, caller)).split('\r\n');
  expect(head).toMatch(/^\uFEFF?年度,まちづくりセンター,用がすんだ/u);
  expect(center).toMatch(/^2025,.+,25,0,0,6,7,0,38$/u);
  expect(total).toBe('2025,合計,25,0,0,6,7,0,38');
});

it('[FG10] withholds small counts, also where a center is there no more', async () => {
  await counted('2025-05', 'center', { 'outcome.settled': 20, 'outcome.comeBack': 2 });
  await counted('2025-05', 'gone', { 'outcome.settled': 30, 'outcome.comeBack': 9 });
  await published();
  const lines = (await figures.table(2025, caller)).split('\r\n');
  expect(lines[1]).toMatch(/,x,0,x,0,0,0,22$/u);
  expect(lines[2]).toMatch(/^2025,（今はない所）,x,0,x,0,0,0,39$/u);
  expect(lines[3]).toBe('2025,合計,50,0,11,0,0,0,61');
});

it('[FG10] is that of the published report, whatever is corrected later, and says that it was written', async () => {
  await counted('2025-05', 'center', { 'outcome.settled': 20, 'outcome.comeBack': 9 });
  const refusal = { code: 'WRONG_STATE' };
  await expect(figures.table(2025, caller)).rejects.toMatchObject(refusal);
  await reports.step({ fiscalYear: 2025, step: 'freeze', version: 0 }, caller);
  await expect(figures.table(2025, caller)).rejects.toMatchObject(refusal);
  await reports.step({ fiscalYear: 2025, step: 'publish', version: 0 }, caller);
  const before = await figures.table(2025, caller);
  await counted('2025-06', 'center', { 'outcome.settled': 1 });
  expect(await figures.table(2025, caller)).toBe(before);
  expect((await office.entries()).map(({ action }) => action)).toContain('figures.published');
  expect(figures.dictionary()).toContain('出直し,整数またはx,');
});

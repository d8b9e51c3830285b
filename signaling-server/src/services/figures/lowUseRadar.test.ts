import { dayAfter, emptyMonth } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { BookingOffice } from '../testing/bookingOffice.ts';
import { inFolder } from '../testing/inFolder.ts';
import { LowUseRadar } from './lowUseRadar.ts';

/** The clock of the office is at 2026-11-24: four full weeks from 10-26, the eight before from 08-31. */
const BEFORE = '2026-08-31';
const SEEN = '2026-10-26';

let office: BookingOffice;
let end: () => Promise<void>;
let radar: LowUseRadar;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  // Its kiosks have been there for longer than all that is looked at.
  await office.db.write(({ kiosks }) => {
    for (const kiosk of kiosks.all()) kiosks.save({ ...kiosk, enrolledAt: 0 });
  });
  radar = new LowUseRadar({ db: office.db, clock: office.clock, timeZone: 'Asia/Tokyo' });
});
afterEach(() => end());

/** So many came on a day. */
const came = (day: string, visits: number) =>
  office.db.write((stores) => {
    const place = { centerId: 'center', deskId: 'desk', topicId: 'care', kioskId: 'kiosk-1' };
    const empty = emptyMonth({ month: day.slice(0, 7), ...place });
    const kept = stores.records(monthFiguresKind);
    const { days, ...rest } = kept.get(empty.id) ?? empty;
    kept.put({ ...rest, days: { ...days, [day.slice(-2)]: { visits } } });
  });
const center = async () => (await radar.of()).centers.find(({ centerId }) => centerId === 'center');

it('[FG14] a center to which fewer come than before is called low, and what came this week is not looked at', async () => {
  for (let week = 0; week < 8; week += 1) await came(dayAfter(BEFORE, 7 * week), 3);
  await came(SEEN, 1);
  await came('2026-11-23', 40);
  const found = await radar.of();
  expect(found).toMatchObject({ from: SEEN, until: '2026-11-23' });
  expect(await center()).toMatchObject({ visits: 1, past: { verdict: 'low' } });
});

it('[FG14] of a ward that has just begun to count nothing is said', async () => {
  await came('2026-11-20', 1);
  expect(await center()).toMatchObject({ visits: 1, past: null });
});

it('[FG15] what might help is what the ward can see: a kiosk that is closed, somebody who came when it was', async () => {
  await came(BEFORE, 1);
  await office.db.write(({ unmetDemand }) => {
    const at = Date.parse('2026-11-02T20:00+09:00');
    const place = { centerId: 'center', topicId: 'care', deskId: 'desk' };
    unmetDemand.count({ at, ...place, way: 'paper', because: 'closed' });
  });
  const kinds = (await center())?.hints.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['kioskAway', 'cameClosed', 'nobodyHelps']));
  expect(kinds).not.toContain('noKiosk');
});

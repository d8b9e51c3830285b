import { DAY_MS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { kioskClosureKind } from '../records/kioskClosure/index.ts';
import { visitTallyKind } from '../records/visitTally/index.ts';
import { settled } from '../testing/fakeClock.ts';
import { command, Fixture, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { quietFor, figuresOfCenter } from '../views/visitFigureViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { Helpers } from './helpers.ts';
import { QuietHints } from './quietHints.ts';
import { leaveWithHelp, SideTalks } from './sideTalks.ts';

const HELPER = { kind: 'staff', staffId: 'helper', role: 'staff' } as const;
const PERSON = { ...exampleStaff, role: 'staff', deskIds: [], centerIds: ['center'] } as const;

let office: Fixture;
let helpers: Helpers;
let sideTalks: SideTalks;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  const { runner } = office.services;
  runner.inTransaction(leaveWithHelp);
  const checks = {
    digestOf: (code: string) => Promise.resolve(code),
    isRight: () => Promise.resolve(false),
    take: () => Promise.resolve(),
    giveBack: () => Promise.resolve(),
  };
  helpers = new Helpers({ runner, db: office.db, checks });
  sideTalks = new SideTalks(runner);
  await office.db.write((stores) => {
    insertExampleWard(stores);
    for (const id of ['helper', 'colleague']) {
      stores.staff.insert({ ...PERSON, id, displayName: id });
    }
  });
});
afterEach(() => end());

const moment = <T>(of: (moment: ViewMoment) => T, laterMs = 0): T =>
  office.db.read((stores) => {
    const around = { now: office.clock.now() + laterMs, timeZone: 'Asia/Tokyo' };
    return of(new ViewMoment(stores, around));
  });
const use = () => moment((now) => figuresOfCenter(now, 'center'));
const hint = (laterMs: number, id = 'helper') =>
  moment((now) => quietFor(now, { ...PERSON, id, displayName: id }), laterMs);
const help = () => helpers.begin(command(HELPER), 'kiosk-1', HELPER.staffId);
const aside = async () => {
  await sideTalks.begin(command(HELPER), 'kiosk-1', HELPER.staffId);
  await settled();
};
const WEEK_MS = 7 * DAY_MS;

it('[HP34] a visit counts for who helps when it begins, an introduction for who makes it, by either side', async () => {
  await help();
  const { id } = await office.talk('kiosk-1', 'staff-1');
  await aside();
  await sideTalks.introduce(command(HELPER), 'kiosk-1', HELPER.staffId);
  await settled();
  await aside();
  await office.press(id, staff('staff-1'), { type: 'resume', staffId: 'staff-1' });
  const mine = { visits: 1, helped: 1, introductions: 2 };
  expect(use()).toMatchObject({ thisWeek: mine, helpers: [{ name: 'helper', thisWeek: mine }] });
});

it('[HP32] [HP34] whoever steps out of a talk aside has introduced nobody, and frees the resident', async () => {
  const { id } = await office.talk('kiosk-1', 'staff-1');
  await help();
  await aside();
  expect(office.get(id).state).toBe('onHold');
  await helpers.end(command(HELPER), 'kiosk-1', 'steppedOut');
  await settled();
  expect(office.get(id)).toMatchObject({ state: 'inCall', participants: [] });
  expect(use()).toEqual({
    thisWeek: { visits: 1, helped: 0, introductions: 0 },
    fourWeeks: { visits: 1, helped: 0, introductions: 0 },
    helpers: [],
  });
});

it('[HP34] a tally says nothing of a resident', async () => {
  await help();
  const { id, kioskId } = await office.talk('kiosk-1', 'staff-1');
  const tallies = office.db.read((stores) => stores.records(visitTallyKind).all());
  expect(tallies.map((each) => Object.keys(each).toSorted())).toEqual([
    ['centerId', 'id', 'introductions', 'staffId', 'state', 'visits', 'week'],
  ]);
  expect(JSON.stringify(tallies)).not.toMatch(new RegExp(`${id}|${kioskId}`));
});

it('[HP36] staff of a center are told of quiet weeks, and nobody else is', async () => {
  const quiet = { district: '池尻', kind: 'visits' };
  expect(hint(3 * WEEK_MS)).toEqual(quiet);
  await office.talk('kiosk-1', 'staff-1');
  expect(hint(2 * WEEK_MS)).toEqual({ ...quiet, kind: 'introductions' });
  expect(hint(3 * WEEK_MS)).toEqual(quiet);
  const specialist = { ...exampleStaff, id: 'staff-1', displayName: '' };
  expect(moment((now) => quietFor(now, specialist), 3 * WEEK_MS)).toBeNull();
  await office.db.write((stores) => {
    const facts = { centerId: 'center', reason: 'broken', byStaffId: 'helper', since: 1 } as const;
    for (const id of ['kiosk-1', 'kiosk-2']) {
      stores.records(kioskClosureKind).put({ id, state: 'closed', ...facts });
    }
  });
  expect(hint(3 * WEEK_MS)).toBeNull();
});

it('[HP37] whoever puts the hint away is left in peace for two weeks, and a colleague is not', async () => {
  await office.clock.advance(3 * WEEK_MS);
  const hints = new QuietHints(office.services.runner, 'Asia/Tokyo');
  expect(hint(0)).not.toBeNull();
  await hints.rest(command(HELPER), HELPER.staffId);
  await hints.rest(command(HELPER), HELPER.staffId);
  expect(hint(0)).toBeNull();
  expect(hint(0, 'colleague')).not.toBeNull();
  await office.clock.advance(2 * WEEK_MS);
  await settled();
  expect(hint(0)).not.toBeNull();
});

import { HELPER_IDLE_MS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { helperKind } from '../records/helper/index.ts';
import { staffCodeKind } from '../records/staffCode/index.ts';
import { settled } from '../testing/fakeClock.ts';
import { command, Fixture, kiosk } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { readableCodes } from '../testing/readableCodes.ts';
import { centerBoard } from '../views/centerBoardViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { followCalls } from './followCalls.ts';
import { Helpers } from './helpers.ts';

const ONE = { kind: 'staff', staffId: 'at-center', role: 'staff' } as const;
const OTHER = { kind: 'staff', staffId: 'also-there', role: 'staff' } as const;
const KIOSK = { id: 'kiosk-1', centerId: 'center' };

let office: Fixture;
let helpers: Helpers;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  const { runner } = office.services;
  runner.inTransaction(followCalls);
  helpers = new Helpers({ runner, db: office.db, checks: readableCodes });
  await office.db.write((stores) => {
    insertExampleWard(stores);
    const person = { ...exampleStaff, role: 'staff', deskIds: [], centerIds: ['center'] } as const;
    for (const { staffId: id } of [ONE, OTHER]) {
      stores.staff.insert({ ...person, id, displayName: id });
      stores.records(staffCodeKind).put({ id, state: 'set', digest: id, at: 1 });
    }
  });
});
afterEach(() => end());

const begin = (by: typeof ONE | typeof OTHER = ONE, id = 'kiosk-1') =>
  helpers.begin(command(by), id, by.staffId);
const at = (kioskId: string) => office.db.read((s) => s.records(helperKind).at(kioskId));
const signIn = (code: string, practise = false) =>
  helpers.signIn(KIOSK, { code, practise }, { actor: kiosk('kiosk-1'), from: '192.0.2.1' });
const reasons = async () => {
  const all = { staffId: null, from: null, until: null, before: null, recordId: null };
  const log = await office.db.archive.searchAudit(
    { ...all, recordKind: 'kiosk', action: 'helper.signedOut' },
    9,
  );
  return log.map(({ details }) => details['reason']);
};

it('[HP1] [HP2] a colleague relieves whoever helps, and a code that two have makes nobody the helper', async () => {
  await begin();
  await begin(OTHER);
  expect(at('kiosk-1')).toMatchObject({ staffId: OTHER.staffId, way: 'console' });
  await signIn(ONE.staffId);
  expect(at('kiosk-1')).toMatchObject({ staffId: ONE.staffId, way: 'code' });
  expect(await reasons()).toEqual(['relieved', 'relieved']);
  await office.db.write((stores) => {
    stores
      .records(staffCodeKind)
      .put({ id: OTHER.staffId, state: 'set', digest: ONE.staffId, at: 2 });
  });
  await expect(signIn(ONE.staffId)).rejects.toMatchObject({ code: 'STAFF_CODE_WRONG' });
});

it('[HP4] it ends by itself five minutes after the last touch, in a call never, and anew after it', async () => {
  await begin();
  await office.clock.advance(HELPER_IDLE_MS - 1);
  await helpers.touch('kiosk-1');
  await office.clock.advance(HELPER_IDLE_MS - 1);
  expect(at('kiosk-1')).not.toBeNull();
  await office.clock.advance(1);
  await settled();
  expect(at('kiosk-1')).toBeNull();
  expect(await reasons()).toEqual(['idle']);

  await begin();
  const c = await office.talk('kiosk-1', 'staff-1');
  expect(at('kiosk-1')).toMatchObject({ inCall: true });
  await office.clock.advance(3 * HELPER_IDLE_MS);
  expect(at('kiosk-1')).not.toBeNull();
  await office.services.consultations.command(command(kiosk('kiosk-1')), c.id, {
    ...{ type: 'hangUp', by: 'kiosk' },
  });
  await office.clock.advance(HELPER_IDLE_MS);
  await settled();
  expect(at('kiosk-1')).toBeNull();
});

it('[HP7] a wall names nobody', async () => {
  await begin();
  const shown = (audience: 'staff' | 'wall') =>
    office.db.read((stores) => {
      const moment = new ViewMoment(stores, { now: office.clock.now(), timeZone: 'Asia/Tokyo' });
      return centerBoard(moment, 'center', audience).kiosks[0]?.helper;
    });
  expect([shown('staff'), shown('wall')]).toEqual([{ byName: ONE.staffId }, { byName: null }]);
});

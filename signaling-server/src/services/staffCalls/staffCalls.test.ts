import { isStaffCallOpen, STAFF_CALL_LASTS_MS } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { exampleStaff, insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { staffCallKind } from '../records/staffCall/index.ts';
import { centerBoard } from '../views/centerBoardViews.ts';
import { consoleView } from '../views/consoleViews.ts';
import { kioskView } from '../views/kioskViews.ts';
import { ViewMoment } from '../views/viewMoment.ts';
import { command, Fixture, kiosk, staff } from '../testing/fixture.ts';
import { settled } from '../testing/fakeClock.ts';
import { inFolder } from '../testing/inFolder.ts';

const KIOSK = kiosk('kiosk-1');
const PLACE = { id: 'kiosk-1', centerId: 'center' };
const GOES = { kind: 'staff', staffId: 'at-center', role: 'staff' } as const;
const OTHER = { kind: 'staff', staffId: 'also-there', role: 'staff' } as const;

let office: Fixture;
let end: () => Promise<void>;
beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new Fixture(db)));
  await office.db.write((stores) => {
    insertExampleWard(stores);
    const person = { ...exampleStaff, role: 'staff', deskIds: [], centerIds: ['center'] } as const;
    stores.staff.insert({ ...person, id: GOES.staffId, displayName: '職員1' });
    stores.staff.insert({ ...person, id: OTHER.staffId, displayName: '職員2' });
  });
});
afterEach(() => end());

const make = () => office.services.staffCalls.make(command(KIOSK), PLACE);
const acknowledge = (callId: string, by: typeof GOES | typeof OTHER = GOES) =>
  office.services.staffCalls.acknowledge(command(by), callId, by.staffId);
const call = (id: string) => office.db.read((stores) => stores.records(staffCallKind).get(id));

/** The views of this moment. */
function shown<T>(of: (moment: ViewMoment) => T): T {
  return office.db.read((stores) =>
    of(new ViewMoment(stores, { now: office.clock.now(), timeZone: 'Asia/Tokyo' })),
  );
}
const onConsole = (staffId: string) =>
  shown((moment) => {
    const me = moment.stores.staff.get(staffId);
    if (me === null) throw new Error(staffId);
    return consoleView(moment, me);
  });
const atKiosk = () =>
  shown((moment) => {
    const me = moment.stores.kiosks.get('kiosk-1');
    if (me === null) throw new Error('no kiosk');
    return kioskView(moment, me).staffCall;
  });
const onBoard = (audience: 'staff' | 'wall') =>
  shown((moment) => centerBoard(moment, 'center', audience).kiosks[0]?.staffCall);

it('[SC501] a kiosk has one open call, however often it is pressed; the first who goes is the one', async () => {
  const [first, again] = [await make(), await make()];
  expect(again).toEqual(first);
  await acknowledge(first.callId);
  await acknowledge(first.callId);
  expect(call(first.callId)).toMatchObject({ state: 'acknowledged', byStaffId: 'at-center' });
  await expect(acknowledge(first.callId, OTHER)).rejects.toMatchObject({ code: 'WRONG_STATE' });
  const pressed = command(KIOSK);
  await office.services.staffCalls.finish(pressed, first.callId);
  await office.services.staffCalls.finish(pressed, first.callId);
  expect(call(first.callId)?.state).toBe('done');
  expect((await make()).callId).not.toBe(first.callId);
});

it('[SC502] an unanswered call expires, an answered one is done, also after a restart', async () => {
  const { callId } = await make();
  office.services.stop();
  const restarted = new Fixture(office.db);
  await restarted.services.begin();
  await restarted.clock.advance(STAFF_CALL_LASTS_MS);
  expect(call(callId)?.state).toBe('expired');
  const next = await restarted.services.staffCalls.make(command(KIOSK), PLACE);
  await restarted.services.staffCalls.acknowledge(command(GOES), next.callId, GOES.staffId);
  await restarted.clock.advance(STAFF_CALL_LASTS_MS);
  expect(call(next.callId)?.state).toBe('done');
  restarted.services.stop();
});

it('[SC503] is shown at its kiosk, to the staff of its center and to whoever talks to the resident', async () => {
  const { id } = await office.talk();
  const before = office.get(id);
  const { callId } = await make();
  const calledAt = office.clock.now();
  expect(atKiosk()).toEqual({ callId, state: 'calling', calledAt });
  expect(onConsole(GOES.staffId).staffCalls).toMatchObject([
    { callId, state: 'calling', goes: null },
  ]);
  expect(onConsole('staff-1')).toMatchObject({
    staffCalls: [],
    current: { staffCall: 'calling', state: 'inCall' },
  });
  await acknowledge(callId);
  expect(atKiosk()).toEqual({ callId, state: 'acknowledged', calledAt });
  expect(onConsole(OTHER.staffId).staffCalls).toMatchObject([
    { goes: { name: '職員1', isMe: false } },
  ]);
  expect([onBoard('staff'), onBoard('wall')]).toMatchObject([
    { state: 'acknowledged', byName: '職員1' },
    { state: 'acknowledged', byName: null },
  ]);
  expect(office.get(id)).toEqual(before);
});

it('[SC503] is told to the screens that show it, and to no other', async () => {
  await office.talk();
  await office.services.connections.staffCame(GOES.staffId);
  await office.services.connections.staffCame('staff-2');
  await settled();
  office.shown.length = 0;
  await make();
  await settled();
  // The center is told as its boards, in the console and on a wall.
  expect([...office.shown].toSorted()).toEqual(
    ['at-center', 'center', 'center', 'kiosk-1', 'staff-1'].toSorted(),
  );
});

it('[SC507] the seventh call within ten minutes is refused, and each step is in the log', async () => {
  const { staffCalls } = office.services;
  for (let n = 0; n < 6; n += 1) {
    const { callId } = await make();
    await staffCalls.withdraw(command(KIOSK), callId);
  }
  await expect(make()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  await office.clock.advance(10 * 60_000);
  const { callId } = await make();
  expect(office.db.read((s) => s.records(staffCallKind).open().every(isStaffCallOpen))).toBe(true);
  await acknowledge(callId);
  const anything = { staffId: null, action: null, from: null, until: null, before: null };
  const log = await office.db.archive.searchAudit(
    { ...anything, recordKind: 'staffCall', recordId: callId },
    5,
  );
  expect(log).toMatchObject([
    { action: 'staffCall.acknowledged', actor: { kind: 'staff', staffId: 'at-center' } },
    { action: 'staffCall.made', actor: { kind: 'kiosk', kioskId: 'kiosk-1' } },
  ]);
});

it('[SC503] specialists and strangers of the center have no list of calls', async () => {
  await make();
  expect(onConsole(staff('staff-2').staffId).staffCalls).toEqual([]);
});

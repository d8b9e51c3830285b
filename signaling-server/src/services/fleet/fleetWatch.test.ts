import { HEALTHY_AFTER_MS, TOLD_AFTER_MS, type KioskCondition } from '@madoguchi/domain';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteDatabase } from '../../composition/openDatabase.ts';
import { insertExampleWard } from '../../storage/testing/exampleWard.ts';
import { KioskRegister } from '../kiosks/kioskRegister.ts';
import { alertKind } from '../records/alert/index.ts';
import { BookingOffice } from '../testing/bookingOffice.ts';
import { command, staff } from '../testing/fixture.ts';
import { inFolder } from '../testing/inFolder.ts';
import { FleetWatch } from './fleetWatch.ts';

const WELL: KioskCondition = {
  devices: { camera: true, microphone: true, sound: true },
  ...{ print: null, calls: [] },
};
const BROKEN: KioskCondition = { ...WELL, devices: { ...WELL.devices, camera: false } };

let office: BookingOffice;
let end: () => Promise<void>;
let register: KioskRegister;
let watch: FleetWatch;

const newWatch = () =>
  new FleetWatch({
    ...{ db: office.db, runner: office.services.runner, clock: office.clock, register },
    ...{ timeZone: 'Asia/Tokyo' },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });

beforeEach(async () => {
  ({ office, end } = await inFolder(openSqliteDatabase, (db) => new BookingOffice(db)));
  await office.fill(insertExampleWard);
  register = new KioskRegister(office.db, office.clock, '1');
  watch = newWatch();
  // Both kiosks are there and well.
  for (const { id } of office.db.read(({ kiosks }) => kiosks.all())) {
    await office.services.connections.kioskCame(id);
    register.conditionSaid(id, WELL);
  }
});
afterEach(() => end());

const told = () =>
  office.db.read((stores) =>
    stores
      .records(alertKind)
      .open()
      .map(({ kioskId, fault, state }) => `${kioskId} ${fault} ${state}`),
  );

/** Lets time go by with a look at its beginning and its end. */
async function after(ms: number): Promise<readonly string[]> {
  await watch.look();
  await office.clock.advance(ms);
  await watch.look();
  return told();
}

const CAMERA = ['kiosk-1 camera raised'];

it('[FL5] a fault is told once when it has lasted, and cleared after a stretch of health', async () => {
  register.conditionSaid('kiosk-1', BROKEN);
  expect(await after(TOLD_AFTER_MS.camera - 1)).toEqual([]);
  expect(await after(1)).toEqual(CAMERA);
  expect(await after(60_000)).toEqual(CAMERA);
  register.conditionSaid('kiosk-1', WELL);
  expect(await after(HEALTHY_AFTER_MS - 1)).toEqual(CAMERA);
  // It is there again: the stretch of health begins anew.
  register.conditionSaid('kiosk-1', BROKEN);
  await watch.look();
  register.conditionSaid('kiosk-1', WELL);
  expect(await after(HEALTHY_AFTER_MS - 1)).toEqual(CAMERA);
  expect(await after(1)).toEqual([]);
});

it('[FL5] while a kiosk is away nobody knows whether its faults are over; that it is away is told by itself', async () => {
  register.conditionSaid('kiosk-1', BROKEN);
  await after(TOLD_AFTER_MS.camera);
  await register.seen('kiosk-1', null);
  await office.services.connections.kioskWent('kiosk-1');
  expect(await after(TOLD_AFTER_MS.offline)).toEqual([...CAMERA, 'kiosk-1 offline raised']);
});

it('[FL5] a kiosk that rests raises nothing, and a start forgets nothing that was told', async () => {
  const { kioskClosures } = office.services;
  register.conditionSaid('kiosk-1', BROKEN);
  await after(TOLD_AFTER_MS.camera);
  register.conditionSaid('kiosk-2', BROKEN);
  await kioskClosures.close(command(staff('staff-1')), 'kiosk-2', 'staff-1', 'maintenance');
  watch = newWatch();
  expect(await after(TOLD_AFTER_MS.camera)).toEqual(CAMERA);
  register.conditionSaid('kiosk-1', WELL);
  expect(await after(HEALTHY_AFTER_MS)).toEqual([]);
});

it('[FL5] it looks again and again until it is stopped, and clears what a withdrawn kiosk had', async () => {
  register.conditionSaid('kiosk-1', { ...WELL, calls: ['poor', 'poor'] });
  watch.begin();
  await office.clock.advance(5_000);
  await expect.poll(told).toEqual(['kiosk-1 poorCalls raised']);
  watch.stop();
  await office.db.write(({ kiosks }) => {
    const kiosk = kiosks.get('kiosk-1');
    if (kiosk !== null) kiosks.save({ ...kiosk, revokedAt: office.clock.now() });
  });
  await watch.look();
  expect(told()).toEqual([]);
});

import type { Box } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { DeviceError } from '../devices/ports.ts';
import { OTHERS } from '../testing/fakeDevices.ts';
import { PaperDesk } from '../testing/paperDesk.ts';

const DESK = OTHERS.camera.label;
const box = (x: number): Box => ({ x, y: 1_000, width: 1_000, height: 500 });

test('[MA1] another camera is black until somebody has looked at the masks on it', async () => {
  const desk = await PaperDesk.open();
  await desk.show();
  desk.paper.cover('m1', box(1_000));
  desk.paper.chooseDeskCamera('cam-1');
  expect(desk.studio.last).toEqual({ from: null, black: 'everything' });
  await desk.clock.advance(500);
  expect(desk.lights).toEqual(['内蔵カメラ']);
  expect(desk.studio.last?.black).toBe('everything');
  expect(desk.shown).toMatchObject({ blank: true, mustConfirm: true });
  desk.paper.setBlank(false);
  expect(desk.studio.last?.black).toEqual([box(1_000)]);
});

test('[PV3] a camera that is pulled out costs its picture alone, and comes back black', async () => {
  const desk = await PaperDesk.open();
  await desk.show();
  desk.devices.track('paper')?.unplug();
  await desk.clock.advance(100);
  expect(desk.studio.last).toEqual({ from: null, black: 'everything' });
  expect(desk.shown).toMatchObject({ problem: 'not-found', blank: true, preview: null });
  expect(desk.said).toMatchObject({ showing: { state: 'shown' }, blank: true });
  desk.together?.does('staff:s1', { type: 'takeStill', id: 's1' });
  await desk.clock.advance(10);
  expect(desk.said.still?.state).toBe('noCamera');
  desk.devices.plug();
  await desk.clock.advance(3_000);
  expect(desk.shown).toMatchObject({ problem: null, blank: true, mustConfirm: true });
  expect(desk.studio.last?.black).toBe('everything');
  desk.paper.setBlank(false);
  expect(desk.studio.last?.black).toEqual([]);
});

test('[PV3] a camera that another program has taken is told, and taken up again when it is free', async () => {
  const desk = await PaperDesk.open();
  const taken = (): Promise<never> => Promise.reject(new DeviceError('in-use'));
  desk.devices.trouble.set(OTHERS.camera.deviceId, taken);
  await desk.show();
  expect(desk.shown).toMatchObject({ problem: 'in-use', blank: true });
  expect(desk.shown.cameras).toMatchObject({ problem: 'in-use', works: false });
  desk.devices.trouble.clear();
  await desk.clock.advance(2_500);
  expect(desk.shown).toMatchObject({ problem: null, blank: false });
  expect(desk.studio.last?.black).toEqual([]);
});

test('[PV3] a camera that is there and gives nothing is said within 2 s, and shows again by itself', async () => {
  const desk = await PaperDesk.open();
  await desk.show();
  desk.devices.track('paper')?.setMuted(true);
  await desk.clock.advance(1_500);
  expect(desk.shown).toMatchObject({ problem: 'failed', blank: true });
  desk.devices.track('paper')?.setMuted(false);
  await desk.clock.advance(500);
  expect(desk.shown.problem).toBeNull();
});

test('[PV5] the camera over the desk is chosen once, looked at, and found again; that there is none is an answer', async () => {
  const desk = new PaperDesk();
  await desk.clock.advance(10);
  expect(desk.shown.cameras).toMatchObject({ desk: null, works: false });
  desk.devices.plug(OTHERS.camera);
  await desk.clock.advance(10);
  desk.paper.chooseDeskCamera(OTHERS.camera.deviceId);
  await desk.clock.advance(10);
  expect(desk.shown.cameras).toMatchObject({ desk: { label: DESK }, works: true, problem: null });
  expect(desk.lights).toEqual([]);
  // The face is shown by another one from now on.
  expect(desk.keeper.getSnapshot().camera.chosen?.label).toBe('内蔵カメラ');
  desk.devices.vanish(OTHERS.camera.deviceId);
  await desk.clock.advance(10);
  expect(desk.shown.cameras).toMatchObject({ works: false, problem: 'not-found' });
  desk.paper.chooseDeskCamera('none');
  await desk.begin();
  expect([desk.shown.cameras.desk, desk.said.hasDeskCamera]).toEqual(['none', false]);
});

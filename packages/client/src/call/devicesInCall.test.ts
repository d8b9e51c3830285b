import { expect, test } from 'vitest';
import { DeviceError } from '../devices/ports.ts';
import { FakeStream } from '../testing/fakeMedia.ts';
import { OTHERS } from '../testing/fakeDevices.ts';
import { idleKiosk, type World } from '../testing/world.ts';

const inUse = (): Promise<never> => Promise.reject(new DeviceError('in-use'));

/** A call with a second camera and a headset beside the machine's own. */
async function talking(): Promise<World> {
  const world = await idleKiosk();
  world.devices.plug(...Object.values(OTHERS));
  await world.talk();
  return world;
}

const carried = (world: World, source: 'camera' | 'microphone'): string | undefined =>
  world.engine.sends[0]?.carried[source].at(-1)?.label;

const renegotiations = (world: World): number =>
  world.socket.names('media.produce').length + world.socket.names('media.join').length;

test('[C57] another device is chosen in the call and takes the place of the former', async () => {
  const world = await talking();
  const before = renegotiations(world);
  const former = world.devices.track('camera');
  world.keeper.choose('camera', 'cam-2');
  await world.clock.advance(0);
  expect(carried(world, 'camera')).toBe('USBカメラ');
  expect(former?.readyState).toBe('ended');
  const stream = world.call?.localStream;
  expect(stream instanceof FakeStream && stream.tracks.size).toBe(2);
  expect([renegotiations(world), world.call?.deviceNotices]).toEqual([before, []]);
});

test('[C57] one that cannot be opened leaves the former, and that is said', async () => {
  const world = await talking();
  world.devices.trouble.set('cam-2', inUse);
  world.keeper.choose('camera', 'cam-2');
  await world.clock.advance(0);
  expect(carried(world, 'camera')).toBe('内蔵カメラ');
  expect(world.devices.opened.filter(({ readyState }) => readyState === 'live')).toHaveLength(2);
  expect(world.call?.deviceNotices).toEqual([
    { source: 'camera', what: 'kept', device: 'USBカメラ', instead: '内蔵カメラ' },
  ]);
});

test('[C57] a muted microphone stays muted when another one is chosen', async () => {
  const world = await talking();
  world.kiosk.setSending('microphone', false);
  world.keeper.choose('microphone', 'mic-2');
  await world.clock.advance(0);
  expect(world.devices.track('microphone')).toMatchObject({
    label: 'ヘッドセット',
    enabled: false,
  });
  expect(world.engine.sends[0]?.carried.microphone.at(-1)).toBeNull();
});

test('[C57] a camera that is off stays closed when another one is chosen', async () => {
  const world = await talking();
  world.kiosk.setSending('camera', false);
  const { length } = world.devices.opened;
  world.keeper.choose('camera', 'cam-2');
  await world.clock.advance(0);
  expect(world.devices.opened).toHaveLength(length);
  world.kiosk.setSending('camera', true);
  await world.clock.advance(0);
  expect(carried(world, 'camera')).toBe('USBカメラ');
});

test('[C57] the last of several choices counts, also while a device is being opened', async () => {
  const world = await talking();
  world.keeper.choose('camera', 'cam-2');
  world.keeper.choose('camera', 'cam-1');
  await world.clock.advance(0);
  expect(carried(world, 'camera')).toBe('内蔵カメラ');
  expect(world.devices.opened.filter(({ readyState }) => readyState === 'live')).toHaveLength(2);
});

test.each([
  ['its track ends', (world: World) => world.devices.track('microphone')?.unplug()],
  ['it is no longer listed', (world: World) => world.devices.vanish('mic-2')],
])('[C58] a device that is pulled (%s) is replaced and told at once', async (_how, pull) => {
  const world = await talking();
  world.keeper.choose('microphone', 'mic-2');
  await world.clock.advance(0);
  const before = renegotiations(world);
  pull(world);
  await world.clock.advance(0);
  expect(carried(world, 'microphone')).toBe('内蔵マイク');
  expect(world.call).toMatchObject({ phase: 'live', deviceProblem: null });
  expect(world.call?.deviceNotices).toEqual([
    { source: 'microphone', what: 'replaced', device: 'ヘッドセット', instead: '内蔵マイク' },
  ]);
  expect(renegotiations(world)).toBe(before);

  world.devices.plug();
  await world.clock.advance(0);
  expect(carried(world, 'microphone')).toBe('ヘッドセット');
  expect(world.call?.deviceNotices).toMatchObject([{ what: 'returned', device: 'ヘッドセット' }]);
  await world.clock.advance(20_000);
  expect(world.call?.deviceNotices).toEqual([]);
});

test('[C58] one that was not chosen is not taken again when it returns', async () => {
  const world = await talking();
  world.devices.track('camera')?.unplug();
  await world.clock.advance(0);
  expect(carried(world, 'camera')).toBe('USBカメラ');
  world.devices.plug();
  await world.clock.advance(0);
  expect(carried(world, 'camera')).toBe('USBカメラ');
});

test('[C58] the only one that is pulled is missed until it is back', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.devices.track('camera')?.unplug();
  await world.clock.advance(2_000);
  expect(world.call).toMatchObject({ deviceProblem: 'not-found', sending: { camera: false } });
  world.devices.plug();
  await world.clock.advance(0);
  expect(world.call).toMatchObject({ deviceProblem: null, sending: { camera: true } });
});

test('[C58] a device whose track ends again and again is given up for another one', async () => {
  const world = await talking();
  const camera = world.devices.track('camera');
  // The driver fails, but the device stays listed.
  camera?.dispatchEvent(new Event('ended'));
  await world.clock.advance(0);
  expect(carried(world, 'camera')).toBe('USBカメラ');
  expect(world.devices.opened.length).toBeLessThan(6);
});

test('[C58] a device that gives nothing is told within 2 s, and not replaced', async () => {
  const world = await talking();
  const camera = world.devices.track('camera');
  camera?.setMuted(true);
  await world.clock.advance(1_000);
  expect(world.call?.deviceNotices).toMatchObject([
    { source: 'camera', what: 'silent', device: '内蔵カメラ' },
  ]);
  await world.clock.advance(60_000);
  expect(world.call?.deviceNotices).toHaveLength(1);
  expect(carried(world, 'camera')).toBe('内蔵カメラ');
  camera?.setMuted(false);
  expect(world.call?.deviceNotices).toEqual([]);
});

test('[C58] at the start of a call it is told that another device stands in', async () => {
  const world = await idleKiosk();
  world.devices.plug(...Object.values(OTHERS));
  world.devices.trouble.set('cam-1', inUse);
  await world.talk();
  expect(carried(world, 'camera')).toBe('USBカメラ');
  expect(world.call).toMatchObject({ phase: 'live', deviceProblem: null });
  expect(world.call?.deviceNotices).toMatchObject([{ what: 'replaced', instead: 'USBカメラ' }]);
});

test('[C58] answering opens nothing: what was opened while it rang is what is used', async () => {
  const world = await idleKiosk();
  await world.show('waiting');
  const opened = world.devices.opened.length;
  await world.show('inCall');
  await world.setLive(true);
  expect(world.devices.opened).toHaveLength(opened);
});

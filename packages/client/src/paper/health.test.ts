import { expect, test } from 'vitest';
import { OTHERS } from '../testing/fakeDevices.ts';
import { idleKiosk, type World } from '../testing/world.ts';

const told = (world: World): unknown[] =>
  world.socket.sent.filter(({ name }) => name === 'kiosk.health').map(({ data }) => data);

test('[PV7] the server hears how the camera over the desk is, after every connect and when it changes', async () => {
  const world = await idleKiosk({ 'kiosk.health': () => ({}) });
  await world.clock.advance(10);
  expect(told(world)).toEqual([{ deskCamera: 'undecided' }]);
  world.devices.plug(OTHERS.camera);
  await world.clock.advance(10);
  world.kiosk.paper.chooseDeskCamera(OTHERS.camera.deviceId);
  await world.clock.advance(10);
  expect(told(world).at(-1)).toEqual({ deskCamera: 'works' });
  world.devices.vanish(OTHERS.camera.deviceId);
  await world.clock.advance(10);
  expect(told(world).at(-1)).toEqual({ deskCamera: 'broken' });
  await world.breakConnection();
  await world.clock.advance(10);
  expect(told(world)).toHaveLength(4);
});

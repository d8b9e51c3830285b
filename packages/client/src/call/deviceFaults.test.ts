import { expect, test } from 'vitest';
import { DeviceError } from '../devices/ports.ts';
import { idleKiosk } from '../testing/world.ts';

const inUse = (): Promise<never> => Promise.reject(new DeviceError('in-use'));

test('[C521] one that another program gives back without a word is used again within 2 s, and that is told', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.devices.trouble.set('cam-1', inUse);
  world.devices.track('camera')?.dispatchEvent(new Event('ended'));
  await world.clock.advance(0);
  expect(world.call?.deviceFaults).toEqual({ camera: 'in-use' });
  world.devices.trouble.clear();
  await world.clock.advance(2_000);
  expect(world.call).toMatchObject({ deviceFaults: {}, sending: { camera: true } });
  expect(world.call?.deviceNotices).toMatchObject([{ what: 'returned', device: '内蔵カメラ' }]);
});

test('[C521] whoever forbids devices is not asked again and again, and heard when they allow them', async () => {
  const world = await idleKiosk();
  let asked = 0;
  world.devices.trouble.set('camera', () => {
    asked += 1;
    return Promise.reject(new DeviceError('not-permitted'));
  });
  await world.talk();
  await world.clock.advance(60_000);
  expect([asked, world.call?.deviceFaults]).toEqual([1, { camera: 'not-permitted' }]);
  world.devices.trouble.clear();
  world.devices.plug();
  await world.clock.advance(0);
  expect(world.call?.deviceFaults).toEqual({});
});

test('[C521] what is turned off by a press is no fault; what gives nothing is one as long as it lasts', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.devices.track('microphone')?.setMuted(true);
  await world.clock.advance(30_000);
  expect(world.call?.deviceFaults).toEqual({ microphone: 'silent' });
  world.kiosk.setSending('microphone', false);
  expect(world.call?.deviceFaults).toEqual({});
  world.kiosk.setSending('microphone', true);
  world.devices.track('microphone')?.setMuted(false);
  expect(world.call?.deviceFaults).toEqual({});
});

test('[C521] a loudspeaker that was there and goes is missed until one is there again', async () => {
  const world = await idleKiosk();
  await world.talk();
  world.devices.vanish('out-1');
  await world.clock.advance(0);
  expect(world.call?.deviceFaults).toEqual({ loudspeaker: 'not-found' });
  world.devices.plug();
  await world.clock.advance(0);
  expect(world.call?.deviceFaults).toEqual({});
});

test('[C521] a call that ends with a device that fails asks for it no more', async () => {
  const world = await idleKiosk();
  world.devices.trouble.set('cam-1', inUse);
  await world.talk();
  await world.show('none');
  expect(world.timers).toBe(0);
});

import { expect, test } from 'vitest';
import { FakeDevices, OTHERS } from '../testing/fakeDevices.ts';
import { DeviceError } from './ports.ts';

const inUse = (): Promise<never> => Promise.reject(new DeviceError('in-use'));

/** A page with a second camera, a headset, and their list. */
async function page(browser = new FakeDevices()) {
  browser.plug(...Object.values(OTHERS));
  const devices = browser.keeper();
  const leave = devices.subscribe(() => undefined);
  await new Promise((resolve) => setTimeout(resolve));
  return { browser, devices, leave };
}

const labelOf = async (opening: Promise<{ track: MediaStreamTrack }>): Promise<string> =>
  (await opening).track.label;

test('[C55] the devices of each use are listed, and a list follows what is plugged in', async () => {
  const { browser, devices, leave } = await page();
  const labels = () => devices.getSnapshot().camera.there.map(({ label }) => label);
  expect(labels()).toEqual(['内蔵カメラ', 'USBカメラ']);
  expect(devices.getSnapshot().ring.there).toEqual(devices.getSnapshot().loudspeaker.there);
  browser.vanish('cam-2');
  await new Promise((resolve) => setTimeout(resolve));
  expect(labels()).toEqual(['内蔵カメラ']);
  leave();
  expect(browser.listeners).toBe(0);
});

test('[C55] what is chosen is opened, and remembered by the next page', async () => {
  const { browser, devices } = await page();
  expect(await labelOf(devices.open('camera'))).toBe('内蔵カメラ');
  devices.choose('camera', 'cam-2');
  expect(await labelOf(devices.open('camera'))).toBe('USBカメラ');
  expect(await labelOf(browser.keeper().open('camera'))).toBe('USBカメラ');
  devices.choose('camera', null);
  expect(await labelOf(browser.keeper().open('camera'))).toBe('内蔵カメラ');
});

test('[C55] a chosen device that has another id is found by its name', async () => {
  const { browser, devices } = await page();
  devices.choose('camera', 'cam-2');
  browser.vanish('cam-2');
  browser.plug({ ...OTHERS.camera, deviceId: 'cam-9' });
  const again = browser.keeper();
  expect(await again.open('camera')).toMatchObject({ standsIn: false });
  expect(browser.track('camera')?.getSettings().deviceId).toBe('cam-9');
});

test.each(['{', '[]', '{"camera":1}', '{"camera":{"id":""}}'])(
  '[C55] a choice that cannot be read (%s) is no choice',
  async (text) => {
    const browser = new FakeDevices();
    browser.kept.set('madoguchi.devices', text);
    expect(await labelOf(browser.keeper().open('camera'))).toBe('内蔵カメラ');
  },
);

test('[C56] where the usual device is in use the next free one is opened', async () => {
  const { browser, devices } = await page();
  browser.trouble.set('cam-1', inUse);
  const { track, standsIn } = await devices.open('camera');
  expect([track.label, standsIn]).toEqual(['USBカメラ', true]);
});

test('[C56] where the chosen one is in use the system’s is opened, then any', async () => {
  const { browser, devices } = await page();
  devices.choose('microphone', 'mic-2');
  browser.trouble.set('mic-2', inUse);
  expect(await devices.open('microphone')).toMatchObject({ standsIn: true });
  expect(browser.track('microphone')?.label).toBe('内蔵マイク');
});

test.each(['in-use', 'not-found', 'failed'] as const)(
  '[C56] a device that is %s is passed over, whatever the reason',
  async (problem) => {
    const { browser, devices } = await page();
    browser.trouble.set('cam-1', () => Promise.reject(new DeviceError(problem)));
    expect(await labelOf(devices.open('camera'))).toBe('USBカメラ');
  },
);

test('[C56] where none can be opened the most telling reason is said', async () => {
  const { browser, devices } = await page();
  browser.trouble.set('cam-1', inUse);
  browser.trouble.set('cam-2', () => Promise.reject(new DeviceError('not-found')));
  await expect(devices.open('camera')).rejects.toMatchObject({ problem: 'in-use' });
});

test('[C56] who forbids the camera is not asked for the next one', async () => {
  const { browser, devices } = await page();
  let asked = 0;
  browser.trouble.set('camera', () => {
    asked += 1;
    return Promise.reject(new DeviceError('not-permitted'));
  });
  await expect(devices.open('camera')).rejects.toMatchObject({ problem: 'not-permitted' });
  expect(asked).toBe(1);
});

test('[C56] the usual device is opened without a list, and nothing else is opened', async () => {
  const browser = new FakeDevices();
  let listed = 0;
  const list = browser.list.bind(browser);
  browser.list = () => {
    listed += 1;
    return list();
  };
  const opening = browser.keeper().open('camera');
  expect(listed).toBe(0);
  await opening;
  expect(browser.opened).toHaveLength(1);
});

test('[C56] a browser that lists nothing still opens what it picks', async () => {
  const browser = new FakeDevices();
  browser.list = () => Promise.reject(new TypeError('not supported'));
  expect(await labelOf(browser.keeper().open('microphone'))).toBe('内蔵マイク');
});

import { expect, test, type Page } from '@playwright/test';
import {
  doneWithDevices,
  handsOverDevices,
  presentsFrames,
  setPulled,
  setTaken,
} from '../support/media/deviceTroubles.ts';
import { ConsolePage } from '../support/office/consolePage.ts';
import { GuestPage } from '../support/office/guestPage.ts';
import { CONSOLE_SIZES, inEverySize, inspect } from '../support/office/inspect.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const [FIRST, SECOND] = ['fake_device_0', 'fake_device_2'];
const REMOTE = '[data-testid="remote-video"]';
const PREVIEW = '[data-testid="device-preview"]';
const NOTICES = '[data-testid="device-notices"]';

// One call goes through all of it.
test.describe.configure({ mode: 'serial' });

let data: ReturnType<typeof temporaryDataDir>;
let server: ServerProcess;
let kiosk: KioskPage;
let specialist: ConsolePage;

test.beforeAll(async () => {
  data = temporaryDataDir();
  server = await ServerProcess.start(data.path);
  [kiosk, specialist] = await Promise.all([
    KioskPage.open(server.origin, { sourceId: 11, toneHz: 440 }),
    ConsolePage.open(server.origin, { sourceId: 22, toneHz: 1000 }, handsOverDevices, {
      cameras: 3,
    }),
  ]);
  await Promise.all([kiosk.enrol(), specialist.signIn()]);
});
test.afterAll(async () => {
  await Promise.all([kiosk.close(), specialist.close()]);
  await server.stop();
  data.remove();
});

const choose = (page: Page, use: string, label: string): Promise<string[]> =>
  page.getByRole('combobox', { name: use }).selectOption({ label });

/** Opens 機器 from the header of the console. */
async function openDevices(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: '機器' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('[F54] where the usual camera is in use the next one is taken, and a choice is remembered', async () => {
  test.setTimeout(180_000);
  const { page } = specialist;
  await setTaken(page, FIRST, true);
  await openDevices(page);
  await expect(page.getByRole('dialog')).toContainText(`「${SECOND}」を使っています`);
  await presentsFrames(page, PREVIEW);
  await expect(page.getByRole('dialog').locator('meter')).not.toHaveAttribute('value', '0');
  await inspect(page, 'console-devices', CONSOLE_SIZES);

  await setTaken(page, FIRST, false);
  await choose(page, 'カメラ', SECOND);
  await expect(page.getByRole('dialog')).not.toContainText('を使っています');
  await page.getByRole('button', { name: '閉じる' }).click();
  await page.reload();
  await openDevices(page);
  await presentsFrames(page, PREVIEW);
  expect((await doneWithDevices(page)).opened).toContain(SECOND);
  expect((await doneWithDevices(page)).opened).not.toContain(FIRST);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('[F54] in the call other devices are chosen without a new negotiation', async () => {
  test.setTimeout(180_000);
  const { page } = specialist;
  await specialist.beAvailable();
  await kiosk.request();
  await specialist.shows('ringing');
  await expect.poll(async () => (await doneWithDevices(page)).opened.length).toBeGreaterThan(1);
  const ringing = await doneWithDevices(page);
  await specialist.accept();
  await kiosk.shows('call');
  await presentsFrames(kiosk.page, REMOTE);
  const before = await doneWithDevices(page);
  expect(before.asked).toBe(ringing.asked);

  await specialist.press('機器');
  await presentsFrames(page, PREVIEW);
  expect((await doneWithDevices(page)).asked).toBe(before.asked);
  await choose(page, 'カメラ', FIRST);
  await choose(page, 'マイク', 'Fake Audio Input 2');
  await expect
    .poll(async () => (await doneWithDevices(page)).opened.slice(-2).toSorted())
    .toEqual(['Fake Audio Input 2', FIRST]);
  await presentsFrames(kiosk.page, REMOTE);
  await choose(page, 'スピーカー', 'Fake Audio Output 2');
  const sink = () =>
    page.evaluate(async (query) => {
      const { sinkId } = document.querySelector<HTMLVideoElement>(query) ?? {};
      const devices = await navigator.mediaDevices.enumerateDevices();
      return devices.find((d) => d.kind === 'audiooutput' && d.deviceId === sinkId)?.label;
    }, REMOTE);
  await expect.poll(sink).toBe('Fake Audio Output 2');
  expect((await doneWithDevices(page)).negotiations).toBe(before.negotiations);
  await page.getByRole('button', { name: '閉じる' }).click();
});

test('[F55] a camera that is pulled is said and replaced, and used again when it is back', async () => {
  test.setTimeout(120_000);
  const { page } = specialist;
  const before = await doneWithDevices(page);
  await setPulled(page, FIRST, true);
  await expect(page.locator(NOTICES)).toContainText(`「${SECOND}」に切り替えました`, {
    timeout: 2_000,
  });
  await presentsFrames(kiosk.page, REMOTE);
  await inEverySize(page, 'console-device-pulled', CONSOLE_SIZES);
  await setPulled(page, FIRST, false);
  await expect(page.locator(NOTICES)).toContainText(`「${FIRST}」が戻った`, { timeout: 2_000 });
  await presentsFrames(kiosk.page, REMOTE);
  expect((await doneWithDevices(page)).negotiations).toBe(before.negotiations);
});

test('[F55] a loudspeaker that is pulled is said, and sound comes from the system’s', async () => {
  const { page } = specialist;
  const sink = () =>
    page.evaluate((query) => document.querySelector<HTMLVideoElement>(query)?.sinkId, REMOTE);
  await setPulled(page, 'Fake Audio Output 2', true);
  await expect(page.locator(NOTICES)).toContainText('パソコンの設定のスピーカー', {
    timeout: 2_000,
  });
  await expect.poll(sink).toBe('');
  await setPulled(page, 'Fake Audio Output 2', false);
  await expect.poll(sink).not.toBe('');
});

test('[F54] [F55] a guest chooses where devices are checked and in the call', async () => {
  test.setTimeout(180_000);
  const link = await specialist.inviteGuest();
  const guest = await GuestPage.open(
    link,
    { sourceId: 55, toneHz: 2000 },
    async (context) => {
      await handsOverDevices(context);
      await context.addInitScript((label) => devicesOfTest.taken.add(label), FIRST);
    },
    { cameras: 3 },
  );
  const { page } = guest;
  try {
    await guest.shows('check');
    await expect(page.getByText(`「${SECOND}」を使っています`)).toBeVisible({ timeout: 20_000 });
    await inspect(page, 'guest-check-devices', CONSOLE_SIZES);
    await guest.enter();
    await specialist.letIn(guest);
    await page.getByRole('button', { name: '機器' }).click();
    await presentsFrames(page, PREVIEW);
    await setTaken(page, FIRST, false);
    await choose(page, '使うカメラ', FIRST);
    await expect.poll(async () => (await doneWithDevices(page)).opened.at(-1)).toBe(FIRST);
    await inspect(page, 'guest-devices', CONSOLE_SIZES);
    await page.getByRole('button', { name: '閉じる' }).click();
    await setPulled(page, FIRST, true);
    await expect(page.getByText(`「${SECOND}」に切り替えました`)).toBeVisible({ timeout: 2_000 });
  } finally {
    await guest.close();
  }
});

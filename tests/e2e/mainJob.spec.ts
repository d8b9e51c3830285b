import { expect, test } from '@playwright/test';
import { ConsolePage } from '../support/office/consolePage.ts';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const data = temporaryDataDir();
let server: ServerProcess;
let kiosk: KioskPage;
let specialist: ConsolePage;

test.beforeAll(async () => {
  server = await ServerProcess.start(data.path);
  [kiosk, specialist] = await Promise.all([
    KioskPage.open(server.origin, { sourceId: 11, toneHz: 440 }),
    ConsolePage.open(server.origin, { sourceId: 22, toneHz: 1000 }),
  ]);
  await kiosk.enrol();
  await specialist.signIn();
});

test.afterAll(async () => {
  await Promise.all([kiosk.close(), specialist.close()]);
  await server.stop();
  data.remove();
});

test('[F1] a resident reaches a specialist, both see and hear each other, and it is written up', async () => {
  await specialist.beAvailable();
  const ticket = await kiosk.request();
  expect(ticket).toBe('池尻-001');
  await specialist.accept();
  await kiosk.shows('call');
  await expectFaceToFace(kiosk, specialist);
  await kiosk.hangUp();
  await kiosk.shows('thanks');
  await specialist.writeUp('介護保険の申請');
  await expect(kiosk.page.locator('[data-screen="idle"]')).toBeVisible({ timeout: 3_000 });
});

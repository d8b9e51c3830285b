import { expect, test } from '@playwright/test';
import { silenceDb, measureTone } from '../support/media/pageProbe.ts';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { openOffice, packetsReceived, type Office } from '../support/office/office.ts';

const REMOTE = '[data-testid="remote-video"]';
let office: Office;

test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

test('[F1] [K6] a resident reaches a specialist, both see and hear each other, and it is written up', async () => {
  const { kiosk, specialist } = office;
  expect(await kiosk.request()).toBe('池尻-001');
  await specialist.accept();
  await kiosk.shows('call');
  await expectFaceToFace(kiosk, specialist);
  await kiosk.hangUp();
  await kiosk.shows('thanks');
  await specialist.writeUp('介護保険の申請');
  await kiosk.shows('thanks');
  await kiosk.goesHome();
});

test('[F7] nothing of camera and microphone leaves before the call is accepted', async () => {
  const { kiosk, specialist, server } = office;
  await kiosk.request();
  await specialist.shows('ringing');
  // Both ends are warm: they see themselves, and everything is connected.
  await expect(kiosk.page.getByTestId('local-video')).toBeVisible();
  await kiosk.page.waitForTimeout(3_000);
  expect(await packetsReceived(server)).toEqual({ before: 0, running: 0 });
  await specialist.accept();
  await expect.poll(async () => (await packetsReceived(server)).running).toBeGreaterThan(50);
});

test('[F9] what is muted or turned off is silent and dark at the far end, and said in words', async () => {
  const { kiosk, specialist } = office;
  await kiosk.press('マイクを 切る');
  await expect(specialist.page.getByText('相手のマイクは切れています')).toBeVisible();
  const loudness = async () =>
    (await measureTone(specialist.page, REMOTE, [kiosk.party.toneHz], 500)).peakDb;
  await expect.poll(loudness).toBeLessThan(silenceDb);
  await kiosk.press('マイクを 入れる');

  await specialist.page.keyboard.press('v');
  await expect(specialist.page.getByRole('button', { name: /カメラ：切/ })).toBeVisible();
  await expect(kiosk.page.getByText('相手の映像は ありません。声は 聞こえます。')).toBeVisible();
  await specialist.page.keyboard.press('v');
  await expectFaceToFace(kiosk, specialist);
  await expect(specialist.page.getByTestId('call-quality')).toContainText(
    /良好|やや不安定|つながりにくい/,
  );
  await specialist.hangUp();
  await kiosk.shows('thanks');
  await specialist.writeUp();
  await kiosk.goesHome();
});

import { expect, test, type Page } from '@playwright/test';
import { launchChromium } from '../../support/media/chromium.ts';
import { playedSounds, playingNow, remembersSounds } from '../../support/media/playedSounds.ts';
import { openAdmin } from '../../support/office/adminPage.ts';
import { expectAccessible } from '../../support/office/inspect.ts';
import { KioskPage } from '../../support/office/kioskPage.ts';
import { PATIENCE } from '../../support/office/partyPage.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';

const TITLE = '担当の職員と 顔を見て 相談できます';
const TONE_HZ = 700;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function openRoom(page: Page): Promise<void> {
  await page.getByRole('link', { name: '読み上げの声', exact: true }).click();
  await expect(page.getByRole('rowheader', { name: TITLE })).toBeVisible(PATIENCE);
}

const rowOf = (page: Page) => page.getByRole('row').filter({ hasText: TITLE });

/** Records the title of the first screen; the microphone has a tone. */
async function record(page: Page): Promise<void> {
  await press(page, `録音 ${TITLE}`);
  await press(page, '録音をはじめる');
  // Two seconds and more: a busy machine may not show the very second.
  await expect(page.getByText(/録音しています（(?:[2-9]|1\d)秒）/)).toBeAttached(PATIENCE);
  await press(page, '録音を止める');
  await press(page, '聞いてみる');
  await press(page, 'この録音を使う');
  await expect(page.getByText(`「${TITLE}」を録音しました。`)).toBeVisible(PATIENCE);
}

test('[RA1] [RA14] [K501] what is recorded in the office is heard at the kiosk, again, louder or not, and stopped', async () => {
  test.setTimeout(120_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const browser = await launchChromium({ sourceId: 22, toneHz: TONE_HZ });
  const kiosk = await KioskPage.open(
    server.origin,
    { sourceId: 11, toneHz: 440 },
    [],
    remembersSounds,
  );
  try {
    const admin = await openAdmin(browser, server.origin);
    await openRoom(admin);
    await expect(rowOf(admin)).toContainText('仮の声');
    await record(admin);
    await expect(rowOf(admin)).toContainText('録音あり');
    await expectAccessible(admin, 'admin-voices');

    await kiosk.enrol();
    const { page } = kiosk;
    await page.locator('.bar__button--read-aloud').click();
    await press(page, '読み上げる');
    const first = async () => (await playedSounds(page))[0];
    await expect.poll(async () => (await first())?.hertz ?? 0, PATIENCE).toBeGreaterThan(0);
    const recorded = await first();
    expect(Math.abs((recorded?.hertz ?? 0) - TONE_HZ)).toBeLessThan(20);
    expect(recorded?.seconds).toBeGreaterThan(1);
    // The sentence below it has no recording: the voice that stands in says it.
    await expect.poll(async () => (await playedSounds(page)).length, PATIENCE).toBe(2);
    const standIn = (await playedSounds(page))[1];
    expect(Math.abs((standIn?.hertz ?? 0) - TONE_HZ)).toBeGreaterThan(50);

    await press(page, '止める');
    expect((await playingNow(page)).isResting).toBe(true);
    await press(page, 'つづける');
    await expect.poll(async () => (await playingNow(page)).isResting).toBe(false);
    await press(page, 'もういちど 聞く');
    await expect.poll(async () => (await playedSounds(page))[2]).toEqual(recorded);

    await press(page, 'とじる');
    await page.locator('.bar__button--volume').click();
    expect((await playingNow(page)).volume).toBe(0.8);
    await press(page, '小さく');
    await expect.poll(async () => (await playingNow(page)).volume).toBe(0.6);

    await press(admin, `消す ${TITLE}`);
    await press(admin, '録音を消す');
    await expect(rowOf(admin)).toContainText('仮の声', PATIENCE);
  } finally {
    await kiosk.close();
    await browser.close();
    await server.stop();
    data.remove();
  }
});

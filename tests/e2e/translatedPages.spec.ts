import { expect, test, type Page } from '@playwright/test';
import { serveGalleries } from '../support/gallery/serveGalleries.ts';
import { TranslatedWalk } from '../support/gallery/translatedWalk.ts';
import { launchChromium } from '../support/media/chromium.ts';
import { expectTogether } from '../support/office/company.ts';
import { ConsolePage } from '../support/office/consolePage.ts';
import { GuestPage } from '../support/office/guestPage.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { translates } from '../support/office/translator.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

/** Pages whose texts a translator takes away as soon as they are there. */
async function openTranslated(origin: string) {
  const [kiosk, specialist] = await Promise.all([
    KioskPage.open(origin, { sourceId: 11, toneHz: 440 }, [], translates),
    ConsolePage.open(origin, { sourceId: 22, toneHz: 1000 }, translates),
  ]);
  await Promise.all([kiosk.enrol(), specialist.signIn().then((page) => page.beAvailable())]);
  return { kiosk, specialist };
}

/** The label of a button that is pressed changes to the other one, and back. */
async function togglesLabel(page: Page, on: RegExp, off: RegExp): Promise<void> {
  await page.getByRole('button', { name: on }).click();
  await expect(page.getByRole('button', { name: off })).toBeVisible();
  await expect(page.getByRole('button', { name: on })).toHaveCount(0);
  await page.getByRole('button', { name: off }).click();
  await expect(page.getByRole('button', { name: on })).toBeVisible();
}

test('[F33] pages whose texts a translator has replaced say what is, all through a call', async () => {
  test.setTimeout(180_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const { kiosk, specialist } = await openTranslated(server.origin);
  const opened: { close(): Promise<void> }[] = [kiosk, specialist];
  const faults: Error[] = [];
  for (const { page } of [kiosk, specialist]) page.on('pageerror', (error) => faults.push(error));
  try {
    const ticket = await kiosk.request();
    await expect(specialist.page.getByRole('dialog')).toContainText(ticket);
    await specialist.accept();
    await kiosk.shows('call');

    await test.step('microphone and camera', async () => {
      await togglesLabel(kiosk.page, /マイクを 切る/, /マイクを 入れる/);
      await togglesLabel(kiosk.page, /カメラを 切る/, /カメラを 入れる/);
      await togglesLabel(specialist.page, /^マイク：入/, /^マイク：切/);
    });

    await test.step('hold and resume', async () => {
      await specialist.hold('調べています');
      await expect(kiosk.page.getByText('担当者が 確認しています').first()).toBeVisible();
      await specialist.press('再開');
      await expect(kiosk.page.getByText('担当者が 確認しています')).toHaveCount(0);
    });

    await test.step('a guest in the lobby and in the call', async () => {
      const link = await specialist.inviteGuest();
      const guest = await GuestPage.open(link, { sourceId: 55, toneHz: 2000 }, translates);
      opened.push(guest);
      guest.page.on('pageerror', (error) => faults.push(error));
      await guest.enter();
      await specialist.letIn(guest);
      await expectTogether(kiosk, specialist, guest);
      await togglesLabel(guest.page, /マイク ?オン/, /マイク ?オフ/);
    });

    await kiosk.hangUp();
    await specialist.writeUp('記録');
    await kiosk.goesHome();
    expect(faults).toEqual([]);
  } finally {
    await Promise.all(opened.map((page) => page.close()));
    await server.stop();
    data.remove();
  }
});

test('[F33] a page that a translator has been at says in every state what one says that nobody touched', async () => {
  test.setTimeout(420_000);
  const [browser, galleries] = await Promise.all([
    launchChromium({ sourceId: 33, toneHz: 440 }),
    serveGalleries(),
  ]);
  try {
    const walk = await TranslatedWalk.start(browser);
    for (const gallery of [galleries.guest, galleries.console, galleries.kiosk]) {
      await walk.through(gallery);
    }
    expect(walk.faults).toEqual([]);
    await walk.pressing(`${galleries.kiosk}?scene=call`, 'ことば', 'English', 'Language', '日本語');
    await walk.pressing(`${galleries.console}?view=serving`, 'English', '日本語');
    await walk.pressing(`${galleries.console}?view=serving`, /^マイク：入/, /^マイク：切/);
    expect(walk.steps).toBeGreaterThan(200);
    expect(walk.faults).toEqual([]);
  } finally {
    await browser.close();
    galleries.close();
  }
});

import { join } from 'node:path';
import { instantOfMinute, localDay } from '@madoguchi/domain';
import { expect, test, type Browser } from '@playwright/test';
import { launchChromium, openContext } from '../support/media/chromium.ts';
import { dayIn, openBookings, signInAt, today } from '../support/office/bookingPages.ts';
import { CONSOLE_SIZES, inspect, KIOSK_SIZES } from '../support/office/inspect.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { PATIENCE } from '../support/office/partyPage.ts';
import { pngPicture } from '../support/pages/pictures.ts';
import { keepPrints, printAgain } from '../support/paper/prints.ts';
import { slipCodeOf, writeCodeVideo } from '../support/paper/slipCode.ts';
import { changeBookingRules, VERY_SOON } from '../support/server/bookingRules.ts';
import { consoleClient, type TestClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';
import { SettableClock } from '../support/server/settableClock.ts';
import { writeUp } from '../support/server/talking.ts';

/** Takes what rings next, ends it and writes it up; its topic. */
async function talkAndWriteUp(specialist: TestClient): Promise<string> {
  const { consultationId, offerId, topicName } = await specialist.until(
    ({ consoleView }) => consoleView?.offer ?? null,
  );
  await specialist.done('offer.accept', { consultationId, offerId });
  await writeUp(specialist, consultationId);
  return topicName.ja;
}

const HOUR_MS = 3_600_000;
const POINTS_A_MM = 72 / 25.4;

/** Width and height of the first page of a PDF in whole millimetres. */
function sizeOfPaper(pdf: Uint8Array): readonly number[] {
  const [, width, height] =
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return [width, height].map((points) => Math.round(Number(points) / POINTS_A_MM));
}

let data: ReturnType<typeof temporaryDataDir>;
let clock: SettableClock;
let server: ServerProcess;
let browser: Browser;
/** Whoever stands at the kiosk. */
let resident: KioskPage;
/** What the camera of that browser sees when it is opened. */
let camera: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = temporaryDataDir();
  camera = join(data.path, 'camera.y4m');
  await writeCodeVideo(camera, null);
  clock = new SettableClock();
  server = await ServerProcess.start(data.path, clock.settings);
  const face = `--use-file-for-fake-video-capture=${camera}`;
  browser = await launchChromium({ sourceId: 42, toneHz: 500 }, [face]);
});
test.afterAll(async () => {
  await browser.close();
  await server.stop();
  clock.remove();
  data.remove();
});

test('[O150] an admin says how somebody gets to a center, with a map as large as it happens to be', async () => {
  const context = await openContext(browser, { viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await signInAt(page, `${server.origin}/console/#admin/organisation/center`, 'demo-admin');
  await page
    .getByRole('button', { name: /道案内/ })
    .first()
    .click();
  await page.getByLabel('所在地').fill('池尻0-0-0');
  const choice = page.locator('input[type=file]');
  await choice.setInputFiles({
    name: 'map.png',
    mimeType: 'image/png',
    buffer: Buffer.from('none'),
  });
  await expect(page.getByText('この画像は使えません。')).toBeVisible(PATIENCE);
  const buffer = pngPicture({ width: 4_000, height: 2_000 });
  await choice.setInputFiles({ name: 'map.png', mimeType: 'image/png', buffer });
  const map = page.getByRole('img', { name: 'いまの略図' });
  await expect(map).toHaveJSProperty('naturalWidth', 1_600, PATIENCE);
  await inspect(page, 'admin-directions', CONSOLE_SIZES);
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText(/への道案内を変更しました。/)).toBeVisible(PATIENCE);
});

test('[BR9] [BR10] [BR12] [BR14] a time booked alone at the kiosk, and the code of its slip held to the camera', async () => {
  test.setTimeout(120_000);
  await changeBookingRules(server.origin, VERY_SOON);
  const specialist = await consoleClient(server.origin);
  const context = await openContext(browser, { viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.addInitScript(keepPrints);
  await page.goto(`${server.origin}/kiosk/`);
  resident = await KioskPage.on(page, context).enrol();

  await resident.press('相談する');
  await resident.press(/介護・高齢者/);
  await resident.press('予約する');
  const tiles = page.locator('.days button');
  await tiles.first().click();
  await expect(tiles.first()).toHaveText(/^\d+:\d\d$/, PATIENCE);
  await tiles.first().click();
  await expect(page.getByRole('timer')).toContainText(/令和.*あと 5分/, PATIENCE);
  await inspect(page, 'kiosk-booking-name', KIOSK_SIZES);
  await resident.press('もどる');
  await tiles.first().click();
  await resident.press('名前なしで すすむ');
  await resident.press('番号なしで すすむ');
  const day = dayIn(await page.locator('.opens strong').innerText());
  await resident.press('この内容で 予約する');
  await expect(page.getByTestId('booking-number')).toHaveText(/^\d{3} \d{3}$/, PATIENCE);
  await inspect(page, 'kiosk-booked', KIOSK_SIZES);
  await resident.press('予約の紙を 印刷する');
  await expect(page.getByRole('heading', { name: '印刷しました' })).toBeVisible(PATIENCE);
  const code = await slipCodeOf(page);
  expect(code?.path).not.toBe('');
  await resident.press(/^(おわる|終わる)$/);
  await resident.shows('idle');

  await writeCodeVideo(camera, code);
  await resident.press('予約している方');
  // In the last minutes of a day the next time is one of another, whose number opens nothing yet.
  if (day !== today()) {
    await expect(page.locator('.refusal')).not.toBeEmpty(PATIENCE);
    return;
  }
  await expect(page.getByTestId('ticket')).toHaveText(/-\d{3}$/, PATIENCE);
  expect(await talkAndWriteUp(specialist)).toBe('介護・高齢者');
  specialist.leave();
});

test('[BD7] [BD13] [BK6] [BK19] booked by telephone, checked in by the code of its slip, talked about and written up; one who does not come, and a walk-in in their time', async () => {
  test.setTimeout(120_000);
  // What is booked in the last minutes of a day is of another one.
  if (localDay(Date.now() + HOUR_MS, 'Asia/Tokyo') !== today()) return;
  await changeBookingRules(server.origin, { ...VERY_SOON, graceMinutes: 0 });
  const specialist = await consoleClient(server.origin);
  const context = await openContext(browser, { viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(keepPrints);
  await openBookings(page, server.origin);
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  /** Books the next free time; the minute of the day at which it begins. */
  const book = async (name: string): Promise<number> => {
    await press(/介護・高齢者/);
    const first = page.getByRole('button', { name: /を取りおく$/ }).first();
    await expect(first).toBeVisible(PATIENCE);
    const words = (await first.getAttribute('aria-label')) ?? '';
    const [, hour, minute] = /(\d+):(\d\d)/.exec(words) ?? [];
    await first.click();
    await page.getByRole('textbox', { name: /お名前/ }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '予約しました' })).toBeFocused(PATIENCE);
    return Number(hour) * 60 + Number(minute);
  };

  await book('ヤマダ');
  await press('予約票を印刷（A6）');
  await expect.poll(() => slipCodeOf(page)).not.toBeNull();
  await writeCodeVideo(camera, await slipCodeOf(page));
  const { pdf } = await printAgain(page);
  expect(sizeOfPaper(pdf)).toEqual([105, 148]);

  await resident.goesHome();
  await resident.press('予約している方');
  const ticket = resident.page.getByTestId('ticket');
  await expect(ticket).toHaveText(/-\d{3}$/, PATIENCE);
  const booked = await ticket.innerText();
  expect(await talkAndWriteUp(specialist)).toBe('介護・高齢者');

  await press('次の予約を入れる');
  const start = await book('スズキ');
  await press('予約の表');
  await press('一覧');
  await expect(rowOf('スズキ')).toHaveCount(1, PATIENCE);
  // What has ended is in the list of its day, without a name.
  await expect(rowOf('終わり').first()).toBeVisible(PATIENCE);
  await expect(rowOf('ヤマダ')).toHaveCount(0);
  await rowOf('スズキ').getByRole('button').click();
  await press('呼んだ');
  await press('来なかった');
  await expect(page.getByText('まだ「来なかった」にできません。')).toBeVisible(PATIENCE);
  clock.set(instantOfMinute(today(), start, 'Asia/Tokyo') - Date.now() + 2_000);
  await press('来なかった');
  await expect(page.getByRole('dialog')).toHaveCount(0, PATIENCE);
  await expect(rowOf('スズキ')).toHaveCount(0);
  await expect(rowOf('来なかった')).toHaveCount(1, PATIENCE);

  // Somebody without a booking has the time that became free.
  await resident.goesHome();
  await resident.request();
  expect(await talkAndWriteUp(specialist)).toBe('介護・高齢者');
  specialist.leave();

  // What was written up of the booked session is a record of its desk.
  const records = await (await openContext(browser)).newPage();
  await signInAt(records, `${server.origin}/console/records`, 'setagaya-1');
  await records.getByRole('button', { name: booked }).click(PATIENCE);
  await expect(records.getByRole('heading', { name: new RegExp(booked) })).toBeVisible(PATIENCE);
});

import { join } from 'node:path';
import { fromWareki, localDay } from '@madoguchi/domain';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { launchChromium, openContext } from '../support/media/chromium.ts';
import { CONSOLE_SIZES, inspect, KIOSK_SIZES } from '../support/office/inspect.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { PATIENCE, shows } from '../support/office/partyPage.ts';
import { printsOf, rememberPrints } from '../support/paper/prints.ts';
import { keepSlipCode, slipCodeOf, writeCodeVideo } from '../support/paper/slipCode.ts';
import { changeBookingRules, VERY_SOON } from '../support/server/bookingRules.ts';
import { consoleClient, DEMO_PASSWORD, kioskClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

/** The day of a sentence with a day on it, as fields of forms take it. */
function dayIn(words: string): string {
  const [, year = '', month = '', day = ''] = /令和(\d+)年(\d+)月(\d+)日/.exec(words) ?? [];
  return fromWareki('reiwa', Number(year), Number(month), Number(day)) ?? '';
}

/** Signs in by keyboard, as everything after it. */
async function open(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/console/bookings`);
  await page.getByLabel('ユーザー名').fill('demo-center');
  await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await shows(page, 'work');
}

let data: ReturnType<typeof temporaryDataDir>;
let server: ServerProcess;
let browser: Browser;
/** What the camera of that browser sees when it is opened. */
let camera: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  data = temporaryDataDir();
  camera = join(data.path, 'camera.y4m');
  await writeCodeVideo(camera, null);
  server = await ServerProcess.start(data.path);
  const face = `--use-file-for-fake-video-capture=${camera}`;
  browser = await launchChromium({ sourceId: 42, toneHz: 500 }, [face]);
});
test.afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

test('[BD2] [BD4] [BD7] [BD12] [BD13] [BD15] [BD16] [BD18] [BD19] a booking by telephone: made, printed, listed, moved and cancelled, a series, whoever waits, and reminders', async () => {
  test.setTimeout(120_000);
  // A center without a kiosk has nothing to book.
  const kiosk = await kioskClient(server.origin);
  try {
    const context = await openContext(browser, { viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(rememberPrints);
    await open(page, server.origin);
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

    await press(/介護・高齢者/);
    const first = page.getByRole('button', { name: /を取りおく$/ }).first();
    await expect(first).toBeVisible(PATIENCE);
    await inspect(page, 'console-bookings', CONSOLE_SIZES);
    const day = dayIn((await first.getAttribute('aria-label')) ?? '');
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('timer')).toContainText(/あと0[0-4]:\d\d/, PATIENCE);
    const name = page.getByRole('textbox', { name: /お名前/ });
    await expect(name).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(name).toBeFocused();
    await page.keyboard.type('ヤマダ');
    await page.keyboard.press('Tab');
    await page.keyboard.type('03-1234-5678');
    await inspect(page, 'console-bookings-held', CONSOLE_SIZES);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '予約しました' })).toBeFocused(PATIENCE);
    const number = await page.locator('.held__number strong').innerText();
    await press('予約票を印刷（A4）');
    await expect.poll(async () => (await printsOf(page)).length).toBe(1);
    const [[slip = ''] = []] = await printsOf(page);
    expect(slip).toContain(number);
    expect(slip).toContain('令和');
    expect(slip).not.toContain('ヤマダ');

    await press('電話でのお知らせ');
    await page.getByLabel('予約の日').fill(day);
    await expect(page.getByRole('row', { name: /ヤマダ/ })).toContainText('03-1234-5678', PATIENCE);
    await press('ヤマダ お伝えした');
    await expect(page.getByText('1件、すべて済みました。')).toBeVisible(PATIENCE);
    await press('電話の一覧を印刷');
    await expect.poll(async () => (await printsOf(page)).length).toBe(2);
    await inspect(page, 'console-bookings-calls', CONSOLE_SIZES);

    await press('予約の表');
    await press('一覧');
    await page.getByLabel('日付').fill(day);
    await expect(page.getByRole('row', { name: /ヤマダ/ })).toContainText(number, PATIENCE);
    const openIt = () =>
      page
        .getByRole('row', { name: /ヤマダ/ })
        .getByRole('button')
        .click();
    await openIt();
    await press('移す…');
    await page
      .getByRole('radio', { name: /\d\d:\d\d/ })
      .nth(1)
      .check({ force: true });
    await page.getByRole('radio', { name: 'ご本人の都合' }).check({ force: true });
    await inspect(page, 'console-bookings-move', CONSOLE_SIZES);
    await page.getByRole('button', { name: '移す', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0, PATIENCE);
    await openIt();
    await expect(page.getByText(/1回移しました/)).toBeVisible();
    await press('来庁した');
    await expect(page.getByText('来庁済み').first()).toBeVisible(PATIENCE);
    await press('取り消す…');
    await press(/^ご本人の都合/);
    await expect(page.getByRole('dialog')).toHaveCount(0, PATIENCE);
    await expect(page.getByRole('row', { name: /ヤマダ/ })).toHaveCount(0, PATIENCE);
    await press('日');
    await inspect(page, 'console-bookings-day', CONSOLE_SIZES);

    // くり返し: every week, twice, under one number.
    await press('予約を入れる');
    await press(/介護・高齢者/);
    await page.getByLabel('くり返し').selectOption('毎週');
    await page.getByLabel('回数').selectOption('2回');
    const time = page.getByRole('button', { name: /を取りおく$/ }).first();
    await time.click();
    await expect(page.getByRole('checkbox', { name: /回目/ })).toHaveCount(2, PATIENCE);
    await inspect(page, 'console-bookings-series', CONSOLE_SIZES);
    await press('2回を取りおく');
    await page.getByRole('textbox', { name: /お名前/ }).fill('サトウ');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: '予約しました' })).toBeFocused(PATIENCE);
    await expect(page.locator('.series__held li')).toHaveCount(2);

    // キャンセル待ち: the form, and as there are free times that suit they are asked at once.
    await press('次の予約を入れる');
    await press(/介護・高齢者/);
    await press('キャンセル待ちに入れる');
    await page.getByRole('textbox', { name: /お名前/ }).fill('タナカ');
    await inspect(page, 'console-bookings-standby-form', CONSOLE_SIZES);
    await page.getByRole('button', { name: 'キャンセル待ちに入れる' }).last().click();
    await expect(page.getByText('キャンセル待ちに入れました')).toBeVisible(PATIENCE);
    await expect(page.getByRole('button', { name: '予約（空き1件）' })).toBeVisible(PATIENCE);
    await press(/^キャンセル待ち（1件）/);
    await page.getByRole('button', { name: '予約する', exact: true }).click();
    await expect(page.getByRole('timer')).toContainText(/あと0[0-4]:\d\d/, PATIENCE);
    await inspect(page, 'console-bookings-standby', CONSOLE_SIZES);
    await press('この時間で予約を決める');
    await expect(page.getByRole('heading', { name: '予約しました' })).toBeFocused(PATIENCE);
    await expect(page.getByText('キャンセル待ちの方はいません。')).toBeVisible(PATIENCE);
  } finally {
    kiosk.leave();
  }
});

test('[BR9] [BR10] [BR12] [BR14] a time booked alone at the kiosk, and the code of its slip held to the camera', async () => {
  test.setTimeout(120_000);
  await changeBookingRules(server.origin, VERY_SOON);
  const specialist = await consoleClient(server.origin);
  const context = await openContext(browser, { viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.addInitScript(keepSlipCode);
  await page.goto(`${server.origin}/kiosk/`);
  const resident = await KioskPage.on(page, context).enrol();

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
  if (day !== localDay(Date.now(), 'Asia/Tokyo')) {
    await expect(page.locator('.refusal')).not.toBeEmpty(PATIENCE);
    return;
  }
  await expect(page.getByTestId('ticket')).toHaveText(/-\d{3}$/, PATIENCE);
  const offer = await specialist.until(({ consoleView }) => consoleView?.offer ?? null);
  expect(offer.topicName.ja).toBe('介護・高齢者');
});

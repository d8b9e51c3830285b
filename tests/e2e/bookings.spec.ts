import { dayAfter } from '@madoguchi/domain';
import { expect, test, type Browser } from '@playwright/test';
import { launchChromium, openContext } from '../support/media/chromium.ts';
import { dayIn, nextTuesday, openBookings, today } from '../support/office/bookingPages.ts';
import { CONSOLE_SIZES, inspect } from '../support/office/inspect.ts';
import { PATIENCE } from '../support/office/partyPage.ts';
import { printsOf, rememberPrints } from '../support/paper/prints.ts';
import { kioskClient, signIn, TestClient } from '../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

/** An admin sets the time of the one booking by itself aside, of its whole desk. */
async function setItAside(origin: string): Promise<void> {
  const admin = await new TestClient(origin, await signIn(origin, 'demo-admin')).connected();
  const ward = { place: { kind: 'ward', id: 'ward' }, fromDay: today(), days: 14 } as const;
  const { bookings } = await admin.done('booking.list', ward);
  const booking = bookings.find(({ state, series }) => state === 'booked' && series === null);
  if (booking === undefined) throw new Error('nothing is booked');
  const { deskId, day, start, minutes } = booking;
  await admin.done('setAside.add', {
    ...{ of: { kind: 'desk', id: deskId }, fromDay: day, untilDay: day, weekday: null },
    ...{ from: start, until: start + minutes, support: null, reason: 'meeting' },
  });
  admin.leave();
}

/** A mail server at which nobody answers: mails are offered, and wait. */
const MAIL = { SMTP_URL: 'smtp://127.0.0.1:9', SMTP_FROM: 'madoguchi@ward.example' };

let data: ReturnType<typeof temporaryDataDir>;
let server: ServerProcess;
let browser: Browser;

test.beforeAll(async () => {
  data = temporaryDataDir();
  server = await ServerProcess.start(data.path, MAIL);
  browser = await launchChromium({ sourceId: 42, toneHz: 500 });
});
test.afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

test('[BD2] [BD4] [BD7] [BK8] [BD12] [BD13] [BD15] [BD16] [BD18] [BD19] a booking by telephone: made, printed, listed, dragged, moved and cancelled, a series, whoever waits, what is to be settled, and reminders', async () => {
  test.setTimeout(120_000);
  // A center without a kiosk has nothing to book.
  const kiosk = await kioskClient(server.origin);
  try {
    const context = await openContext(browser, { viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(rememberPrints);
    await openBookings(page, server.origin);
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

    // From a Tuesday on, so that the week shows it, and a day after it.
    await page.getByLabel('この日から').fill(nextTuesday());
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

    // Dragged to the next day in the week, which asks for nothing but why.
    await press('予約の表');
    await press('週');
    await page.getByLabel('日付').fill(day);
    const chip = page.getByRole('button', { name: /予約 ヤマダ/ });
    const cells = page.getByRole('row', { name: /ヤマダ/ }).getByRole('cell');
    await expect(cells.nth(1)).toContainText('予約', PATIENCE);
    await chip.dragTo(cells.nth(2));
    await page.getByRole('radio', { name: '職員の都合' }).check({ force: true });
    await page.getByRole('button', { name: '移す', exact: true }).click();
    await expect(cells.nth(2)).toContainText('予約', PATIENCE);
    await expect(cells.nth(1)).not.toContainText('予約');
    await inspect(page, 'console-bookings-week', CONSOLE_SIZES);

    // The same by keys, from the list.
    await press('一覧');
    await page.getByLabel('日付').fill(dayAfter(day));
    await expect(page.getByRole('row', { name: /ヤマダ/ })).toContainText(number, PATIENCE);
    const its = page.getByRole('row', { name: /ヤマダ/ }).getByRole('button');
    await its.press('Enter');
    await page.getByRole('button', { name: '移す…' }).press('Enter');
    await page
      .getByRole('radio', { name: /\d\d:\d\d/ })
      .nth(1)
      .press('Space');
    await page.getByRole('radio', { name: 'ご本人の都合' }).press('Space');
    await inspect(page, 'console-bookings-move', CONSOLE_SIZES);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0, PATIENCE);
    await its.click();
    await expect(page.getByText(/2回移しました/)).toBeVisible();
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

    // 設定し直す: what they stand on falls away, and staff let them come all the same.
    await setItAside(server.origin);
    await press(/^設定し直す予約/);
    await page.locator('.work-list button').click();
    await expect(page.getByRole('dialog')).toContainText('タナカ');
    await press('このまま行う');
    await expect(page.getByText('設定し直す予約はありません。')).toBeVisible(PATIENCE);
  } finally {
    kiosk.leave();
  }
});

test('[SM1] somebody of staff gives an address for mails about bookings, stops them, and takes it away', async () => {
  const context = await openContext(browser, { viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await openBookings(page, server.origin);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('アカウント');
  await press('アドレスを登録する');
  await expect(page.getByLabel('メールアドレス')).toBeFocused();
  await page.keyboard.type('tanto');
  await page.keyboard.press('Enter');
  await expect(page.getByText('「名前@組織」の形のアドレスを入れてください。')).toBeVisible();
  await page.keyboard.type('@ward.example');
  await page.keyboard.press('Enter');
  await expect(page.getByText('tanto@ward.exampleに届きます。')).toBeVisible(PATIENCE);
  await inspect(page, 'account-mail', CONSOLE_SIZES);
  await press('止める');
  await expect(page.getByText('tanto@ward.exampleへの知らせを止めています。')).toBeVisible(
    PATIENCE,
  );
  await press('アドレスを消す');
  await expect(page.getByText('届きません。')).toBeVisible(PATIENCE);
});

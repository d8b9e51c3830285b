import { expect, test } from '@playwright/test';
import { inspect, inspectKiosk, WIDE_SIZES } from '../support/office/inspect.ts';
import type { ConsolePage } from '../support/office/consolePage.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { PATIENCE } from '../support/office/partyPage.ts';

let office: Office;
let center: ConsolePage;
test.beforeAll(async () => {
  office = await openOffice();
  center = await office.openConsole('demo-center');
});
test.afterAll(() => office.close());

/** The button above everything; the tile of the kiosk has one, too. */
const go = () =>
  center.page
    .getByRole('region', { name: '職員の呼び出し' })
    .getByRole('button', { name: '行きます' });

/** The calls that ring at the center. */
const ringing = () => center.page.getByRole('alert').filter({ hasText: '職員を呼んでいます' });
const said = (words: string) => office.kiosk.page.getByRole('dialog').filter({ hasText: words });
const press = (name: string) => office.kiosk.press(name);

test('[SC508] is called, called again, and answered by one press, on the first screen', async () => {
  test.setTimeout(120_000);
  const { kiosk } = office;
  await kiosk.shows('idle');
  await press('職員を よぶ');
  await expect(said('職員を よんでいます')).toBeVisible();
  await inspectKiosk(kiosk.page, 'staff-calling');
  await press('とじる');
  await press('職員を よぶ');
  await expect(ringing()).toHaveCount(1, PATIENCE);
  await expect(ringing()).toContainText('池尻');
  await inspect(center.page, 'console-staff-call', WIDE_SIZES);
  await go().dblclick();
  await expect(said('職員が まいります')).toBeVisible(PATIENCE);
  await inspectKiosk(kiosk.page, 'staff-coming');
  await expect(center.page.getByText('あなたが向かっています')).toBeVisible();
  await kiosk.page.reload();
  await expect(kiosk.page.getByText('職員が まいります')).toBeVisible(PATIENCE);
  await press('職員を よぶ');
  await press('職員が 来ました');
  await expect(center.page.getByText('あなたが向かっています')).toBeHidden(PATIENCE);
  await kiosk.shows('idle');
});

test('[SC508] while waiting a call is withdrawn by one press, and the place in the queue stays', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist } = office;
  await specialist.press('離席');
  const ticket = await kiosk.request();
  await press('職員を よぶ');
  await expect(ringing()).toHaveCount(1, PATIENCE);
  await said('職員を よんでいます').getByRole('button', { name: '取り消す' }).click();
  await expect(ringing()).toHaveCount(0, PATIENCE);
  await kiosk.shows('waiting');
  await expect(kiosk.page.getByTestId('ticket')).toHaveText(ticket);
});

test('[SC508] in a call the specialist is told, and the call goes on', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist } = office;
  await specialist.page.getByRole('button', { name: '対応可', exact: true }).click();
  await specialist.accept();
  await kiosk.shows('call');
  await press('職員を よぶ');
  await expect(specialist.page.getByText(/まちづくりセンターの職員を呼んでいます/)).toBeVisible(
    PATIENCE,
  );
  await expect(ringing()).toHaveCount(1, PATIENCE);
  await inspect(specialist.page, 'console-resident-calls', WIDE_SIZES);
  await go().click();
  await expect(said('職員が まいります')).toBeVisible(PATIENCE);
  await press('とじる');
  await kiosk.shows('call');
  await specialist.shows('serving');
  await center.page.getByRole('button', { name: '対応を終える' }).click();
  await expect(kiosk.page.getByText('職員が まいります')).toBeHidden(PATIENCE);
  await kiosk.hangUp();
  await specialist.writeUp();
  await kiosk.goesHome();
});

test('[SC512] the center sees that a topic is chosen, and takes the kiosk out of use and back', async () => {
  test.setTimeout(120_000);
  const { kiosk } = office;
  const tile = center.page.locator('.board-tile');
  await press('相談する');
  await expect(tile).toContainText('相談を選択中', PATIENCE);
  await center.press('休止にする');
  await inspect(center.page, 'console-close-kiosk', WIDE_SIZES);
  await center.press('点検・清掃');
  await center.dialogCloses();
  await kiosk.shows('outOfOrder');
  await expect(tile).toContainText(/休止中.*点検・清掃/, PATIENCE);
  await inspectKiosk(kiosk.page, 'out-of-order');
  await press('職員を よぶ');
  await expect(tile).toContainText('職員を呼んでいます', PATIENCE);
  await inspect(center.page, 'console-kiosk-closed', WIDE_SIZES);
  await tile.getByRole('button', { name: '行きます' }).click();
  await press('職員が 来ました');
  await center.press('再開する');
  await kiosk.shows('idle');
  await expect(tile).toContainText('空き', PATIENCE);
});

test('[K500] やめる asks first, and leads back to the first screen', async () => {
  const { kiosk } = office;
  await press('相談する');
  await press('やめる');
  await expect(said('やめて はじめに もどりますか')).toBeVisible();
  await inspectKiosk(kiosk.page, 'leave');
  await press('つづける');
  await kiosk.shows('choosing');
  await press('やめる');
  await kiosk.page.getByRole('dialog').getByRole('button', { name: 'やめる' }).click();
  await kiosk.shows('idle');
});

test('[SC508] without a server the kiosk calls itself, and the call rings when the server is back', async () => {
  test.setTimeout(180_000);
  const { kiosk, server } = office;
  expect(await server.stop()).toBe(0);
  await expect(kiosk.page.getByText(/つながりにくくなっています/)).toBeVisible(PATIENCE);
  await press('職員を よぶ');
  await expect(said('職員を よんでください')).toBeVisible(PATIENCE);
  await inspectKiosk(kiosk.page, 'staff-aloud');
  await press('取り消す');
  await press('職員を よぶ');
  await server.start();
  await expect(ringing()).toHaveCount(1, PATIENCE);
  await expect(said('職員を よんでいます')).toBeVisible(PATIENCE);
  await press('取り消す');
  await expect(ringing()).toHaveCount(0, PATIENCE);
  await kiosk.shows('idle');
});

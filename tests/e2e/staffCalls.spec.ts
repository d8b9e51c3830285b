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
  await center.page.getByRole('button', { name: '行きます' }).dblclick();
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
  await expect(specialist.page.getByText(/来庁者が、まちづくりセンターの職員を/)).toBeVisible(
    PATIENCE,
  );
  await expect(ringing()).toHaveCount(1, PATIENCE);
  await inspect(specialist.page, 'console-resident-calls', WIDE_SIZES);
  await center.page.getByRole('button', { name: '行きます' }).click();
  await expect(said('職員が まいります')).toBeVisible(PATIENCE);
  await press('とじる');
  await kiosk.shows('call');
  await specialist.shows('serving');
  await center.page.getByRole('button', { name: '対応を終える' }).click();
  await expect(kiosk.page.getByText('職員が まいります')).toBeHidden(PATIENCE);
  await kiosk.hangUp();
  await specialist.writeUp();
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

import { expect, test } from '@playwright/test';
import { CONSOLE_SIZES, inspect, inspectKiosk } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { Admin } from '../support/server/admin.ts';
import { changeBookingRules } from '../support/server/bookingRules.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

test('[F18] a desk that the admin closes says so on its tile, and takes wishes to be contacted instead', async () => {
  test.setTimeout(120_000);
  const { kiosk, specialist, server } = office;
  const atKiosk = (name: string) => inspectKiosk(kiosk.page, name);
  const admin = await Admin.signIn(server.origin);

  await kiosk.press('相談する');
  const tile = kiosk.page.getByRole('button', { name: /介護・高齢者/ });
  await tile.click();
  await kiosk.shows('confirming');
  // Where no time can be booked, one is wished for.
  await changeBookingRules(server.origin, { isOpen: false }, 'setagaya-health-welfare');
  const open = await admin.closeToday('setagaya-health-welfare', '職員研修のため');
  // It closed while it was on the screen: what can be had instead is offered at once.
  await kiosk.shows('contact');
  await expect(kiosk.page.getByText('職員研修のため')).toBeVisible();
  await atKiosk('closed');
  await kiosk.press('もどる');
  await expect(tile).toContainText('受付時間外');
  await atKiosk('closed-tile');

  await tile.click();
  await kiosk.press(/自分で 電話する/);
  await expect(kiosk.page.getByTestId('desk-phone')).toHaveText('000-000-0001');
  await expect(kiosk.page.getByText('見本の番号です')).toBeVisible();
  await atKiosk('closed-telephone');
  await kiosk.press('電話に する');
  await kiosk.shows('farewell');
  await expect(kiosk.page.getByTestId('desk-phone')).toHaveText('000-000-0001');
  await atKiosk('telephone-farewell');
  await kiosk.press('はじめの画面へ');

  await kiosk.press('相談する');
  await tile.click();
  await kiosk.press(/予約する/);
  await kiosk.page.locator('.days').getByRole('button').first().click();
  await kiosk.press('午後');
  await kiosk.press('番号なしで すすむ');
  await kiosk.press('これで たのむ');
  await kiosk.shows('farewell');
  await expect(kiosk.page.getByText('予約の ご希望を 受け付けました')).toBeVisible();
  await atKiosk('booking-farewell');
  await kiosk.press('はじめの画面へ');
  await specialist.press('予約の希望');
  await expect(specialist.page.getByRole('dialog')).toContainText('池尻');
  await inspect(specialist.page, 'console-booking-wish', CONSOLE_SIZES);
  await specialist.press('閉じる');

  await open();
  await kiosk.request();
  await specialist.shows('ringing');
  await kiosk.press('取り消す');
});

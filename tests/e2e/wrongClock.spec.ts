import { expect, test } from '@playwright/test';
import { ConsolePage } from '../support/office/consolePage.ts';
import { CONSOLE_SIZES, inspect } from '../support/office/inspect.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { setClock, setsClock, wardDay } from '../support/office/wrongClock.ts';
import { DEMO_PASSWORD } from '../support/server/clients.ts';
import { Admin } from '../support/server/admin.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

for (const { aheadMs, words, way } of [
  { aheadMs: DAY_MS, words: '進んでいます', way: '進み' },
  { aheadMs: -DAY_MS, words: '遅れています', way: '遅れ' },
]) {
  test(`[F34] on devices whose clock is a day off (${words}) every time that is said is the server’s, and staff are told`, async () => {
    test.setTimeout(150_000);
    const data = temporaryDataDir();
    const server = await ServerProcess.start(data.path);
    const wrong = setsClock(aheadMs);
    const [kiosk, specialist] = await Promise.all([
      KioskPage.open(server.origin, { sourceId: 11, toneHz: 440 }, [], wrong),
      ConsolePage.open(server.origin, { sourceId: 22, toneHz: 1000 }, wrong),
    ]);
    const today = () => wardDay(Date.now());
    const header = kiosk.page.locator('.kiosk__clock');
    try {
      await test.step('the kiosk says the day of the server', async () => {
        await kiosk.enrol();
        await expect(header).toContainText(today());
        const admin = await Admin.signIn(server.origin);
        const open = await admin.closeToday('setagaya-health-welfare', '職員研修のため');
        await kiosk.press('相談する');
        await kiosk.press(/介護・高齢者/);
        await kiosk.shows('contact');
        const opens = kiosk.page.getByText(/から 受け付けます/);
        await expect(opens).toContainText(wardDay(Date.now() + DAY_MS));
        await expect(opens).not.toContainText('きょう');
        await open();
        await kiosk.shows('choosing');
        await kiosk.press('もどる');
      });

      await test.step('the console counts by the server, and warns of its own clock', async () => {
        await specialist.signIn();
        await expect(specialist.page.getByText(`約24時間${words}`)).toBeVisible();
        await kiosk.request();
        await expect(specialist.queue()).toContainText('1分未満');
        await inspect(specialist.page, 'console-wrong-clock', CONSOLE_SIZES);
        await specialist.beAvailable('ringing');
        await expect(specialist.page.getByRole('dialog')).toContainText(/あと ?\d+秒/);
        await specialist.accept();
        await specialist.press('引継ぐ');
        const due = specialist.page.getByRole('dialog').getByLabel(/^期限/);
        const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });
        await expect(due).toHaveValue(day.format(Date.now()));
        await specialist.page.keyboard.press('Escape');
        await specialist.hangUp();
        await specialist.writeUp();
      });

      await test.step('an admin is told of the kiosk', async () => {
        const admin = await ConsolePage.open(server.origin, { sourceId: 33, toneHz: 700 });
        await admin.page.getByLabel('ユーザー名').fill('demo-admin');
        await admin.page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
        await admin.page.getByRole('button', { name: 'サインインする' }).click();
        await admin.page.getByRole('link', { name: '相談端末' }).click();
        const row = admin.page.getByRole('row', { name: /池尻/ });
        await expect(row).toContainText(`時計が24時間${way}`);
        await expect(admin.page.getByText(/時計が合っていない端末があります/)).toBeVisible();
        await inspect(admin.page, 'admin-kiosk-wrong-clock', CONSOLE_SIZES);
        await setClock(kiosk.page, 0);
        // It is looked at every five seconds, here and there.
        await expect(row).not.toContainText('時計が', { timeout: 20_000 });
        await admin.close();
      });

      await test.step('a clock that is set while the page is open changes nothing', async () => {
        await kiosk.goesHome();
        await setClock(kiosk.page, aheadMs);
        await kiosk.page.waitForTimeout(7_000);
        await expect(header).toContainText(today());
        await setClock(specialist.page, 0);
        await expect(specialist.page.getByText(`約24時間${words}`)).toHaveCount(0, {
          timeout: 10_000,
        });
      });
    } finally {
      await Promise.all([kiosk.close(), specialist.close()]);
      await server.stop();
      data.remove();
    }
  });
}

import { expect, test } from '@playwright/test';
import { ConsolePage } from '../support/office/consolePage.ts';
import { CONSOLE_SIZES, inspect, inspectKiosk } from '../support/office/inspect.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

test('[F8] every screen of kiosk and console passes the accessibility check', async () => {
  test.setTimeout(300_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const [kiosk, specialist] = await Promise.all([
    KioskPage.open(server.origin, { sourceId: 11, toneHz: 440 }),
    ConsolePage.open(server.origin, { sourceId: 22, toneHz: 1000 }),
  ]);
  const atKiosk = (name: string) => inspectKiosk(kiosk.page, name);
  const atConsole = (name: string) => inspect(specialist.page, `console-${name}`, CONSOLE_SIZES);
  try {
    await kiosk.shows('enrol');
    await atKiosk('enrol');
    await expect(specialist.page.getByLabel('ユーザー名')).toBeVisible();
    await atConsole('sign-in');
    await kiosk.enrol();
    await atKiosk('idle');
    await specialist.signIn();
    await atConsole('away');

    await kiosk.press('相談する');
    await kiosk.shows('choosing');
    await atKiosk('choosing');
    await kiosk.press(/介護・高齢者/);
    await kiosk.shows('confirming');
    await atKiosk('confirming');
    await kiosk.press('よびだす');
    await kiosk.shows('waiting');
    await atKiosk('waiting');
    await atConsole('away-somebody-waits');

    await specialist.beAvailable('ringing');
    await atConsole('ringing');
    await specialist.accept();
    await kiosk.shows('call');
    await kiosk.page.waitForTimeout(3_000);
    await atKiosk('call');
    await atConsole('serving');
    await kiosk.press('終わる');
    await atKiosk('call-end');
    await kiosk.page.getByRole('dialog').getByRole('button', { name: '終わる' }).click();
    await kiosk.shows('thanks');
    await atKiosk('thanks');
    await specialist.shows('wrapUp');
    await atConsole('write-up');
    await specialist.page.getByRole('button', { name: /記録して終える/ }).click();
    await atConsole('write-up-incomplete');
    await specialist.writeUp();
    await atConsole('available');

    await kiosk.goesHome();
    await kiosk.request();
    await kiosk.press('取り消す');
    await kiosk.shows('farewell');
    await atKiosk('farewell');
  } finally {
    await Promise.all([kiosk.close(), specialist.close()]);
    await server.stop();
    data.remove();
  }
});

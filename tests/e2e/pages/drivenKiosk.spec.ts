import { expect, test } from '@playwright/test';
import { launchChromium, openContext } from '../../support/media/chromium.ts';
import { inspectKiosk } from '../../support/office/inspect.ts';
import { KioskPage } from '../../support/office/kioskPage.ts';
import { PATIENCE } from '../../support/office/partyPage.ts';
import { Admin } from '../../support/server/admin.ts';
import { signIn, TestClient } from '../../support/server/clients.ts';
import { ServerProcess, temporaryDataDir } from '../../support/server/serverProcess.ts';

test('[HP44] whoever helps turns the pages of a kiosk and goes on to its next camera; the resident reads so and puts it back', async () => {
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const browser = await launchChromium({ sourceId: 11, toneHz: 440 }, [], { cameras: 2 });
  try {
    const context = await openContext(browser, { viewport: { width: 1080, height: 1920 } });
    const page = await context.newPage();
    await page.goto(`${server.origin}/kiosk/`);
    const kiosk = await KioskPage.on(page, browser).enrol();
    const admin = await Admin.signIn(server.origin);
    const [{ kioskId } = { kioskId: '' }] = (await admin.done('kiosks')).kiosks;
    const cookie = await signIn(server.origin, 'demo-center');
    const helper = await new TestClient(server.origin, cookie).connected();
    await helper.done('helper.begin', { kioskId });
    const result = () => helper.until(({ consoleView }) => consoleView?.helping?.driving?.state);

    await kiosk.shows('choosing');
    const first = page.locator('.tile').first();
    const before = (await first.textContent()) ?? '';
    await helper.done('driving.ask', { kioskId, drive: { what: 'page', step: 1 } });
    await expect(page.getByText('職員が つぎの ページに しました')).toBeVisible(PATIENCE);
    await expect(first).not.toHaveText(before);
    await inspectKiosk(page, 'driven-page');
    await kiosk.press('もとに もどす');
    await expect(first).toHaveText(before);
    await helper.done('driving.ask', { kioskId, drive: { what: 'page', step: -1 } });
    await expect.poll(result).toBe('already');

    await kiosk.press(/介護・高齢者/);
    await kiosk.press('よびだす');
    await kiosk.shows('waiting');
    const picture = page.locator('video').first();
    const cameraOf = () =>
      picture.evaluate((video: HTMLVideoElement) => {
        const [track] =
          video.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks() : [];
        return track?.label ?? '';
      });
    await expect.poll(cameraOf).toMatch(/fake_device/);
    const usual = await cameraOf();
    await helper.done('driving.ask', { kioskId, drive: { what: 'camera' } });
    await expect(page.getByText('職員が カメラを かえました')).toBeVisible(PATIENCE);
    await expect.poll(cameraOf).not.toBe(usual);
    await kiosk.press('もとに もどす');
    await expect.poll(cameraOf).toBe(usual);
    await expect.poll(result).toBe('undone');
    helper.leave();
  } finally {
    await browser.close();
    await server.stop();
    data.remove();
  }
});

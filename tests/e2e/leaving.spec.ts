import { expect, test } from '@playwright/test';
import { launchChromium, openContext } from '../support/media/chromium.ts';
import { expectFaceToFace } from '../support/office/faceToFace.ts';
import { asks } from '../support/office/leaving.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { shows } from '../support/office/partyPage.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

test('[F51] the console asks before it is left while somebody is served, and not otherwise', async () => {
  test.setTimeout(180_000);
  const { kiosk, specialist } = office;
  expect(await asks(specialist.page)).toBe(false);
  await specialist.shows('available');
  await kiosk.request();
  await specialist.shows('ringing');
  expect(await asks(specialist.page)).toBe(false);
  await specialist.accept();
  await kiosk.shows('call');
  expect(await asks(specialist.page)).toBe(true);
  await specialist.hold('調べています');
  expect(await asks(specialist.page)).toBe(true);
  await specialist.press('再開');
  await kiosk.hangUp();
  await specialist.shows('wrapUp');
  expect(await asks(specialist.page)).toBe(true);
  await specialist.writeUp();
  expect(await asks(specialist.page)).toBe(false);
  await specialist.shows('available');
});

test('[F52] back moves between the screens of the console, and leads nobody out of a call', async () => {
  test.setTimeout(180_000);
  const { kiosk, specialist } = office;
  const { page } = specialist;
  await page.getByRole('button', { name: 'アカウント' }).click();
  await expect(page.getByRole('heading', { name: 'アカウント' })).toBeVisible();
  await page.goBack();
  await specialist.shows('available');
  await expect(page.getByRole('heading', { name: 'アカウント' })).toBeHidden();
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'アカウント' })).toBeVisible();

  await kiosk.request();
  await specialist.accept();
  await kiosk.shows('call');
  const { url } = await page.evaluate(() => ({ url: location.href }));
  for (let press = 0; press < 3; press += 1) {
    await page.evaluate(() => {
      history.back();
    });
    await page.waitForTimeout(300);
  }
  await specialist.shows('serving');
  expect(page.url()).toBe(url);
  for (let press = 0; press < 3; press += 1) {
    await kiosk.page.evaluate(() => {
      history.back();
    });
    await kiosk.page.waitForTimeout(300);
  }
  const devTools = await kiosk.page.context().newCDPSession(kiosk.page);
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    const at = { x: 500, y: 500, clickCount: 1 };
    await devTools.send('Input.dispatchMouseEvent', { type, button: 'back', buttons: 8, ...at });
  }
  await kiosk.page.waitForTimeout(300);
  await kiosk.shows('call');
  await expectFaceToFace(kiosk, specialist);
});

test('[F53] whoever leaves all the same is back in the call after a press of back', async () => {
  test.setTimeout(180_000);
  const { kiosk, specialist, server } = office;
  await specialist.page.goto(`${server.origin}/console/guest.html`);
  await shows(specialist.page, 'link');
  await specialist.page.goBack();
  await specialist.shows('serving');
  await kiosk.shows('call');
  await expectFaceToFace(kiosk, specialist);
  await kiosk.hangUp();
  await specialist.writeUp();
});

test('[F53] a page that the browser had kept is loaded anew', async () => {
  test.setTimeout(120_000);
  const browser = await launchChromium(office.specialist.party, [], { keepsPages: true });
  try {
    const page = await (await openContext(browser)).newPage();
    await page.goto(`${office.server.origin}/console/`);
    await expect(page.getByLabel('ユーザー名')).toBeVisible();
    // A browser that is short of memory keeps nothing; it is asked again then.
    await expect(async () => {
      await page.evaluate(() => {
        document.title = 'kept';
        window.addEventListener('pageshow', ({ persisted }) => {
          sessionStorage.setItem('kept', String(persisted));
        });
      });
      await page.goto(`${office.server.origin}/console/guest.html`);
      await shows(page, 'link');
      await page.goBack();
      await expect(page.getByLabel('ユーザー名')).toBeVisible();
      await expect(page).not.toHaveTitle('kept');
      expect(await page.evaluate(() => sessionStorage.getItem('kept'))).toBe('true');
    }).toPass({ timeout: 90_000 });
  } finally {
    await browser.close();
  }
});

import { expect, test } from '@playwright/test';
import { inEverySize, KIOSK_SIZES } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';
import { expectWholeWords } from '../support/office/wholeWords.ts';
import { Admin } from '../support/server/admin.ts';

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

/** What a resident has set before they reload in the middle of a visit. */
const set = async (language: string, lowered: boolean): Promise<void> => {
  const { page } = office.kiosk;
  const preferences = { language, textSize: 3, volume: 4, readAloud: false, lowered };
  await page.evaluate((all) => {
    sessionStorage.setItem('preferences', JSON.stringify(all));
  }, preferences);
  await page.reload();
  await office.kiosk.shows('idle');
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '3');
};

test('[F20] in the largest text every word stands whole, whatever the language and wherever the buttons are', async () => {
  test.setTimeout(300_000);
  const { page } = office.kiosk;
  const admin = await Admin.signIn(office.server.origin);
  await admin.closeToday('setagaya-health-welfare', '職員研修のため');

  for (const language of ['ja', 'ja-easy', 'en']) {
    for (const lowered of [false, true]) {
      const how = `${language}${lowered ? '-lowered' : ''}`;
      const look = (name: string) =>
        inEverySize(page, `kiosk-largest-${name}-${how}`, KIOSK_SIZES, (label) =>
          expectWholeWords(page, label),
        );
      await set(language, lowered);
      await look('idle');
      await page.locator('.idle-start').click();
      await look('choosing');
      await page.locator('.tile').first().click();
      await look('closed');
      for (const [nth, name] of ['number', 'day', 'telephone', 'paper'].entries()) {
        await page.locator('.way-tile').nth(nth).click();
        await look(name);
        await page.locator('.ways .button').first().click();
      }
    }
  }
});

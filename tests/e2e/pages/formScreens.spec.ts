import { expect, test, type Page } from '@playwright/test';
import { keep, openGalleryForm, tap } from '../../support/gallery/formPage.ts';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';
import { inspect, inspectKiosk } from '../../support/office/inspect.ts';
import { drawSignature } from '../../support/office/signForm.ts';

const opened = galleriesOfSpec(serveGalleries);
const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };

const openForm = (scene: string, language?: string, textSize?: number): Promise<Page> =>
  openGalleryForm(opened(), PORTRAIT, scene, language, textSize);

test('[F83] every screen of the form passes the accessibility check in every language, and is recorded as a picture', async () => {
  test.setTimeout(180_000);
  const page = await openForm('form');
  await inspectKiosk(page, 'form');
  await keep(page);
  for (const [language, textSize] of [
    ['ja', 1],
    ['ja-easy', 3],
    ['en', 3],
  ] as const) {
    const form = await openForm('form-full', language, textSize);
    const look = (name: string) => inspect(form, `kiosk-form-${name}-${language}`, [LANDSCAPE]);
    for (const [nth, name] of [
      [0, 'name'],
      [2, 'birth'],
      [3, 'address'],
    ] as const) {
      await form.locator('.form-row__field').nth(nth).click();
      await look(name);
      await form.locator('.form-ways .button').first().click();
    }
    await form.locator('.form-ways .button--primary').click();
    await look('page');
    await form.locator('.form-ways .button--primary').click();
    await look('confirm');
    await form.locator('.form-ways .button--primary').click();
    await form.locator('.form-ways .button--primary').click();
    await look('sign');
    await drawSignature(form);
    await form.locator('.form-ways .button--primary').click();
    await look('signed');
    await form.locator('.form-ways .button--primary').click();
    await look('receipt');
    await keep(form);
  }
});

test('[FS80] who is there is asked in one row beside a form, and the number of a receipt and its print stay in sight', async () => {
  for (const textSize of [1, 2, 3]) {
    const page = await openForm('form-receipt-people', 'ja', textSize);
    await page.locator('.call-question--slim').waitFor();
    for (const viewport of [PORTRAIT, LANDSCAPE]) {
      await page.setViewportSize(viewport);
      const question = page.locator('.call-question--slim');
      const asked = await question.boundingBox();
      expect(asked?.height).toBeLessThan(0.1 * viewport.height);
      const heights = await question
        .locator('.button')
        .evaluateAll((all) => all.map((button) => button.getBoundingClientRect()))
        .then((boxes) => boxes.map(({ height }) => Math.round(height)));
      expect(heights).toHaveLength(5);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(64);
      for (const stays of ['.receipt__number', '.paper-print > .button']) {
        await expect(page.locator(stays)).toBeInViewport({ ratio: 1 });
      }
      const hidden = await page
        .locator('.receipt__facts')
        .evaluate((facts) => facts.scrollHeight - facts.clientHeight);
      expect(hidden).toBeLessThanOrEqual(1);
    }
    await page.setViewportSize(PORTRAIT);
    await tap(page, '申請書と ひかえを 印刷する');
    await expect(page.locator('.paper-print__state')).toBeInViewport({ ratio: 1 });
    await keep(page);
  }
});

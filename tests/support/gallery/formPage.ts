import type { Page } from '@playwright/test';
import { openContext } from '../media/chromium.ts';
import type { Opened } from './galleriesOfSpec.ts';
import type { Galleries } from './serveGalleries.ts';
import type { Size } from './sizes.ts';

/** A form of the gallery, which keeps what is written in it as the server does. */
export async function openGalleryForm(
  { browser, galleries }: Opened<Galleries>,
  viewport: Size,
  scene: string,
  language = 'ja',
  textSize = 1,
): Promise<Page> {
  const context = await openContext(browser, { viewport, reducedMotion: 'reduce' });
  const kept = JSON.stringify({ language, textSize, volume: 4, readAloud: false, lowered: false });
  await context.addInitScript((all) => sessionStorage.setItem('preferences', all), kept);
  const page = await context.newPage();
  await page.goto(`${galleries.kiosk}?scene=${scene}`);
  await page.locator('.form-panel').waitFor();
  return page;
}

/** What has left the page of what was written. */
export const written = (page: Page) =>
  page.evaluate(() => JSON.stringify(Reflect.get(window, 'formOfGallery')));

export const tap = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
export const tapAll = async (page: Page, keys: string) => {
  for (const key of keys) await tap(page, key);
};
export const row = (page: Page, label: string) =>
  page.locator('.form-row__field').filter({ hasText: label });
export const keep = (page: Page) => page.context().close();

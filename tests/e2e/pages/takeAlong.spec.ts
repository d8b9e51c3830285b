import { expect, test, type Page } from '@playwright/test';
import { openContext } from '../../support/media/chromium.ts';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';
import { printsOf, rememberPrints } from '../../support/paper/prints.ts';

const opened = galleriesOfSpec(serveGalleries);

/** The screen after a talk, at a kiosk. */
async function afterTalk(scene: string): Promise<Page> {
  const context = await openContext(opened().browser, { viewport: { width: 1080, height: 1920 } });
  await context.addInitScript(rememberPrints);
  const page = await context.newPage();
  await page.goto(`${opened().galleries.kiosk}?scene=${scene}`);
  return page;
}

test('[TL1] all pages are chosen at first, and nothing is printed before a touch', async () => {
  const page = await afterTalk('print');
  await page.getByRole('button', { name: '印刷して 持ち帰る' }).click();
  const tiles = page.locator('.print-tile');
  await expect(tiles).toHaveCount(3);
  for (const tile of await tiles.all()) await expect(tile).toHaveAttribute('aria-pressed', 'true');
  expect(await printsOf(page)).toEqual([]);
  await tiles.nth(1).click();
  await page.getByRole('button', { name: '2枚 印刷する' }).click();
  await expect(page.getByRole('heading', { name: '印刷しました' })).toBeVisible();
  const [sheets, ...others] = await printsOf(page);
  expect([sheets?.length, others]).toEqual([2, []]);
  await expect(page.locator('.print-sheets')).toHaveCount(0);
  await page.context().close();
});

test('[TL2] a sheet says ticket, day, desk and center, and nothing else', async () => {
  const page = await afterTalk('print');
  await page.getByRole('button', { name: '印刷して 持ち帰る' }).click();
  await page.getByRole('button', { name: '3枚 印刷する' }).click();
  await expect(page.getByRole('heading', { name: '印刷しました' })).toBeVisible();
  const [sheets = []] = await printsOf(page);
  const head =
    /^ご相談の ひかえ世田谷総合支所 保健福祉課池尻まちづくりセンター受付番号 池尻-012令和\d+年\d+月\d+日\(.\)/;
  const rest = sheets.map((words) => words.replaceAll('\u200B', '').replace(head, ''));
  expect(rest).toEqual(['3枚のうち 1枚目', '3枚のうち 2枚目', '3枚のうち 3枚目']);
  await page.context().close();
});

test('[TL4] without a printer the resident is told what to do, and can try again', async () => {
  const page = await afterTalk('print-trouble');
  await page.getByRole('button', { name: '印刷して 持ち帰る' }).click();
  await page.getByRole('button', { name: '3枚 印刷する' }).click();
  await expect(page.getByRole('heading', { name: /プリンターが ありません/ })).toBeVisible();
  await page.getByRole('button', { name: 'もういちど 印刷する' }).click();
  await expect(page.getByRole('heading', { name: /プリンターが ありません/ })).toBeVisible();
  await expect.poll(async () => (await printsOf(page)).length).toBe(2);
  await page.getByRole('button', { name: 'おわる' }).click();
  await expect(page.locator('[data-screen="idle"]')).toBeAttached();
  await page.context().close();
});

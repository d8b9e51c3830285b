import { expect, test, type Page } from '@playwright/test';
import { galleriesOfSpec } from '../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../support/gallery/serveGalleries.ts';
import { openContext } from '../support/media/chromium.ts';
import { inspectKiosk } from '../support/office/inspect.ts';
import { openOffice, type Office } from '../support/office/office.ts';

const opened = galleriesOfSpec(serveGalleries);

let office: Office;
test.beforeAll(async () => {
  office = await openOffice();
});
test.afterAll(() => office.close());

const face = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('[SV1] [SV3] [SV6] whoever talked and whoever gave up are asked with three faces; an answer waits for the line', async () => {
  const { kiosk, specialist } = office;
  const { page } = kiosk;
  await kiosk.request();
  await specialist.accept();
  await kiosk.hangUp();
  await kiosk.shows('thanks');
  for (const name of ['よかった', 'ふつう', 'こまった', 'こたえない'])
    await expect(face(page, name)).toBeVisible();
  await inspectKiosk(page, 'survey');
  // Without a line it is thanked for all the same.
  await page.context().setOffline(true);
  await face(page, 'よかった').click();
  await expect(page.getByText('お答え ありがとうございました')).toBeVisible();
  await page.context().setOffline(false);
  await kiosk.press('はじめの画面へ');
  await kiosk.shows('idle');
  await specialist.writeUp();

  await kiosk.request();
  await kiosk.press('取り消す');
  await kiosk.shows('farewell');
  await face(page, 'こたえない').click();
  await kiosk.shows('idle');
});

test('[SV5] the question of the topic comes after the face, and can be passed by', async () => {
  const context = await openContext(opened().browser, { viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.goto(`${opened().galleries.kiosk}?scene=survey`);
  await face(page, 'ふつう').click();
  await expect(page.getByRole('heading', { name: /次に することが 分かりましたか/ })).toBeVisible();
  await expect(face(page, 'はい')).toBeVisible();
  await face(page, 'こたえない').click();
  await expect(page.getByText('お答え ありがとうございました')).toBeVisible();
  await context.close();
});

import { expect, test, type Page } from '@playwright/test';
import { openContext } from '../../support/media/chromium.ts';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';

const opened = galleriesOfSpec(serveGalleries);

/** A call at a kiosk, in a scripted state. */
async function inCall(scene: string): Promise<Page> {
  const context = await openContext(opened().browser, { viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.goto(`${opened().galleries.kiosk}?scene=${scene}`);
  await expect(page.locator('[data-screen="call"]')).toBeAttached();
  return page;
}

const state = (page: Page) => page.locator('.paper-state__words');

test('[PV22] the question says what is seen, by whom, and that parts can be hidden; one touch is the answer', async () => {
  const page = await inCall('paper-asked');
  const question = page.locator('.call-question--paper');
  await expect(question).toContainText('世田谷 担当1さんが 紙を 見たいと 言っています');
  await expect(question).toContainText('見えるもの：つくえの 上の 紙');
  await expect(question).toContainText('見る人：世田谷 担当1さん');
  await expect(question).toContainText('マイナンバーなど 見せたくないところは かくせます');
  await question.getByRole('button', { name: '見せる', exact: true }).click();
  await expect(state(page)).toHaveText('いま 見えています');
  await page.getByRole('button', { name: '見せるのを やめる' }).click();
  await expect(page.locator('.paper-panel')).toHaveCount(0);
  await page.context().close();
});

test('[PV23] parts are hidden before anybody sees the paper, by the own wish, too', async () => {
  const page = await inCall('call');
  await page.getByRole('button', { name: '紙を 見せる' }).click();
  await page.getByRole('button', { name: 'かくしてから 見せる' }).click();
  await expect(state(page)).toHaveText('まだ だれにも 見えていません');
  await page.getByRole('button', { name: 'かくす ところを ふやす' }).click();
  await expect(page.locator('.mask-box')).toHaveCount(1);
  await page.getByRole('button', { name: 'これで 見せる' }).click();
  await expect(state(page)).toHaveText('いま 見えています');
  await page.context().close();
});

test('[PV24] one touch or one key hides all of it, and one touch shows it again', async () => {
  const page = await inCall('paper-shown');
  await expect(state(page)).toHaveText('いま 見えています');
  await page.getByRole('button', { name: 'ぜんぶ かくす' }).click();
  await expect(state(page)).toHaveText('ぜんぶ かくしています。だれにも 見えません。');
  await page.getByRole('button', { name: 'また 見せる' }).click();
  await expect(state(page)).toHaveText('いま 見えています');
  await page.keyboard.press('Escape');
  await expect(state(page)).toHaveText('ぜんぶ かくしています。だれにも 見えません。');
  await page.context().close();
});

test('[PV29] in front of the only camera the face is away, and its button ends the paper', async () => {
  const page = await inCall('paper-hand');
  await expect(state(page)).toHaveText('いま 見えています。顔は 映っていません。');
  await expect(page.locator('.own-picture')).toContainText('顔は いま 映りません');
  await page.getByRole('button', { name: '紙を やめて 顔を 見せる' }).click();
  await expect(page.locator('.paper-panel')).toHaveCount(0);
  await expect(page.locator('.own-picture')).not.toContainText('顔は');
  await page.context().close();
});

test('[PV29] a still that is no page is told with what helps, beside what is seen', async () => {
  const page = await inCall('paper-still-full');
  await expect(page.locator('.paper-state__still')).toContainText('これより ふやせません');
  await expect(state(page)).toHaveText('いま 見えています');
  await page.context().close();
});

test('[PV25] pages are looked at by one touch, and it is said which one the specialist looks at', async () => {
  const page = await inCall('paper-pages');
  await expect(state(page)).toContainText('1枚目を 見ています');
  await expect(page.locator('.paper-state__looking')).toHaveText(
    '世田谷 担当1さんは 2枚目を 見ています',
  );
  await page.getByRole('button', { name: '2枚目' }).click();
  await expect(state(page)).toContainText('2枚目を 見ています');
  await expect(page.locator('.paper-state__looking')).toHaveCount(0);
  await page.getByRole('button', { name: 'カメラ', exact: true }).click();
  await expect(state(page)).toHaveText('いま 見えています');
  await page.context().close();
});

test('[PV26] while the resident is held nothing of paper and pages is on the screen; the words are', async () => {
  const page = await inCall('paper-held');
  await expect(page.getByTestId('held')).toBeVisible();
  await expect(page.locator('.paper-panel')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '紙を 見せる' })).toHaveCount(0);
  await page.context().close();
});

test('[PV27] what may go to the next desk is asked in one question, pages with their pictures', async () => {
  const page = await inCall('paper-passing');
  const question = page.locator('.call-question--passing');
  await expect(question).toContainText('つぎの 窓口（北沢総合支所 保健福祉課）に わたす もの');
  await expect(question.locator('canvas').first()).toBeVisible();
  const some = question.getByRole('button', { name: /えらんだ/ });
  await expect(some).toHaveCount(0);
  await question.getByRole('button', { name: '1まいめの 紙' }).click();
  await expect(some).toHaveText('えらんだ 1つだけ わたす');
  await expect(question.getByRole('button', { name: 'わたさない', exact: true })).toBeVisible();
  await page.context().close();
});

test('[PV28] the choice of the cameras closes when nobody has touched it for 80 seconds', async () => {
  const context = await openContext(opened().browser, { viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${opened().galleries.kiosk}?scene=desk-unset`);
  await page.getByRole('button', { name: /職員用/ }).hover();
  await page.mouse.down();
  await page.clock.runFor(3_000);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await page.mouse.up();
  await dialog.getByRole('button', { name: 'カメラの設定' }).click();
  await page.clock.runFor(70_000);
  // The question whether somebody is there stands over it by then.
  await expect(dialog.first()).toBeVisible();
  await page.clock.runFor(11_000);
  await expect(dialog).toHaveCount(0);
  await context.close();
});

test('[PV28] staff reach the cameras by holding their entry, a touch leads nowhere', async () => {
  const context = await openContext(opened().browser, { viewport: { width: 1080, height: 1920 } });
  const page = await context.newPage();
  await page.goto(`${opened().galleries.kiosk}?scene=desk-unset`);
  const entry = page.getByRole('button', { name: /職員用（手もとカメラ未設定）/ });
  await entry.click();
  await page.waitForTimeout(3_500);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await entry.hover();
  await page.mouse.down();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible({ timeout: 10_000 });
  await page.mouse.up();
  await dialog.getByRole('button', { name: 'カメラの設定' }).click();
  await expect(dialog.locator('video')).toHaveCount(2);
  await dialog.getByRole('button', { name: '手もとのカメラにする' }).nth(1).click();
  await expect(dialog.getByRole('button', { name: '手もとのカメラです' })).toHaveCount(1);
  await dialog.getByRole('button', { name: 'この端末に手もとカメラはありません' }).click();
  await expect(dialog.getByRole('button', { name: '手もとのカメラです' })).toHaveCount(0);
  await context.close();
});

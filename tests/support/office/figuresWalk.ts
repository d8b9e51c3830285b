import { NO_NEEDS } from '@madoguchi/domain';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { kioskClient } from '../server/clients.ts';
import { expectAccessible } from './inspect.ts';

/** Somebody comes and goes again: the figures of the admin room tell of it, down to the day. */
export async function figuresAreTold(
  page: Page,
  origin: string,
  look: () => Promise<void>,
): Promise<void> {
  const kiosk = await kioskClient(origin);
  const asked = { topicId: 'care', needs: NO_NEEDS };
  const { consultationId } = await kiosk.done('consultation.request', asked);
  await kiosk.done('consultation.cancel', { consultationId });
  kiosk.leave();
  await page.getByRole('link', { name: '数字' }).click();
  await expect(page.getByText('待つのをやめた1件、空きなし0件、時間外0件')).toBeVisible();
  await expect(page.getByText('少ないため言えません').first()).toBeVisible();
  await expect(page.locator('.figures-chart svg .recharts-bar-rectangle').first()).toBeVisible();
  await look();
  await page.getByRole('button', { name: /の数字を見る$/ }).click();
  await expect(page.getByRole('table', { name: '日ごとの数字' }).getByRole('row')).toHaveCount(2);
  await page
    .getByRole('button', { name: /の記録をさがす$/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: '記録をさがす' })).toBeVisible();
  await page.goBack();
  await page.getByLabel('場所・用件').selectOption('住民税');
  await expect(page.getByText('この期間の数字は、まだありません。')).toBeVisible();
  await page.getByRole('link', { name: '使われ方' }).click();
  await expect(page.getByText('開いた日が少なく、比べられません').first()).toBeVisible();
  await page.getByRole('link', { name: '公表する' }).click();
}

/** The report of last year is written, frozen and published; its page is one that everybody can read, and its table can be taken. */
export async function aReportIsFrozen(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByLabel('はじめに').fill('オンライン相談の、一年の報告です。');
  await page.getByRole('button', { name: '「はじめに」を保存する' }).click();
  await expect(page.getByRole('button', { name: '「はじめに」を保存する' })).toHaveCount(0);
  await look();
  await page.getByRole('button', { name: '数と文を確定する' }).click();
  await expect(page.getByText(/^確認用の値：[0-9a-f]{64}$/u)).toBeVisible();
  const html = await fileBehind(page, 'ページ（HTML）を書き出す');
  const reader = await page.context().newPage();
  await reader.setContent(html.toString('utf8'));
  await expect(reader.getByRole('heading', { level: 1 })).toContainText('年度の報告');
  await expectAccessible(reader, 'yearly-report.html');
  await reader.close();
  const pdf = await fileBehind(page, 'PDFを書き出す');
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  await page.getByRole('button', { name: '公表済みにする' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '公表済みにする' }).click();
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: '公開用の表を書き出す' }).click();
  expect((await written).suggestedFilename()).toMatch(/^オンライン相談の結果（\d{4}年度）/u);
}

async function fileBehind(page: Page, button: string): Promise<Buffer> {
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await written).path());
}

import { expect, type Page } from '@playwright/test';

/** An admin says for how many years consultations are kept, and is told which ticket there is none of. */
export async function retentionIsSet(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: '保存と削除' }).click();
  await page.getByRole('button', { name: /^確認する 相談/u }).click();
  await page.getByLabel('残す年数').fill('0');
  await page.getByRole('button', { name: 'この期間に決める' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ご確認' })).toBeFocused();
  await page.getByLabel('残す年数').fill('10');
  await page.getByRole('button', { name: 'この期間に決める' }).click();
  await expect(page.getByText(/保存期間を、10年に決めました。/u)).toBeVisible();
  await look();
  await page.getByRole('button', { name: '停止を加える' }).click();
  await page.getByLabel('まちづくりセンター').selectOption('池尻');
  await page.getByLabel('受付番号').fill('999');
  await page.getByLabel('受付の日').fill('2026-04-01');
  await page.getByLabel('理由', { exact: true }).fill('審査請求');
  await page.getByRole('button', { name: '削除を止める', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  await page.getByRole('button', { name: 'やめる' }).click();
}

import { expect, type Page } from '@playwright/test';

type Look = (name: string) => Promise<void>;

export async function aDeskIsBookedOtherwise(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: '予約のきまり' }).click();
  await page.getByRole('searchbox').fill('世田谷 保健福祉');
  const change = page.getByRole('button', { name: /^変更する/ });
  await change.click();
  await page.getByLabel('1件の時間（分）').fill('7');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ご確認' })).toBeFocused();
  await page.getByLabel('1件の時間（分）').fill('50');
  await expect(page.getByRole('status').filter({ hasText: '続けて3件' })).toBeVisible();
  await page.getByRole('button', { name: '時間を足す' }).click();
  await look('bookings-form');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText(/予約のきまりを変更しました/)).toBeVisible();
  const row = page.getByRole('row', { name: /世田谷総合支所 保健福祉課/ });
  await expect(row).toContainText('50分（あとに5分）');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(row).toContainText('30分（あとに5分）');
  await page.getByRole('link', { name: '予約を入れない時間' }).click();
  await page.getByRole('button', { name: '時間を足す' }).click();
  await page.getByRole('combobox', { name: '窓口' }).selectOption('世田谷総合支所 保健福祉課');
  await page.getByText('毎週同じ曜日').click();
  await page.getByLabel('曜日', { exact: true }).selectOption('火曜日');
  await page.getByLabel('この時間に入れられる予約').selectOption('手話が必要な方だけ');
  await look('bookings-aside-form');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText(/毎週火曜日 09:00〜12:00/).last()).toBeVisible();
  await look('bookings-aside');
  await page.getByRole('button', { name: /^終わりにする/ }).click();
  await expect(page.getByRole('row', { name: /毎週火曜日/ })).toHaveCount(0);
}

export async function longerHoursAreTried(page: Page, look: Look): Promise<void> {
  await page.getByRole('link', { name: '混み具合' }).click();
  await expect(page.getByText(/この期間は、まだ数がありません/)).toBeVisible();
  await page
    .getByRole('combobox', { name: '窓口・センター' })
    .selectOption('世田谷総合支所 保健福祉課');
  await page.getByRole('button', { name: '調べる' }).click();
  await expect(page.getByText(/1週間に入る予約は、\d+件から\d+件/)).toBeVisible();
  await look('bookings-load');
}

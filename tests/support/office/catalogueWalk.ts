import { expect, type Page } from '@playwright/test';

/**
 * An admin adds a topic, sees on the kiosk in the frame how it will stand there in two languages, publishes it with its gaps,
 * moves it up, and takes each back by one press.
 */
export async function aTopicIsPublished(
  page: Page,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await page.getByRole('link', { name: '相談の種類' }).click();
  await page.getByRole('link', { name: '種類と並び' }).click();
  await look('catalogue');
  await page.getByRole('button', { name: '種類を加える' }).click();
  const form = page.getByRole('dialog');
  const part = (name: string) => form.getByRole('group', { name });
  await part('名前').getByLabel('日本語', { exact: true }).fill('引越しの手続き');
  await part('名前').getByLabel('英語').fill('Moving house');
  await part('名前').getByLabel('やさしい日本語').fill('引っこし');
  await part('説明の一行').getByLabel('日本語', { exact: true }).fill('転入、転出、証明書');
  await part('絵').getByText('住まい', { exact: true }).click();
  const kiosk = form.frameLocator('iframe');
  await expect(kiosk.getByRole('button', { name: /引越しの手続き/ })).toBeVisible();
  await kiosk.getByRole('button', { name: /ことば/ }).click();
  await kiosk.getByRole('button', { name: 'English' }).press('Enter');
  await expect(kiosk.getByRole('button', { name: /Moving house/ })).toBeVisible();
  await form.getByRole('button', { name: '公開する', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ご確認' })).toBeFocused();
  await form.getByLabel('受ける窓口').selectOption({ index: 1 });
  await expect(form.getByText(/「引」に《ふりがな》がありません/)).toBeVisible();
  await form.getByLabel('このまま公開する').check();
  await look('catalogue-topic');
  await form.getByRole('button', { name: '公開する', exact: true }).click();
  await expect(page.getByText(/「引越しの手続き」を加えました/)).toBeVisible();
  const own = page.getByRole('row', { name: /引越しの手続き/ });
  await own.getByRole('button', { name: /^上へ/ }).click();
  await expect(page.getByText('区全体の並びを変更しました。')).toBeVisible();
  await own.getByRole('button', { name: /^出し方/ }).click();
  await page.getByLabel(/毎年決まった時期に/).check();
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(own).toContainText('3月1日〜3月31日は先に出す');
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(own).not.toContainText('3月1日');
}

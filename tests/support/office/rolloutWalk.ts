import { expect, type Page } from '@playwright/test';

/** A topic of a district is tried out: what is missing is ticked with its evidence, and the decision stays. */
export async function aTopicIsTried(
  page: Page,
  look: (name: string) => Promise<void>,
): Promise<void> {
  await page.getByRole('link', { name: '展開', exact: true }).click();
  await expect(page.getByRole('table', { name: '地区と相談の種類ごとの段階' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'モデル地区とほかの地区' })).toBeVisible();
  await look('rollout');
  await page.getByRole('link', { name: '池尻まちづくりセンターの準備と段階を見る' }).click();
  await page.getByRole('button', { name: '「試し刷り」を書く' }).click();
  await page.getByLabel('根拠').fill('2枚印刷し、かすれなし');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('「試し刷り」を「済」にしました。')).toBeVisible();
  await page.getByRole('checkbox', { name: '住民税を選ぶ' }).check();
  await page.getByRole('button', { name: '段階を決める' }).click();
  await page.getByLabel(/^停止/u).check();
  await page.getByLabel('来庁者に見せる理由').fill('窓口の改修のため');
  await page.getByLabel('理由', { exact: true }).fill('改修の間、受けられないため');
  await page.getByRole('button', { name: '決める', exact: true }).click();
  await expect(page.getByText('1件を「停止」にしました。')).toBeVisible();
  const decisions = page.getByRole('table', { name: 'これまでの決定' });
  await expect(decisions).toContainText('実施から停止へ');
  await look('rollout-center');
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.rollout-sheet');
  await expect(sheet).toBeVisible();
  await expect(sheet).toContainText('2枚印刷し、かすれなし');
  await expect(sheet).toContainText('改修の間、受けられないため');
  await page.emulateMedia({ media: 'screen' });
}

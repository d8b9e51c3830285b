import { expect, type Page } from '@playwright/test';

/** An admin asks what somebody touched since yesterday: a form without a time says so, the answer is in words first. */
export async function touchedRecordsAreTold(page: Page, look: () => Promise<void>): Promise<void> {
  await page.getByRole('link', { name: '監査記録' }).click();
  await page.getByRole('link', { name: '記録の調査' }).click();
  await page.getByRole('button', { name: '調べる', exact: true }).click();
  await expect(page.getByLabel('この日時から')).toBeFocused();
  const [from, until] = [-24, 24].map((hours) =>
    new Date(Date.now() + (9 + hours) * 3_600_000).toISOString().slice(0, 16),
  );
  await page.getByLabel('だれの操作').selectOption('管理者');
  await page.getByLabel('この日時から').fill(from ?? '');
  await page.getByLabel('この日時まで').fill(until ?? '');
  await page.getByLabel('調べる理由').fill('端末の紛失の届け出');
  await page.getByRole('button', { name: '調べる', exact: true }).click();
  await expect(page.getByText(/サインイン\d+回、断られた操作\d+回。/u).first()).toBeVisible();
  const result = page.getByRole('heading', { name: '記録の調査の結果' });
  await result.evaluate((heading) => heading.scrollIntoView());
  await look();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSVに書き出す' }).click();
  expect((await file).suggestedFilename()).toBe('記録の調査.csv');
}

import { NO_NEEDS } from '@madoguchi/domain';
import { expect, type Page } from '@playwright/test';
import { kioskClient } from '../server/clients.ts';

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
  await look();
  await page.getByRole('button', { name: /の数字を見る$/ }).click();
  await expect(page.getByRole('table', { name: '日ごとの数字' }).getByRole('row')).toHaveCount(2);
  await page.getByLabel('場所・用件').selectOption('住民税');
  await expect(page.getByText('この期間の数字は、まだありません。')).toBeVisible();
  const written = page.waitForEvent('download');
  await page.getByRole('button', { name: '公開用の表を書き出す' }).click();
  expect((await written).suggestedFilename()).toMatch(/^オンライン相談の結果（\d{4}年度）/u);
}

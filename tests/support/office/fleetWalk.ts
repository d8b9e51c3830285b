import { expect, type Page } from '@playwright/test';
import { kioskClient } from '../server/clients.ts';
import { PATIENCE } from './partyPage.ts';

/** A kiosk whose calls break up is told of, and its alert silenced with a reason. */
export async function aKioskIsMended(
  page: Page,
  origin: string,
  look: () => Promise<void>,
): Promise<void> {
  const kiosk = await kioskClient(origin);
  const devices = { camera: true, microphone: true, sound: true };
  await kiosk.done('kiosk.condition', { devices, print: null, calls: ['poor', 'poor'] });
  await page.getByRole('link', { name: '相談端末', exact: true }).click();
  await page.getByRole('link', { name: '見守り' }).click();
  const mine = page.locator('.mend__one').filter({ hasText: '通話の音や映像が途切れがちです' });
  await expect(mine).toContainText('気をつけて使えます');
  await mine.getByRole('button', { name: '知らせを止める' }).click(PATIENCE);
  await page.getByRole('button', { name: '止める', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ご確認' })).toBeFocused();
  await page.getByLabel('理由', { exact: true }).fill('回線の工事を待っています');
  await page.getByRole('button', { name: '止める', exact: true }).click();
  await expect(mine).toContainText('回線の工事を待っています');
  await look();
  kiosk.leave();
}

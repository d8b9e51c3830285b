import { fromWareki, localDay } from '@madoguchi/domain';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../server/clients.ts';
import { shows } from './partyPage.ts';

/** The day of a sentence with a day on it, as fields of forms take it. */
export function dayIn(words: string): string {
  const [, year = '', month = '', day = ''] = /令和(\d+)年(\d+)月(\d+)日/.exec(words) ?? [];
  return fromWareki('reiwa', Number(year), Number(month), Number(day)) ?? '';
}

/** The day of the ward. */
export const today = (): string => localDay(Date.now(), 'Asia/Tokyo');

/** Signs in by keyboard, as everything after it. */
export async function openBookings(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/console/bookings`);
  await page.getByLabel('ユーザー名').fill('demo-center');
  await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await shows(page, 'work');
}

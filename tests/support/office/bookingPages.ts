import { dayAfter, fromWareki, localDay } from '@madoguchi/domain';
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

/** A Tuesday of the next two weeks, and not today. */
export function nextTuesday(): string {
  const days = Array.from({ length: 7 }, (_, n) => dayAfter(today(), n + 1));
  return days.find((day) => new Date(`${day}T00:00Z`).getUTCDay() === 2) ?? '';
}

/** Signs in by keyboard on 予約, as everything after it. */
export async function openBookings(page: Page, origin: string): Promise<void> {
  await signInAt(page, `${origin}/console/bookings`, 'demo-center');
  await shows(page, 'work');
}

/** Signs in by keyboard where an address leads to. */
export async function signInAt(page: Page, address: string, username: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('ユーザー名').fill(username);
  await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
}

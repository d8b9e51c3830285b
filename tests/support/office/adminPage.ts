import type { Browser, Page } from '@playwright/test';
import { openContext } from '../media/chromium.ts';
import { DEMO_PASSWORD } from '../server/clients.ts';
import { shows } from './partyPage.ts';

/** The console of the demo ward's admin, in a window of its own of this browser. */
export async function openAdmin(browser: Browser, origin: string): Promise<Page> {
  const viewport = { width: 1440, height: 900 };
  const page = await (await openContext(browser, { viewport })).newPage();
  await page.goto(`${origin}/console/`);
  await signInAsAdmin(page);
  return page;
}

/** Signs the demo ward's admin in on a page that shows the console. */
export async function signInAsAdmin(page: Page): Promise<void> {
  await page.getByLabel('ユーザー名').fill('demo-admin');
  await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'サインインする', exact: true }).click();
  await shows(page, 'admin');
}

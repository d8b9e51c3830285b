import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { openProfile, type Prepare } from '../media/chromium.ts';

/** Every access to these throws, as it does where a browser keeps nothing for a page. */
export const blocks =
  (...names: readonly ('localStorage' | 'sessionStorage' | 'indexedDB')[]): Prepare =>
  (context) =>
    context.addInitScript((blocked) => {
      for (const name of blocked) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    }, names);

/** The texts of the page are kept nowhere: storage is there, and full. */
export const fillsStorage: Prepare = (context) =>
  context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  });

/** A Chromium whose settings refuse cookies and every other data of pages. */
export async function openRefusingProfile(): Promise<{
  readonly context: BrowserContext;
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
  mkdirSync(join(folder, 'Default'));
  writeFileSync(
    join(folder, 'Default', 'Preferences'),
    JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }),
  );
  const context = await openProfile(folder);
  return {
    context,
    open: async (url) => {
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { expect, type Page } from '@playwright/test';
import type { Party } from '../media/chromium.ts';

/** How long a screen may take to change on a busy machine. */
export const PATIENCE = { timeout: 15_000 };

/** A browser, or a profile of one, as far as it can be closed. */
export interface Closable {
  close(): Promise<void>;
}

/** The page of one person, in a browser of their own with their face and voice. */
export class PartyPage<B extends Closable = Closable> {
  readonly party: Party;
  readonly page: Page;
  protected readonly browser: B;

  protected constructor(browser: B, page: Page, party: Party) {
    this.browser = browser;
    this.page = page;
    this.party = party;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Waits until a page shows this screen. */
export async function shows(page: Page, screen: string): Promise<void> {
  await expect(page.locator('[data-screen]')).toHaveAttribute('data-screen', screen, PATIENCE);
}

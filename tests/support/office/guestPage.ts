import { expect, type Browser, type Page } from '@playwright/test';
import { launchChromium, openContext, type Party } from '../media/chromium.ts';

type GuestScreen = 'check' | 'lobby' | 'call' | 'over' | 'left' | 'link';

/** Somebody without an account who comes by a link, with a face and a voice of their own. */
export class GuestPage {
  readonly party: Party;
  readonly page: Page;
  readonly #browser: Browser;

  private constructor(browser: Browser, page: Page, party: Party) {
    this.#browser = browser;
    this.page = page;
    this.party = party;
  }

  /** Opens the link in a browser of its own; it is not used yet. */
  static async open(link: string, party: Party): Promise<GuestPage> {
    const browser = await launchChromium(party);
    const page = await pageOf(browser);
    await page.goto(link);
    return new GuestPage(browser, page, party);
  }

  /** The link in another profile of the same browser, which knows nothing of the first. */
  async again(link: string): Promise<Page> {
    const page = await pageOf(this.#browser);
    await page.goto(link);
    return page;
  }

  async shows(screen: GuestScreen): Promise<void> {
    await expectGuestScreen(this.page, screen);
  }

  /** Uses the link. */
  async enter(): Promise<void> {
    await this.shows('check');
    await this.page.getByRole('button', { name: '入る', exact: true }).click();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

async function pageOf(browser: Browser): Promise<Page> {
  return (await openContext(browser, { viewport: { width: 1280, height: 720 } })).newPage();
}

/** Waits for a screen of the guest's page. */
export async function expectGuestScreen(page: Page, screen: GuestScreen): Promise<void> {
  await expect(page.locator('[data-screen]')).toHaveAttribute('data-screen', screen, {
    timeout: 15_000,
  });
}

import type { Browser, Page } from '@playwright/test';
import { borrowChromium, type Borrowed } from '../media/browserPool.ts';
import { openContext, type LaunchOptions, type Party, type Prepare } from '../media/chromium.ts';
import { PartyPage, shows } from './partyPage.ts';

type GuestScreen = 'check' | 'lobby' | 'call' | 'over' | 'left' | 'link';

/** Somebody without an account who comes by a link, with a face and a voice of their own. */
export class GuestPage extends PartyPage<Borrowed> {
  /** Opens the link in a browser of its own; it is not used yet. */
  static async open(
    link: string,
    party: Party,
    prepare?: Prepare,
    launch?: LaunchOptions,
  ): Promise<GuestPage> {
    const borrowed = await borrowChromium(party, [], launch);
    const page = await pageOf(borrowed.browser, prepare);
    await page.goto(link);
    return new GuestPage(borrowed, page, party);
  }

  /** The link in another profile of the same browser, which knows nothing of the first. */
  async again(link: string): Promise<Page> {
    const page = await pageOf(this.browser.browser);
    await page.goto(link);
    return page;
  }

  async shows(screen: GuestScreen): Promise<void> {
    await shows(this.page, screen);
  }

  /** Uses the link. */
  async enter(): Promise<void> {
    await this.shows('check');
    await this.page.getByRole('button', { name: '入る', exact: true }).click();
  }
}

async function pageOf(browser: Browser, prepare?: Prepare): Promise<Page> {
  const context = await openContext(browser, { viewport: { width: 1280, height: 720 } });
  await prepare?.(context);
  return context.newPage();
}

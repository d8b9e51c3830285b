import { expect, type Page } from '@playwright/test';
import { borrowChromium } from '../media/browserPool.ts';
import { openContext, type Party, type Prepare } from '../media/chromium.ts';
import { PartyPage, PATIENCE, shows, type Closable } from './partyPage.ts';

type KioskScreen =
  | 'idle'
  | 'choosing'
  | 'confirming'
  | 'waiting'
  | 'contact'
  | 'call'
  | 'thanks'
  | 'farewell'
  | 'enrol'
  | 'outOfOrder'
  | 'refused';

/** A resident at a browser kiosk, with a face and a voice of their own. */
export class KioskPage extends PartyPage {
  /** Takes a browser of its own and opens the kiosk's page in it. */
  static async open(
    origin: string,
    party: Party,
    browserArguments: readonly string[] = [],
    prepare?: Prepare,
  ): Promise<KioskPage> {
    const borrowed = await borrowChromium(party, browserArguments);
    const viewport = { width: 1080, height: 1920 };
    const context = await openContext(borrowed.browser, { viewport });
    await prepare?.(context);
    const page = await context.newPage();
    await page.goto(`${origin}/kiosk/`);
    return new KioskPage(borrowed, page, party);
  }

  /** A page that somebody else has opened at a kiosk's address. */
  static on(page: Page, browser: Closable): KioskPage {
    return new KioskPage(browser, page, { sourceId: 0, toneHz: 0 });
  }

  /** With demo data a browser becomes the kiosk of the district that is picked. */
  async enrol(district = '池尻'): Promise<this> {
    await this.shows('enrol');
    const offered = this.page.getByRole('button', { name: district }).first();
    const others = this.page.getByRole('button', { name: 'ほかの地区' });
    // The model districts come first; the others are one touch away.
    await expect(others).toBeVisible(PATIENCE);
    if (!(await offered.isVisible())) await others.click();
    await offered.click();
    await this.shows('idle');
    return this;
  }

  async shows(screen: KioskScreen): Promise<void> {
    await shows(this.page, screen);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Types on the keypad that is on the screen. */
  async type(characters: string): Promise<void> {
    for (const name of characters) {
      await this.page.getByRole('button', { name, exact: true }).click();
    }
  }

  /** Ends the last screens, if one is shown, by the last of their buttons. */
  async goesHome(): Promise<void> {
    const first = this.page.locator('[data-screen="idle"]');
    const way = this.page
      .locator('[data-screen="thanks"], [data-screen="farewell"]')
      .locator('.screen__controls button');
    for (;;) {
      await expect(way.or(first).first()).toBeVisible(PATIENCE);
      if (await first.isVisible()) return;
      await way.last().click();
    }
  }

  /** From the first touch to the waiting screen; returns the ticket that is shown. */
  async request(topic: RegExp = /介護・高齢者/, needs: readonly string[] = []): Promise<string> {
    await this.goesHome();
    await this.press('相談する');
    await this.press(topic);
    await this.shows('confirming');
    for (const need of needs) await this.press(need);
    await this.press('よびだす');
    await this.shows('waiting');
    const ticket = this.page.getByTestId('ticket');
    await expect(ticket).toHaveText(/-\d{3}$/, PATIENCE);
    return ticket.innerText();
  }

  async hangUp(): Promise<void> {
    await this.press('終わる');
    await this.page.getByRole('dialog').getByRole('button', { name: '終わる' }).click();
  }
}

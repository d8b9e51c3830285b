import { expect, type Locator } from '@playwright/test';
import { borrowChromium } from '../media/browserPool.ts';
import { openContext, type LaunchOptions, type Party, type Prepare } from '../media/chromium.ts';
import { DEMO_PASSWORD } from '../server/clients.ts';
import type { GuestPage } from './guestPage.ts';
import { PartyPage, PATIENCE, shows } from './partyPage.ts';

type Activity = 'available' | 'away' | 'ringing' | 'serving' | 'wrapUp';

/** A page on which a test presses buttons by their words. */
interface Presses {
  press(words: string): Promise<void>;
}

/** What is written on a handoff card, as far as a test cares. */
interface Card {
  /** Name of the desk it goes to. */
  readonly to: string;
  readonly matter: string;
  /** YYYY-MM-DD; otherwise what the form proposes. */
  readonly due?: string;
}

/** A specialist at the console, with a face and a voice of their own. */
export class ConsolePage extends PartyPage {
  /** Takes a browser of its own and opens the sign-in page in it. */
  static async open(
    origin: string,
    party: Party,
    prepare?: Prepare,
    launch?: LaunchOptions,
  ): Promise<ConsolePage> {
    const borrowed = await borrowChromium(party, [], launch);
    const viewport = { width: 1440, height: 900 };
    const context = await openContext(borrowed.browser, { viewport });
    await prepare?.(context);
    const page = await context.newPage();
    await page.goto(`${origin}/console/`);
    return new ConsolePage(borrowed, page, party);
  }

  async signIn(username = 'demo'): Promise<this> {
    await this.page.getByLabel('ユーザー名').fill(username);
    await this.page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
    await this.page.getByRole('button', { name: 'サインインする' }).click();
    await shows(this.page, 'work');
    return this;
  }

  /** Starts taking calls; where somebody waits, it rings at once. */
  async beAvailable(then: 'available' | 'ringing' = 'available'): Promise<this> {
    await this.page.getByRole('button', { name: '対応可にする' }).click();
    await this.shows(then);
    return this;
  }

  async shows(activity: Activity): Promise<void> {
    await expect(this.page.locator('[data-activity]')).toHaveAttribute(
      'data-activity',
      activity,
      PATIENCE,
    );
  }

  async accept(): Promise<void> {
    await this.shows('ringing');
    await this.page.getByRole('button', { name: /応答する/ }).click();
    await this.shows('serving');
  }

  async hangUp(): Promise<void> {
    await this.page.getByRole('button', { name: /通話を終える/ }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: /^終える/ })
      .click();
    await this.shows('wrapUp');
  }

  /** Writes the outcome: settled, nobody has to come back. */
  async writeUp(response = 'なし'): Promise<void> {
    await this.shows('wrapUp');
    await this.page.getByRole('textbox', { name: /^対応/ }).fill(response);
    for (const field of ['主訴', '伝えた事', '約束']) await this.sayNone(field);
    await this.page.getByRole('radio', { name: '解決した' }).check({ force: true });
    await this.page
      .getByRole('group', { name: /出直しは必要ですか/ })
      .getByRole('radio', { name: 'いいえ' })
      .check({ force: true });
    await this.page.getByRole('button', { name: /記録して終える/ }).click();
    await this.shows('available');
  }

  /** 「なし」 beside a field that says nothing yet. */
  async sayNone(field: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    const around = (await dialog.isVisible()) ? dialog : this.page;
    const none = around.getByRole('button', { name: `${field}：なし` });
    if (await none.isVisible()) await none.click();
  }

  /** Presses what begins with these words, in the dialog if one is open. */
  async press(name: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    const around = (await dialog.isVisible()) ? dialog : this.page;
    await around
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
  }

  /** Whatever is open closes when the server has answered. */
  async dialogCloses(): Promise<void> {
    await expect(this.page.getByRole('dialog')).toBeHidden(PATIENCE);
  }

  /** 保留, with the reason that the resident reads. */
  async hold(reason: string): Promise<void> {
    await this.press('保留');
    await this.press(reason);
    await this.dialogCloses();
  }

  /** Writes the handoff card of the open dialog; nothing was promised, no papers were seen. */
  async fillCard({ to, matter, due }: Card): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('option', { name: to }).click();
    await dialog.getByRole('textbox', { name: /^主訴/ }).fill(matter);
    await dialog.getByRole('textbox', { name: /^伝えた事/ }).fill('窓口がちがうこと');
    for (const field of ['対応', '約束', '書類']) await this.sayNone(field);
    if (due !== undefined) await dialog.getByLabel(/^期限/).fill(due);
  }

  /** Asks the resident for what is chosen; they agree to all of it. */
  async askToPass(kiosk: Presses, look?: () => Promise<void>): Promise<void> {
    await this.page.getByRole('button', { name: /^来庁者に聞く/ }).click();
    await look?.();
    await kiosk.press('ぜんぶ わたしても よい');
    await expect(this.page.locator('.passing__line--agreed').first()).toBeVisible();
  }

  /**
   * Hands the resident over, warm (打合せてから) or cold (すぐに); where their kiosk is given they agree to all that could go
   * along, and otherwise nobody asks them.
   */
  async handOver(mode: 'warm' | 'cold', card: Card, agreed?: Presses): Promise<void> {
    await this.press('引継ぐ');
    await this.page
      .getByRole('radio', { name: mode === 'warm' ? '打合せてから' : 'すぐに' })
      .check({ force: true });
    await this.fillCard(card);
    if (agreed !== undefined) await this.askToPass(agreed);
    await this.press(mode === 'warm' ? '次の担当者を探す' : '列に送る');
    await this.dialogCloses();
  }

  /** Makes a link for an interpreter, and closes it after `look`, as if it had been given away. */
  async inviteGuest(look?: () => Promise<void>, kind = '通訳'): Promise<string> {
    await this.press('人を呼ぶ');
    await this.page.getByRole('radio', { name: kind, exact: true }).check();
    await this.page.getByLabel(/画面に出る名前/).fill('手話通訳');
    await this.press('招待リンクを作る');
    const link = this.page.getByLabel('リンク', { exact: true });
    await expect(link).toHaveValue(/\/console\/guest\.html#/);
    await look?.();
    const address = await link.inputValue();
    await this.press('渡したので閉じる');
    return address;
  }

  /** Lets a guest who waits into the call. */
  async letIn(guest: Pick<GuestPage, 'shows'>): Promise<void> {
    await guest.shows('lobby');
    await this.press('入れる');
    await guest.shows('call');
  }

  /** Who waits, as the list says it, in the order of the queue. */
  queue(): Locator {
    return this.page.getByTestId('queue-entry');
  }
}

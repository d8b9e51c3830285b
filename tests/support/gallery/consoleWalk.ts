import { SOME_SIZES, SPACED_SIZES, type Walk } from './walk.ts';

/** Views on which nothing has to be pressed that others have not, too. */
const PRESSED =
  /view=(available|left|start|serving|lobby|people|together|briefing|next|held|wrapUp|ringing|ringingWarm|staff|staffAsked|staffJoined|admin)(#|$)|signedOut/;

/** Every screen of the console, and every dialog that a button of them opens. */
export async function walkConsole(walk: Walk, gallery: string): Promise<void> {
  const crawl = new Crawl(walk);
  for (const address of await walk.screens(gallery)) {
    const name = `console ${nameOf(address)}`;
    await walk.open(address);
    await walk.look(name);
    await walk.look(name, SPACED_SIZES, 'spaced');
    if (PRESSED.test(address)) await crawl.press(address, name);
  }
}

export async function walkGuest(walk: Walk, gallery: string): Promise<void> {
  const crawl = new Crawl(walk);
  for (const address of await walk.screens(gallery)) {
    const name = `guest ${nameOf(address)}`;
    await walk.open(address);
    await walk.look(name);
    await walk.look(name, SPACED_SIZES, 'spaced');
    await crawl.press(address, name);
  }
}

function nameOf(address: string): string {
  const { search, hash } = new URL(address);
  return `${search.slice(1)}${hash}`;
}

/** How many dialogs may follow each other. */
const DEPTH = 2;

/**
 * Presses what has not been pressed before and measures what comes of it, if it has not been seen
 * before, so that nobody has to list the dialogs of the product.
 */
class Crawl {
  readonly #walk: Walk;
  readonly #pressed = new Set<string>();
  readonly #seen = new Set<string>();

  constructor(walk: Walk) {
    this.#walk = walk;
  }

  async press(address: string, name: string): Promise<void> {
    const before = await this.#state();
    this.#seen.add(before.what);
    await this.#pressAll(address, name, [], before.what);
  }

  /** Presses one button after the other, coming back by the same way after each. */
  async #pressAll(
    address: string,
    name: string,
    way: readonly number[],
    at: string,
  ): Promise<void> {
    const { buttons } = await this.#state();
    for (const [nth, button] of buttons.entries()) {
      if (this.#pressed.has(`${at} ${button}`) || this.#pressed.has(button)) continue;
      this.#pressed.add(way.length === 0 ? button : `${at} ${button}`);
      await this.#click(nth);
      const { what, isDialog } = await this.#state();
      if (what === at) continue;
      if (!this.#seen.has(what)) {
        this.#seen.add(what);
        const here = `${name} › ${button}`;
        await this.#walk.look(here, SOME_SIZES);
        await this.#walk.look(here, SPACED_SIZES, 'spaced');
        if (isDialog && way.length + 1 < DEPTH)
          await this.#pressAll(address, here, [...way, nth], what);
      }
      await this.#walk.open(address);
      for (const step of way) await this.#click(step);
    }
  }

  async #click(nth: number): Promise<void> {
    await this.#walk.page.evaluate((at) => {
      const scope = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document;
      const all = [...scope.querySelectorAll<HTMLElement>('button, summary')].filter((each) =>
        each.checkVisibility(),
      );
      all[at]?.click();
    }, nth);
    // What follows may have to be loaded or asked for first.
    await this.#walk.page.waitForTimeout(60);
    await this.#walk.page.waitForSelector('[data-screen], h1', { state: 'attached' });
  }

  /** Which screen or dialog is shown, apart from its data, and what can be pressed there. */
  async #state(): Promise<{ what: string; buttons: string[]; isDialog: boolean }> {
    return this.#walk.page.evaluate(() => {
      const plain = (words: string) => words.replaceAll(/[\d:年月日分秒\s]+/g, '');
      const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
      const scope = dialog ?? document;
      const headings = [...scope.querySelectorAll('h1, h2')].map(({ textContent }) =>
        plain(textContent),
      );
      const screens = [...document.querySelectorAll('[data-screen]')].map(
        (each) =>
          `${each.getAttribute('data-screen') ?? ''} ${each.getAttribute('data-activity') ?? ''}`,
      );
      const fields = scope.querySelectorAll('input, textarea, select').length;
      const alerts = scope.querySelectorAll('[role=alert]').length;
      const buttons = [...scope.querySelectorAll<HTMLElement>('button, summary')]
        .filter((each) => each.checkVisibility())
        .map((each) => `${each.className} ${plain(each.textContent)}`);
      const what = [dialog?.className ?? screens.join(), headings.join(), fields, alerts].join('|');
      return { what, buttons, isDialog: dialog !== undefined };
    });
  }
}

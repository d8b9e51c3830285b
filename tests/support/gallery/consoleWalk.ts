import { SOME_SIZES, SPACED_SIZES } from './sizes.ts';
import type { Walk } from './walk.ts';

/** Views on which nothing has to be pressed that others have not, too. */
const PRESSED =
  /view=(available|left|start|serving|lobby|people|together|briefing|next|held|passing|wrapUp|ringing|ringingWarm|staff|staffAsked|staffJoined|admin)(#|$)|signedOut/;

type Wanted = (name: string) => boolean;
const all: Wanted = () => true;

/** Every screen of a gallery that is wanted, also with texts spaced out. */
export async function walkScreens(walk: Walk, gallery: string, wanted = all): Promise<void> {
  for (const address of await walk.screens(gallery)) {
    const name = nameOf(address);
    if (!wanted(name)) continue;
    await walk.open(address);
    await walk.look(name);
    await walk.look(name, SPACED_SIZES, 'spaced');
  }
}

/** Every dialog that a button of the console's screens opens. */
export const walkConsoleDialogs = (walk: Walk, gallery: string, wanted = all): Promise<void> =>
  walkDialogs(walk, gallery, (address) => PRESSED.test(address) && wanted(nameOf(address)));

export const walkGuestDialogs = (walk: Walk, gallery: string, wanted = all): Promise<void> =>
  walkDialogs(walk, gallery, (address) => wanted(nameOf(address)));

async function walkDialogs(
  walk: Walk,
  gallery: string,
  isPressed: (address: string) => boolean,
): Promise<void> {
  const crawl = new Crawl(walk);
  for (const address of await walk.screens(gallery)) {
    if (!isPressed(address)) continue;
    await walk.open(address);
    await crawl.press(address, nameOf(address));
  }
}

/** The page and its state: `gallery view=serving#…`. */
function nameOf(address: string): string {
  const { pathname, search, hash } = new URL(address);
  const page = /(\w+)\.html$/.exec(pathname)?.[1] ?? pathname;
  return `${page} ${search.slice(1)}${hash}`;
}

/** The functions that the measuring code adds to every page. */
interface Pressing {
  readonly buttonsOf: () => { readonly words: string; readonly element: HTMLElement }[];
  readonly whatIsShown: () => { readonly what: string; readonly isDialog: boolean };
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
    way: readonly string[],
    at: string,
  ): Promise<void> {
    const { buttons } = await this.#state();
    for (const button of buttons) {
      if (this.#pressed.has(`${at} ${button}`) || this.#pressed.has(button)) continue;
      this.#pressed.add(way.length === 0 ? button : `${at} ${button}`);
      await this.#click(button);
      const { what, isDialog } = await this.#state();
      if (what === at) continue;
      if (!this.#seen.has(what)) {
        this.#seen.add(what);
        const here = `${name} › ${button}`;
        await this.#walk.look(here, SOME_SIZES);
        await this.#walk.look(here, SPACED_SIZES, 'spaced');
        if (isDialog && way.length + 1 < DEPTH)
          await this.#pressAll(address, here, [...way, button], what);
      }
      if (isDialog && (await this.#closes(at))) continue;
      await this.#walk.open(address);
      for (const step of way) await this.#click(step);
    }
  }

  /** Closes the dialog by its key, as people do, and tells whether that has led back. */
  async #closes(at: string): Promise<boolean> {
    await this.#walk.page.keyboard.press('Escape');
    await this.#settle();
    return (await this.#state()).what === at;
  }

  /** Presses the button with these words: others may have come or gone since they were listed. */
  async #click(button: string): Promise<void> {
    await this.#walk.page.evaluate((words) => {
      const { buttonsOf } = globalThis as unknown as Pressing;
      buttonsOf()
        .find((each) => each.words === words)
        ?.element.click();
    }, button);
    await this.#settle();
  }

  /** What follows may have to be loaded or asked for first. */
  async #settle(): Promise<void> {
    await this.#walk.page.waitForTimeout(60);
    await this.#walk.page.waitForSelector('[data-screen], h1', { state: 'attached' });
    await this.#walk.loaded();
  }

  /** Which screen or dialog is shown, apart from its data, and what can be pressed there. */
  #state(): Promise<{ what: string; buttons: string[]; isDialog: boolean }> {
    return this.#walk.page.evaluate(() => {
      const { whatIsShown, buttonsOf } = globalThis as unknown as Pressing;
      return { ...whatIsShown(), buttons: buttonsOf().map(({ words }) => words) };
    });
  }
}

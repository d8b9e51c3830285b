import type { Browser, CDPSession, Page } from 'playwright-core';
import { openContext } from '../media/chromium.ts';
import type { Galleries } from './serveGalleries.ts';
import { ALL_SIZES, labelOf, sizesInTurn, type Size, type Thoroughness } from './sizes.ts';

/** What a screen has to keep to in one size. */
export interface Rules {
  readonly target: number;
  readonly picture: number;
}

export const rulesOfDesk = (): Rules => ({ target: 24, picture: 48 });
/** A finger needs more than a mouse, and at a kiosk's own size much more. */
export const rulesOfKiosk = ({ width, height }: Size): Rules => ({
  target: Math.min(width, height) >= 1080 ? 64 : 44,
  picture: 48,
});

/** The window in which screens are opened and buttons pressed. */
const USUAL: Size = { width: 1280, height: 720 };

/** After how many screens the page of a gallery is loaded anew. */
const LOADED_EVERY = 20;

/** What the measuring code puts into every page. */
interface Measuring {
  readonly measureScreen: (rules: Rules) => string[];
  readonly spaceTexts: (on: boolean) => void;
}

interface Measurement {
  readonly size: Size;
  readonly rules: Rules;
  readonly settledMs: number;
}

/** For how long a page may still follow its window. */
const SETTLED_MS = 3_000;

/** One page that goes from screen to screen and measures each of them in every size. */
export class Walk {
  readonly page: Page;
  /** What is wrong, by screen and size. */
  readonly faults: string[] = [];
  /** How many screens were measured, each size counted. */
  measured = 0;
  /** How many screens were opened since the page was loaded. */
  #opened = 0;
  readonly #devTools: CDPSession;
  readonly #rules: (size: Size) => Rules;
  readonly #how: Thoroughness;

  private constructor(
    page: Page,
    devTools: CDPSession,
    rules: (size: Size) => Rules,
    how: Thoroughness,
  ) {
    this.page = page;
    this.#devTools = devTools;
    this.#rules = rules;
    this.#how = how;
  }

  static async start(
    browser: Browser,
    { host, measuring }: Galleries,
    rules: (size: Size) => Rules,
    how: Thoroughness = 'every window',
  ): Promise<Walk> {
    const context = await openContext(browser, { viewport: USUAL, reducedMotion: 'reduce' });
    await context.addInitScript(`${measuring}; globalThis.print = () => undefined;`);
    const page = await context.newPage();
    await page.goto(host);
    return new Walk(page, await context.newCDPSession(page), rules, how);
  }

  /** The addresses that a gallery lists. */
  async screens(gallery: string): Promise<string[]> {
    await this.open(gallery, 'li a');
    const links = this.page.locator('li a');
    return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  }

  /**
   * Opens a screen and waits until it is there. The page of its gallery is loaded once in a while only: what a screen
   * has left behind, such as a timer, is gone then.
   */
  async open(address: string, shows = '[data-screen], h1'): Promise<void> {
    if (this.#opened % LOADED_EVERY !== 0 && isSamePage(address, this.page.url())) {
      await this.page.evaluate((detail) => {
        dispatchEvent(new CustomEvent('gallery-open', { detail }));
      }, address);
    } else {
      // Otherwise the same page with another hash would not be loaded anew.
      await this.page.goto('about:blank');
      await this.page.goto(address);
      this.#opened = 0;
    }
    this.#opened += 1;
    await this.page.waitForSelector(shows, { state: 'attached' });
    await this.loaded();
    await this.page.evaluate(async () => {
      // Nobody looks: a page that is not drawn is measured in a fraction of the time.
      document.documentElement.style.opacity = '0';
      await document.fonts.ready;
    });
  }

  /** Waits until the parts that are loaded when they are first shown are there. */
  async loaded(): Promise<void> {
    await this.page.waitForSelector('[data-loading]', { state: 'detached' });
  }

  /** Waits until the characters of the screen are there in the face of its language. */
  async fontIsThere(): Promise<void> {
    await this.page.evaluate(async () => {
      const [family = ''] = getComputedStyle(document.body).fontFamily.split(',');
      const bare = (name: string) => name.replaceAll(/["']/g, '');
      const isDeclared = () =>
        [...document.fonts].some((face) => bare(face.family) === bare(family));
      for (let tries = 0; tries < 100 && !isDeclared(); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      await document.fonts.ready;
    });
  }

  /** Measures the screen as it is now; where texts are `spaced`, as somebody who reads slowly has them. */
  async look(
    name: string,
    sizes: readonly Size[] = ALL_SIZES,
    how: 'plain' | 'spaced' = 'plain',
  ): Promise<void> {
    if (how === 'spaced') await this.#spaceTexts(true);
    const windows = this.#how === 'every window' ? sizes : sizesInTurn(name, sizes, how);
    for (const size of windows) {
      await this.#resize(size);
      const found = await this.page.evaluate(measureInPage, {
        ...{ size, rules: this.#rules(size), settledMs: SETTLED_MS },
      });
      this.measured += 1;
      const label = `${labelOf(size)} ${name}${how === 'spaced' ? ' (spaced)' : ''}`;
      this.faults.push(...found.map((fault) => `${label}: ${fault}`));
    }
    if (how === 'spaced') await this.#spaceTexts(false);
    await this.#resize(USUAL);
  }

  async #spaceTexts(on: boolean): Promise<void> {
    await this.page.evaluate((spaced) => {
      (globalThis as unknown as Measuring).spaceTexts(spaced);
    }, on);
  }

  async #resize({ width, height }: Size): Promise<void> {
    await this.#devTools.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

const isSamePage = (one: string, other: string): boolean =>
  one.replace(/[?#].*/, '') === other.replace(/[?#].*/, '');

/** Runs in the page: measures it as soon as its window has the size. What is wrong counts when it stays wrong for so long. */
async function measureInPage({ size, rules, settledMs }: Measurement): Promise<string[]> {
  const { measureScreen } = globalThis as unknown as Measuring;
  const hasSize = () => innerWidth === size.width && innerHeight === size.height;
  const pass = async (frames: number) => {
    for (let passed = 0; passed < frames; passed = hasSize() ? passed + 1 : 0) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  await pass(1);
  let found = measureScreen(rules);
  // What follows the window, by script too, may do so later than the window on a busy machine.
  const end = performance.now() + settledMs;
  while (found.length > 0 && performance.now() < end) {
    await pass(3);
    found = measureScreen(rules);
  }
  return found;
}

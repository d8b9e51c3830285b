import type { Browser, Page } from 'playwright-core';
import { openContext, type Prepare } from '../media/chromium.ts';
import { translates } from '../office/translator.ts';

/** Time passes for both pages when they are told to, so that they say the same of it. */
const waitsForUs: Prepare = (context) => context.addInitScript(stopTime);

/** What a gallery becomes without a load, and what only the load of a page decides. */
const BY_THE_MODEL = /^\?(view|scene)=[^#]*$/;
const BY_THE_LOAD =
  /locked|ends=|required=|devices=|lang=|chain=|wall=|board=|denied|enrol|view=(admin|check)/;
/** What a page does not come back from. */
const FOR_GOOD = /connection=(refused|ended)/;

/** Whoever has so many faults need not look for more. */
const ENOUGH = 5;

/** For how long two pages that differ are looked at again, in ms: what they load comes to each in its time. */
const LOOKED_AT_FOR = 10_000;

/**
 * Two pages go through all states of a gallery without a load, forwards and back; the texts of one are taken away by
 * a translator. After each step it has to say what the other one says.
 */
export class TranslatedWalk {
  /** What a page says that it should not, by the step that led there. */
  readonly faults: string[] = [];
  steps = 0;
  readonly #translated: Page;
  readonly #plain: Page;

  private constructor(translated: Page, plain: Page) {
    this.#translated = translated;
    this.#plain = plain;
    translated.on('pageerror', (error) => this.faults.push(String(error)));
  }

  static async start(browser: Browser): Promise<TranslatedWalk> {
    const open = async (...prepares: readonly Prepare[]): Promise<Page> => {
      const context = await openContext(browser, { reducedMotion: 'reduce' });
      for (const prepare of prepares) await prepare(context);
      return context.newPage();
    };
    return new TranslatedWalk(await open(waitsForUs, translates), await open(waitsForUs));
  }

  async through(gallery: string): Promise<void> {
    const states = await this.#statesOf(gallery);
    const [first = '', ...others] = states;
    await this.#open(gallery + first);
    let before = first;
    for (const state of [...others, ...states.slice(0, -1).toReversed()]) {
      const name = state.replace('?scene=', '');
      await this.#both((page) => page.evaluate(becomes, name));
      await this.#compare(`${before} → ${state}`);
      if (this.faults.length >= ENOUGH) return;
      this.steps += 1;
      before = state;
    }
  }

  /** Presses the buttons that fit, one after the other. */
  async pressing(address: string, ...buttons: readonly (string | RegExp)[]): Promise<void> {
    await this.#open(address);
    for (const name of buttons) {
      await this.#both((page) => page.getByRole('button', { name }).first().click());
      await this.#compare(String(name));
      this.steps += 1;
    }
  }

  async #open(address: string): Promise<void> {
    await this.#both(async (page) => {
      await page.goto(address);
      await page.waitForSelector('[data-screen], h1', { state: 'attached' });
    });
  }

  async #statesOf(gallery: string): Promise<string[]> {
    await this.#plain.goto(gallery);
    const links = this.#plain.locator('li a');
    const all = await links.evaluateAll((found) =>
      found.map((link) => (link as HTMLAnchorElement).search + (link as HTMLAnchorElement).hash),
    );
    return all.filter(
      (each) => BY_THE_MODEL.test(each) && !BY_THE_LOAD.test(each) && !FOR_GOOD.test(each),
    );
  }

  #both<T>(run: (page: Page) => Promise<T>): Promise<[T, T]> {
    return Promise.all([run(this.#translated), run(this.#plain)]);
  }

  async #compare(step: string): Promise<void> {
    for (const began = performance.now(); ;) {
      const [says, should] = await this.#both((page) => page.evaluate(saidBy));
      const at = says.findIndex((text, index) => text !== should[index]);
      if (at === -1 && says.length === should.length) return;
      if (performance.now() - began > LOOKED_AT_FOR) {
        const [wrong, right] = [says, should].map((texts) => texts.slice(Math.max(0, at), at + 3));
        this.faults.push(`${step}: says ${JSON.stringify(wrong)}, not ${JSON.stringify(right)}`);
        return;
      }
    }
  }

  async close(): Promise<void> {
    await this.#both((page) => page.context().close());
  }
}

/** Runs in the page of a gallery: shows another of its screens, on which five seconds pass. */
async function becomes(name: string): Promise<void> {
  dispatchEvent(new CustomEvent('gallery-show', { detail: name }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  dispatchEvent(new CustomEvent('time-passes', { detail: 5_000 }));
}

/** Runs in the page: every text and name on it. */
function saidBy(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { parentElement: around, textContent } = walker.currentNode;
    const text = (textContent ?? '').trim();
    if (text !== '' && around?.closest('script, style') === null) texts.push(text);
  }
  for (const named of document.body.querySelectorAll('[aria-label], [title]')) {
    texts.push(named.getAttribute('aria-label') ?? '', named.getAttribute('title') ?? '');
  }
  return texts;
}

/** Runs in the page before anything else: the time stands still, and what repeats waits, until time passes. */
function stopTime(): void {
  let passed = 5_000;
  const now = () => Date.UTC(2026, 10, 30, 1) + passed;
  const repeated = new Map<number, () => void>();
  globalThis.Date = class extends Date {
    constructor(...parts: readonly unknown[]) {
      super(...((parts.length === 0 ? [now()] : parts) as [number]));
    }
    static override now(): number {
      return now();
    }
  } as DateConstructor;
  performance.now = () => passed;
  Object.assign(globalThis, {
    setInterval(run: () => void, everyMs: number) {
      // Nobody looks at the pictures of the people, which are drawn ten times a second.
      repeated.set(repeated.size + 1, everyMs < 500 ? () => undefined : run);
      return repeated.size;
    },
    clearInterval: (id: number) => repeated.set(id, () => undefined),
  });
  addEventListener('time-passes', (event) => {
    passed += (event as CustomEvent<number>).detail;
    for (const run of repeated.values()) run();
  });
}

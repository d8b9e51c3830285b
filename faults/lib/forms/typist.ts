import { randomInt } from 'node:crypto';
import { later } from '../cuts/cutConnection.ts';
import type { FormPage, Planted } from './formPage.ts';

/** Every character is another one than those before it, so that one that is missing or there twice is found. */
const FIRST_CHARACTER = 0x4e00;
const CHARACTERS = 20_000;
/** The field is emptied long before it is full. */
const LONGEST = 30;
/** How fast somebody types at most. */
const PAUSE_MS = 25;

/** Characters that were acknowledged and are gone, and characters that stand where nobody has typed them. */
export interface Found {
  readonly lost: number;
  readonly doubled: number;
}

/** One side of a form, which types letter by letter into a field of its own. */
export class Typist {
  page: FormPage;
  readonly #fieldId: string;
  /** What it has typed since the field was last empty. */
  #text = '';
  /** What of it the page has said to be with the server. */
  #acknowledged = '';
  #next = 0;
  /** Characters that were lost with a page before the server acknowledged them. */
  untold = 0;
  typed = 0;

  constructor(page: FormPage, fieldId: string) {
    this.page = page;
    this.#fieldId = fieldId;
    this.#follow();
  }

  /** Types some letters, as fast as people do. */
  async type(): Promise<void> {
    const { page } = this;
    for (let left = 1 + randomInt(5); left > 0 && page === this.page; left -= 1) {
      this.#stroke();
      await later(randomInt(PAUSE_MS));
    }
  }

  /** Its page is killed; the next one goes on with what it is shown. */
  async die(): Promise<void> {
    const dying = this.page;
    const next = dying.kill();
    this.page = await next;
    await this.page.kept();
    const shown = this.#shown();
    // What was not acknowledged is gone with the page; anything else that differs is for `check` to find.
    if (this.#text.startsWith(shown) && shown.startsWith(this.#acknowledged)) {
      this.untold += this.#text.length - shown.length;
      this.#text = shown;
    }
    this.#follow();
  }

  /** The whole value of a field goes with each message, so that only the last one can lose or double something. */
  async plant(planted: Planted): Promise<void> {
    await this.page.kept();
    this.page.plant(planted);
    this.#stroke();
  }

  /** When the page says that the server has all of it: what does the server have? */
  async check(): Promise<Found> {
    await this.page.kept();
    const there = await this.page.stored(this.#fieldId);
    const same = commonLength(there, this.#text);
    const found = {
      lost: Math.max(0, this.#acknowledged.length - same),
      doubled: there.length - same,
    };
    if (found.lost + found.doubled > 0 || this.#text.length >= LONGEST) await this.#empty();
    return found;
  }

  #stroke(): void {
    this.#text += String.fromCodePoint(FIRST_CHARACTER + (this.#next % CHARACTERS));
    this.#next += 1;
    this.typed += 1;
    this.page.form.edit(this.#fieldId, this.#text);
    this.#note();
  }

  /** A field is emptied between two faults, so that the texts before and after it are not mixed up. */
  async #empty(): Promise<void> {
    this.#text = '';
    this.#acknowledged = '';
    this.page.form.edit(this.#fieldId, null);
    await this.page.kept();
  }

  #shown(): string {
    const value = this.page.form.getSnapshot().view?.values[this.#fieldId];
    return typeof value === 'string' ? value : '';
  }

  #follow(): void {
    this.page.form.subscribe(() => this.#note());
  }

  /** The page says 保存しました: from now on nothing of what is seen may be lost. */
  #note(): void {
    const { saving, view } = this.page.form.getSnapshot();
    if (view !== null && saving === 'kept') this.#acknowledged = this.#text;
  }
}

function commonLength(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

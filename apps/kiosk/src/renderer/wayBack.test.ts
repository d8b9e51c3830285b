import { expect, test } from 'vitest';
import { closeWayBack, type KioskWindow } from './wayBack.ts';

/** A browser in which another page was open before the kiosk's. */
class FakeWindow implements KioskWindow {
  readonly #listeners = new Map<string, ((event: Event) => void)[]>();
  readonly #entries: unknown[] = ['another page', null];
  at = 1;
  readonly history: KioskWindow['history'];

  constructor() {
    const current = (): unknown => this.#entries[this.at];
    this.history = {
      get state() {
        return current();
      },
      pushState: (state) => {
        this.#entries.splice(this.at + 1, Infinity, state);
        this.at += 1;
      },
      go: (steps = 0) => {
        this.at += steps;
        this.fire('popstate');
      },
    };
  }

  addEventListener(name: string, listener: (event: Event) => void): void {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
  }

  /** Whether the page has kept the browser from doing what it does by itself. */
  fire(name: string, facts: object = {}): boolean {
    const event = Object.assign(new Event(name, { cancelable: true }), facts);
    for (const listener of this.#listeners.get(name) ?? []) listener(event);
    return event.defaultPrevented;
  }
}

test('[K61] back leads nowhere, touched or not', () => {
  for (const touched of [false, true]) {
    const page = new FakeWindow();
    closeWayBack(page);
    if (touched) page.fire('click');
    const shown = page.at;
    for (let press = 0; press < 5; press += 1) page.history.go(-1);
    expect(page.at).toBe(shown);
  }
});

test('[K61] a page that is loaded anew goes on where it was', () => {
  const page = new FakeWindow();
  closeWayBack(page);
  const shown = page.at;
  closeWayBack(page);
  expect(page.at).toBe(shown);
});

test.each([
  ['mousedown', { button: 3 }, true],
  ['mouseup', { button: 3 }, true],
  ['mouseup', { button: 4 }, true],
  ['mouseup', { button: 0 }, false],
  ['keydown', { key: 'ArrowLeft', altKey: true }, true],
  ['keydown', { key: 'ArrowRight', altKey: true }, true],
  ['keydown', { key: 'BrowserBack', altKey: false }, true],
  ['keydown', { key: 'ArrowLeft', altKey: false }, false],
  ['keydown', { key: 'a', altKey: false }, false],
])('[K61] %s %o is kept from the browser: %s', (name, facts, kept) => {
  const page = new FakeWindow();
  closeWayBack(page);
  expect(page.fire(name, facts)).toBe(kept);
});

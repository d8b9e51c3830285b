import { expect, type Page } from '@playwright/test';

/**
 * The words of a kiosk's screen can be read: none is hidden by what is touched, nothing that is
 * touched stands outside of the screen, and no word of Latin letters is broken in two.
 */
export async function expectWholeWords(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(findBroken), name).toEqual([]);
}

/** Runs in the page, so that everything it needs is inside. */
function findBroken(): string[] {
  const screen = document.querySelector('.screen')?.getBoundingClientRect();
  const controls = document.querySelector('.screen__controls')?.getBoundingClientRect();
  return [...texts().flatMap((text) => [...hidden(text), ...broken(text)]), ...cutButtons()];

  function texts(): Text[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode() !== null) {
      const text = walker.currentNode;
      const around = text.parentElement;
      const isSeen =
        around?.checkVisibility() === true &&
        around.closest('.visually-hidden, [aria-hidden="true"]') === null;
      if (isSeen && text instanceof Text && text.data.trim() !== '') found.push(text);
    }
    return found;
  }

  function hidden(text: Text): string[] {
    if (text.parentElement?.closest('.screen__words') === null) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    const isUnder = controls !== undefined && overlaps(box, controls);
    const isAbove = screen !== undefined && box.top < screen.top - 1;
    return isUnder || isAbove ? [`hidden: ${text.data.trim()}`] : [];
  }

  function broken(text: Text): string[] {
    const range = document.createRange();
    return [...text.data.matchAll(/[A-Za-z]+/g)].flatMap(({ 0: word, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      const rows = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return rows.size > 1 ? [`broken: ${word}`] : [];
    });
  }

  function cutButtons(): string[] {
    return [...document.querySelectorAll('button')]
      .filter((button) => button.checkVisibility() && !(isWhole(button) && fits(button)))
      .map((button) => `cut: ${button.innerText}`);
  }

  /** What is in a list that scrolls comes into sight by it. */
  function isWhole(button: HTMLElement): boolean {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    const isHigh = top >= 0 && bottom <= innerHeight;
    return left >= 0 && right <= innerWidth && (isHigh || isScrolled(button));
  }

  function isScrolled(element: HTMLElement): boolean {
    const around = element.parentElement;
    if (around === null || around === document.body) return false;
    const scrolls = around.scrollHeight > around.clientHeight;
    return (scrolls && getComputedStyle(around).overflowY === 'auto') || isScrolled(around);
  }

  function fits(button: HTMLElement): boolean {
    return button.scrollWidth <= button.clientWidth + 1;
  }

  function overlaps(a: DOMRect, b: DOMRect): boolean {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return across > 1 && down > 1;
  }
}

import { expect, type Page } from '@playwright/test';

/**
 * The words of a kiosk's screen can be read: none is hidden by what is touched, nothing that is
 * touched stands outside of the screen, and no word of Latin letters is broken in two.
 */
export async function expectWholeWords(page: Page, name: string): Promise<void> {
  expect(await page.evaluate(findBroken), name).toEqual([]);
}

/** Runs in the page. */
function findBroken(): string[] {
  const found: string[] = [];
  const controls = document.querySelector('.screen__controls')?.getBoundingClientRect();
  const screen = document.querySelector('.screen')?.getBoundingClientRect();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node !== null; node = words.nextNode()) {
    const around = node.parentElement;
    if (around === null || !around.checkVisibility()) continue;
    if (around.closest('.visually-hidden, [aria-hidden="true"]') !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const said = node.textContent ?? '';
    const text = said.trim();
    const isLookedAt = around.closest('.screen__words') !== null;
    if (isLookedAt && controls !== undefined && overlaps(box, controls)) {
      found.push(`under the buttons: ${text}`);
    }
    if (isLookedAt && screen !== undefined && box.top < screen.top - 1) {
      found.push(`above the screen: ${text}`);
    }
    for (const word of said.matchAll(/[A-Za-z]+/g)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const rows = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      if (rows.size > 1) found.push(`broken: ${word[0]}`);
    }
  }
  for (const button of document.querySelectorAll('button')) {
    const { left, top, right, bottom } = button.getBoundingClientRect();
    const isWhole = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const fits = button.scrollWidth <= button.clientWidth + 1;
    if (button.checkVisibility() && !(isWhole && fits)) found.push(`cut: ${button.innerText}`);
  }
  return found;

  function overlaps(a: DOMRect, b: DOMRect): boolean {
    const [across, down] = [
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    ];
    return across > 1 && down > 1;
  }
}

import type { Page } from 'playwright-core';

/** Runs in the page: remembers the sheets that there are when something is printed. */
export function rememberPrints(): void {
  const prints: string[][] = [];
  Object.assign(globalThis, {
    prints,
    print: () => {
      const sheets = [...document.querySelectorAll('.print-sheets > .print-sheet')];
      prints.push(sheets.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ')));
    },
  });
}

/** The words of the sheets of each print so far. */
export const printsOf = (page: Page): Promise<string[][]> =>
  page.evaluate(() => (globalThis as unknown as { prints: string[][] }).prints);

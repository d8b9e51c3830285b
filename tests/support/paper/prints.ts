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

/**
 * Runs in the page: whatever is printed stays in it, copied, so that Chromium can print it once more. What is drawn
 * on a canvas is no part of a copy by itself.
 */
export function keepPrints(): void {
  Object.assign(globalThis, {
    print: () => {
      const sheets = document.querySelector('.print-sheets');
      const kept = sheets?.cloneNode(true);
      if (!(sheets instanceof HTMLElement) || !(kept instanceof HTMLElement)) return;
      kept.dataset['again'] = '';
      const drawn = sheets.querySelectorAll('canvas');
      for (const [nth, copy] of [...kept.querySelectorAll('canvas')].entries()) {
        const of = drawn.item(nth);
        copy.getContext('2d')?.drawImage(of, 0, 0);
      }
      document.body.append(kept);
    },
  });
}

/** One sheet as it lies on its paper: where its picture begins, how large it is, and how much of it is dark. */
interface SheetOnPaper {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly ink: number;
}

/** The last print once more, by Chromium itself: its PDF, and each sheet. */
export async function printAgain(
  page: Page,
): Promise<{ readonly pdf: Uint8Array; readonly sheets: readonly SheetOnPaper[] }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  await page.emulateMedia({ media: 'print' });
  const sheets = await page.locator('[data-again] canvas').evaluateAll((all) =>
    all.flatMap((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return [];
      const { left, width, height } = canvas.getBoundingClientRect();
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      let dark = 0;
      for (let at = 0; at < (pixels?.length ?? 0); at += 4)
        if ((pixels?.[at] ?? 255) < 96) dark += 1;
      return [{ left, width, height, ink: dark / (canvas.width * canvas.height) }];
    }),
  );
  await page.emulateMedia({ media: null });
  await page.locator('[data-again]').evaluate((kept) => kept.remove());
  return { pdf, sheets };
}

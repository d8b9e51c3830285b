import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where a text of a form is seen: in a field, or in the line of a list. */
export interface Watched {
  readonly page: Page;
  readonly selector: string;
  /** Which of the elements that the selector finds: the first that has these words. */
  readonly words: string;
}

declare global {
  interface Window {
    struckAt: number | null;
    seenAt: number | null;
    watchText(selector: string, words: string, awaited: string): void;
  }
}

/**
 * Runs in every page before its own code. Stamps are wall-clock milliseconds with fractions, which pages of one
 * machine share. A text counts when the frame that has it was presented: at the start of the next one.
 */
function probeInPage(): void {
  window.struckAt = null;
  for (const type of ['keydown', 'click']) {
    addEventListener(
      type,
      ({ timeStamp }) => (window.struckAt = performance.timeOrigin + timeStamp),
      { capture: true },
    );
  }
  window.watchText = (selector, words, awaited) => {
    window.seenAt = null;
    const look = (): void => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)];
      const found = all.some(
        (each) =>
          (each.textContent.includes(words) && each.textContent.includes(awaited)) ||
          (each instanceof HTMLInputElement && each.value.includes(awaited)),
      );
      requestAnimationFrame(
        found ? () => (window.seenAt = performance.timeOrigin + performance.now()) : look,
      );
    };
    requestAnimationFrame(look);
  };
}

/** Prepares a browser context; call it before its pages are opened. */
export const installStrokeProbe = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(probeInPage);

/** Milliseconds from a stroke at one side until what it writes is seen at the other. */
export async function timeStroke(
  from: Page,
  strike: () => Promise<void>,
  to: Watched,
  awaited: string,
): Promise<number> {
  const { page, selector, words } = to;
  await page.evaluate(
    (watched) => window.watchText(watched.selector, watched.words, watched.awaited),
    { selector, words, awaited },
  );
  await strike();
  await page.waitForFunction(() => window.seenAt !== null, null, { timeout: 20_000, polling: 20 });
  const [struckAt, seenAt] = await Promise.all([
    from.evaluate(() => window.struckAt),
    page.evaluate(() => window.seenAt),
  ]);
  const ms = (seenAt ?? Number.NaN) - (struckAt ?? Number.NaN);
  if (!(ms > 0)) throw new Error(`seen after ${String(ms)} ms`);
  return ms;
}

/** People do not type in the beat of a machine. */
export const betweenStrokes = (n: number): Promise<void> => sleep(110 + ((n * 37) % 60));

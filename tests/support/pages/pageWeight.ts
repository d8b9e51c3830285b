import type { Response } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { launchChromium, openContext } from '../media/chromium.ts';

/**
 * Kilobytes (1000 bytes), after gzip, of the scripts and styles that a page asks for until its
 * first screen stands; fonts and pictures are not counted, nor what it fetches afterwards in its idle time.
 */
export async function firstLoadKilobytes(urls: readonly string[]): Promise<number[]> {
  const browser = await launchChromium({ sourceId: 1, toneHz: 440 });
  try {
    const weights: number[] = [];
    for (const url of urls) {
      const context = await openContext(browser);
      const page = await context.newPage();
      const answered: Response[] = [];
      page.on('response', (response) => {
        const counted = ['script', 'stylesheet'].includes(response.request().resourceType());
        if (counted && response.ok()) answered.push(response);
      });
      await page.addInitScript(noteFirstScreen);
      await page.goto(url, { timeout: 30_000 });
      await page.waitForFunction(() => performance.getEntriesByName('first-screen').length > 0);
      const asked = await page.evaluate(askedBeforeFirstScreen);
      const first = answered.filter((response) => asked.includes(response.url()));
      const bodies = await Promise.all(first.map((response) => response.body()));
      const bytes = bodies.map((body) => gzipSync(body).length);
      weights.push(bytes.reduce((sum, each) => sum + each, 0) / 1000);
      await context.close();
    }
    return weights;
  } finally {
    await browser.close();
  }
}

/* What follows runs in the page, and uses nothing outside of itself. */

/** Marks the moment in which the first screen stands. */
function noteFirstScreen(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('[data-screen]') === null) return;
    performance.mark('first-screen');
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** The addresses that were asked for before that; what is fetched in idle times comes after it. */
function askedBeforeFirstScreen(): string[] {
  const [screen] = performance.getEntriesByName('first-screen');
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime }) => startTime < (screen?.startTime ?? Infinity))
    .map(({ name }) => name);
}

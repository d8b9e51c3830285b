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
      await page.goto(url, { timeout: 30_000 });
      await page.waitForSelector('[data-screen]', { timeout: 30_000 });
      // Those that are answered from here on come after the first screen.
      const first = [...answered];
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

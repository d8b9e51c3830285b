import { test } from '@playwright/test';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../media/chromium.ts';

/** What the tests of a spec look at: what is served, and a browser. */
export interface Opened<G> {
  readonly galleries: G;
  readonly browser: Browser;
}

/** Serves galleries and opens one browser before the first test of a spec, and closes both after its last. */
export function galleriesOfSpec<G extends { close(): void }>(
  serve: () => Promise<G>,
): () => Opened<G> {
  let opened: Opened<G> | null = null;
  test.beforeAll(async () => {
    const [browser, galleries] = await Promise.all([
      launchChromium({ sourceId: 31, toneHz: 440 }),
      serve(),
    ]);
    opened = { browser, galleries };
  });
  test.afterAll(async () => {
    await opened?.browser.close();
    opened?.galleries.close();
  });
  return () => {
    if (opened === null) throw new Error('a gallery is there only while a test runs');
    return opened;
  };
}

import { test } from '@playwright/test';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../media/chromium.ts';

/** What the tests of a spec look at: what is served, and a browser. */
export interface Opened<G> {
  readonly galleries: G;
  readonly browser: Browser;
}

/** What galleries are served as, kept as long as the worker: building them takes longer than most specs. */
const served = new Map<unknown, Promise<unknown>>();

function servedOnce<G>(serve: () => Promise<G>): Promise<G> {
  const before = served.get(serve) as Promise<G> | undefined;
  const galleries = before ?? serve();
  served.set(serve, galleries);
  return galleries;
}

/** Opens one browser before the first test of a spec, and closes it after its last; galleries are served once a worker. */
export function galleriesOfSpec<G>(serve: () => Promise<G>): () => Opened<G> {
  let opened: Opened<G> | null = null;
  test.beforeAll(async () => {
    const [browser, galleries] = await Promise.all([
      launchChromium({ sourceId: 31, toneHz: 440 }),
      servedOnce(serve),
    ]);
    opened = { browser, galleries };
  });
  test.afterAll(async () => {
    await opened?.browser.close();
  });
  return () => {
    if (opened === null) throw new Error('a gallery is there only while a test runs');
    return opened;
  };
}

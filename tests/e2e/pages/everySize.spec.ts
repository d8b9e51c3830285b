import { expect, test } from '@playwright/test';
import { walkEverything } from '../../support/gallery/everyScreen.ts';
import { galleriesOfSpec } from '../../support/gallery/galleriesOfSpec.ts';
import { serveGalleries } from '../../support/gallery/serveGalleries.ts';

const opened = galleriesOfSpec(serveGalleries);

test('[F41] at every size and zoom nothing of any screen overlaps, is cut or cannot be reached', async () => {
  test.setTimeout(1_800_000);
  const { browser, galleries } = opened();
  const walked = await walkEverything(browser, galleries, 'windows in turn');
  expect(walked.flatMap(({ faults }) => faults)).toEqual([]);
  for (const { measured } of walked) expect(measured).toBeGreaterThan(100);
});

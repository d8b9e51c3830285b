import type { Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, openContext, openWindow } from '../tests/support/media/chromium.ts';
import { serveGalleries } from '../tests/support/gallery/serveGalleries.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { paintOf } from './lib/paintProbe.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { fourDigits, p95Of, summarise } from './lib/stats.ts';

/*
 * From the press of a key in the console to the next painted frame, for the presses of every day: help, the first card,
 * procedure and wish, lifting an entry of the queue and devices are each opened and closed. The console's own screens
 * on a scripted view with 200 waiting, 500 cards and 500 procedures, against the same screens on an empty one.
 */

const { rounds, repeats, maxForeignCpu } = readParameters({
  rounds: 9,
  /** How often everything is done on each side of a pair. */
  repeats: 4,
  maxForeignCpu: disturbedAbove,
});

/** What opens something by its key; Escape closes it again, and does no harm where there was nothing to open. */
const KEYS = ['?', 'g', '7', 'c', 'u', 'e'] as const;
/** Between two presses, as people press. */
const PAUSE_MS = 120;
const SETTLE_MS = 3_000;

async function openConsole(page: Page, address: string): Promise<Page> {
  await page.goto(address);
  await page.locator('#queue').waitFor({ timeout: 60_000 });
  await sleep(SETTLE_MS);
  return page;
}

/** Milliseconds of each press of a key, opening and closing alike. */
async function press(page: Page): Promise<number[]> {
  await page.bringToFront();
  const times: number[] = [];
  for (let n = 0; n < repeats; n += 1) {
    for (const key of KEYS.flatMap((each) => [each, 'Escape'])) {
      times.push(await paintOf(page, key));
      await sleep(PAUSE_MS);
    }
  }
  return times;
}

await runBench(async () => {
  progress('building the console');
  const galleries = await serveGalleries();
  atEnd(() => galleries.close());
  const browser = await launchChromium({ sourceId: 1, toneHz: 440 });
  atEnd(() => browser.close());
  const context = await openContext(browser, { viewport: { width: 1440, height: 900 } });
  const loaded = await openConsole(await openWindow(context), `${galleries.console}?view=loaded`);
  const empty = await openConsole(await openWindow(context), `${galleries.console}?view=empty`);
  const run = await runPairs({
    ours: () => press(loaded),
    reference: () => press(empty),
    rounds,
    maxForeignCpu,
  });
  const all = run.pairs.flatMap(({ ours }) => ours);
  const { median, p95: worst, max } = summarise(all);
  printReport({
    bench: 'console-load',
    unit: 'ms',
    referenceName: 'the same console with nothing in it',
    run,
    value: p95Of,
    conditions: [{ name: 'p95Ms', value: worst, bound: { max: 100 } }],
    extra: { presses: { n: all.length, median: fourDigits(median), max: fourDigits(max) } },
  });
});

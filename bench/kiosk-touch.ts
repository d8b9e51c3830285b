import type { Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, openContext, openWindow } from '../tests/support/media/chromium.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { benchFolder } from './lib/benchWard.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { openKiosk } from './lib/officePages.ts';
import { paintOfTouch } from './lib/paintProbe.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport } from './lib/report.ts';
import { fourDigits, p95Of, summarise } from './lib/stats.ts';
import { serveBarePage } from './reference/barePage.ts';

/*
 * From a touch on the kiosk to the frame that answers it, over the touches of a visit before the call and of the lower
 * bar: the real page on a real server, at a kiosk's own size, against a page with one button.
 */

const { rounds, repeats, maxForeignCpu } = readParameters({
  rounds: 9,
  /** How often everything is touched on each side of a pair. */
  repeats: 4,
  maxForeignCpu: disturbedAbove,
});

/** Each touch, and what stands there when it is answered. */
const VISIT: readonly (readonly [touched: string, then: string])[] = [
  ['.idle-start', '[data-screen="choosing"]'],
  ['.tile', '[data-screen="confirming"]'],
  ['.bar__button--text-size', 'dialog[open]'],
  ['dialog .panel__size--3', 'dialog[open]'],
  ['dialog .panel__size--1', 'dialog[open]'],
  ['dialog .button--primary', ':root:not(:has(dialog[open]))'],
  ['.bar__button--lower', '[data-screen="confirming"]'],
  ['.bar__button--lower', '[data-screen="confirming"]'],
  ['.bar__button--leave', 'dialog[open]'],
  ['dialog .button--end', '[data-screen="idle"]'],
];
/** Between two touches, as people touch. */
const PAUSE_MS = 250;

async function touchAll(
  page: Page,
  touches: readonly (readonly [string, string])[],
): Promise<number[]> {
  await page.bringToFront();
  const times: number[] = [];
  for (let n = 0; n < repeats; n += 1) {
    for (const [touched, then] of touches) {
      times.push(await paintOfTouch(page, touched));
      await page.waitForSelector(then, { state: 'attached', timeout: 20_000 });
      await sleep(PAUSE_MS);
    }
  }
  return times;
}

await runBench(async () => {
  const server = await ServerProcess.start(benchFolder());
  atEnd(() => server.stop());
  const bare = await serveBarePage();
  atEnd(() => bare.close());
  const browser = await launchChromium({ sourceId: 1, toneHz: 440 });
  atEnd(() => browser.close());
  const context = await openContext(browser, { viewport: { width: 1080, height: 1920 } });
  const kiosk = await openKiosk(context, server.origin);
  const page = await openWindow(context);
  await page.goto(bare.address);
  const press = ['.idle-start', '[data-screen]'] as const;
  const run = await runPairs({
    ours: () => touchAll(kiosk, VISIT),
    reference: () =>
      touchAll(
        page,
        VISIT.map(() => press),
      ),
    rounds,
    maxForeignCpu,
  });
  const all = run.pairs.flatMap(({ ours }) => ours);
  const { median, p95: worst, max } = summarise(all);
  printReport({
    bench: 'kiosk-touch',
    unit: 'ms',
    referenceName: 'a page with one button',
    run,
    value: p95Of,
    conditions: [{ name: 'p95Ms', value: worst, bound: { max: 100 } }],
    extra: { touches: { n: all.length, median: fourDigits(median), max: fourDigits(max) } },
  });
});

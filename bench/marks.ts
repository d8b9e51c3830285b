import type { BrowserContext } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { openContext, launchChromium } from '../tests/support/media/chromium.ts';
import { formPng } from '../tests/support/paper/formPng.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { openEchoFloor } from './floor/echoFloor.ts';
import { benchFolder } from './lib/benchWard.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { installInkProbe, timePresses, type Drawable } from './lib/inkProbe.ts';
import { openOfficePages } from './lib/officePages.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { fourDigits, p95Of, summarise } from './lib/stats.ts';

/*
 * From a pointer that goes down on a page at one end of a call to the pixels of its mark at the other end, through the
 * real pages and the real server, both ways in turn; against Socket.IO that passes the point on and a canvas that
 * draws it, in the same browser, while the same call runs.
 */

const { rounds, strokes, maxForeignCpu } = readParameters({
  rounds: 9,
  /** Presses at each side of a pair. */
  strokes: 20,
  maxForeignCpu: disturbedAbove,
});

/** Pages are laid out and pictures straightened. */
const SETTLE_MS = 2_000;

/** The product's two pages in a call, each looking at the same shared page with the pen in the hand. */
async function openMarked(context: BrowserContext, origin: string): Promise<[Drawable, Drawable]> {
  const office = await openOfficePages(context, origin);
  await office.ring(1_000);
  await office.accept();
  const { kiosk, specialist } = office;
  await specialist
    .getByRole('button', { name: /^ページを見せる/ })
    .first()
    .dispatchEvent('click');
  await specialist
    .getByLabel('ファイルを選ぶ')
    .setInputFiles({ name: 'form.png', mimeType: 'image/png', buffer: formPng() });
  await specialist.getByRole('button', { name: /^大きくする/ }).dispatchEvent('click');
  await specialist.getByRole('radio', { name: 'ペン' }).check({ force: true });
  // Who is in the room is asked in every call, over the lower part of the screen.
  for (const name of ['ひとり', 'ペンで 書く']) {
    await kiosk.getByRole('button', { name }).first().dispatchEvent('click');
  }
  const [canvas, picture] = ['.mark-layer__ink', '.page-view__picture'];
  for (const page of [kiosk, specialist]) await page.locator(picture).first().waitFor();
  await sleep(SETTLE_MS);
  return [
    { page: specialist, canvas, picture },
    { page: kiosk, canvas, picture },
  ];
}

await runBench(async () => {
  progress('opening the pages');
  const server = await ServerProcess.start(benchFolder());
  atEnd(() => server.stop());
  const browser = await launchChromium({ sourceId: 1, toneHz: 440 });
  atEnd(() => browser.close());
  const context = await openContext(browser, { viewport: { width: 1280, height: 800 } });
  await installInkProbe(context);
  const floor = await openEchoFloor(context);
  const marked = await openMarked(context, server.origin);
  const all: number[] = [];
  const run = await runPairs({
    ours: async () => {
      const times = await timePresses(marked, strokes);
      all.push(...times);
      await marked[0].page.getByRole('button', { name: /^全部 ?消す$/ }).dispatchEvent('click');
      await sleep(500);
      return times;
    },
    reference: async () => {
      const times = await timePresses(floor.ends, strokes);
      await floor.clear();
      return times;
    },
    rounds,
    maxForeignCpu,
  });
  const { median, p95: worst, max } = summarise(run.pairs.flatMap(({ ours }) => ours));
  printReport({
    bench: 'marks',
    unit: 'ms',
    referenceName: 'Socket.IO echo that draws, same Chromium',
    run,
    value: p95Of,
    goal: { max: 2 },
    conditions: [{ name: 'p95Ms', value: worst, bound: { max: 100 } }],
    extra: {
      presses: { n: all.length, median: fourDigits(median), max: fourDigits(max) },
      pressed: 'at either end in turn, in a running call; ink counts when its frame was presented',
    },
  });
});

import type { Page } from 'playwright-core';
import { openHandStill } from './floor/handStill.ts';
import { DESK_CAMERA, openStillOffice, STILL_SIZE } from './lib/stillOffice.ts';
import { runBench } from './lib/cleanUp.ts';
import { medianOverPairs, printReport, progress } from './lib/report.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';

/*
 * How long a still takes: from the press of 静止画を撮る at the console until the page is drawn at both ends, at 1080p.
 * Against it a frame of a camera that is encoded, sent through a server that only passes it on, and drawn, by hand.
 */

const { rounds, maxForeignCpu } = readParameters({ rounds: 7, maxForeignCpu: disturbedAbove });

/** The picture of a page that is drawn. */
const DRAWN = '.page-view__picture:not([hidden])';

/** When a page is drawn at this end, in epoch milliseconds. */
const drawnAt = (page: Page): Promise<number> =>
  page
    .waitForFunction(
      (selector) => {
        const there = document.querySelector(selector) !== null;
        return there ? performance.timeOrigin + performance.now() : false;
      },
      DRAWN,
      { polling: 'raf', timeout: 20_000 },
    )
    .then(async (handle) => Number(await handle.jsonValue()));

await runBench(async () => {
  progress('opening the pages');
  const { context, office } = await openStillOffice();
  await office.showPaper();
  const hand = await openHandStill(context, { camera: DESK_CAMERA, size: STILL_SIZE });
  const run = await runPairs<number>({
    ours: async () => {
      await office.lookAtCamera();
      const both = Promise.all([drawnAt(office.kiosk), drawnAt(office.specialist)]);
      const pressed = await office.pressStill();
      const drawn = await both;
      return Math.max(...drawn) - pressed;
    },
    reference: () => hand.take(),
    rounds,
    warmUps: 1,
    maxForeignCpu,
  });
  await hand.close();
  const ours = medianOverPairs(run, (pair) => pair.ours);
  printReport({
    bench: 'still',
    unit: 'ms',
    referenceName:
      'convertToBlob in a worker, POST through a relay, createImageBitmap; same Chromium, 1080p',
    run,
    value: (measured) => measured,
    goal: { max: 1.5 },
    conditions: [{ name: 'median ms', value: ours, bound: { max: 1_000 } }],
  });
});

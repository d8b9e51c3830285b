import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openCallBrowser } from './lib/callBrowser.ts';
import { runBench } from './lib/cleanUp.ts';
import { measureDelays } from './lib/frameLog.ts';
import { localVideo, remoteVideo } from './lib/officePages.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { summarise } from './lib/stats.ts';

/*
 * How old a picture is when it comes out of the far end's decoder: every frame of the camera
 * carries its number, and both ends note when they see it. Both directions, the product against a
 * direct connection in the same browser.
 */

const { rounds, seconds, settleSeconds, maxForeignCpu } = readParameters({
  rounds: 7,
  seconds: 5,
  /** Until senders have found the bit rate and the layer that they keep. */
  settleSeconds: 3,
  maxForeignCpu: disturbedAbove,
});

interface Ends {
  readonly pages: readonly [Page, Page];
  readonly localVideo: string;
  readonly remoteVideo: string;
}

/** Delays of the frames of one call, both ways. */
async function delays({ pages: [a, b], ...selectors }: Ends): Promise<number[]> {
  await sleep(settleSeconds * 1000);
  const way = (from: Page, to: Page): Promise<number[]> =>
    measureDelays({ page: from, ...selectors }, { page: to, ...selectors }, seconds * 1000);
  return [...(await way(a, b)), ...(await way(b, a))];
}

const figures = (rows: readonly (readonly number[])[]): Record<string, number> => {
  const { median, p95, p99 } = summarise(rows.flat());
  const ms = (value: number): number => Number(value.toPrecision(4));
  return { frames: rows.flat().length, p50: ms(median), p95: ms(p95), p99: ms(p99) };
};

await runBench(async () => {
  progress('opening the pages');
  const { office, floor } = await openCallBrowser();
  const run = await runPairs<readonly number[]>({
    ours: async () => {
      await office.ring(1_000);
      await office.accept();
      await office.specialist.waitForSelector(remoteVideo);
      const pages = [office.kiosk, office.specialist] as const;
      const measured = await delays({ pages, localVideo, remoteVideo });
      await office.finish();
      return measured;
    },
    reference: async () => {
      let measured: number[] = [];
      await floor.call(async (...pages) => {
        measured = await delays({ pages, localVideo: '#own', remoteVideo: '#remote' });
      });
      return measured;
    },
    rounds,
    warmUps: 0,
    maxForeignCpu,
  });
  printReport({
    bench: 'glass-to-glass',
    unit: 'ms, median of a call',
    referenceName: 'direct RTCPeerConnection, same Chromium',
    run,
    value: (measured) => summarise(measured).median,
    extra: {
      frameAgeMs: {
        ours: figures(run.pairs.map(({ ours }) => ours)),
        reference: figures(run.pairs.map(({ reference }) => reference)),
      },
    },
  });
});

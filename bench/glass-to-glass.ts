import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openCallBrowser } from './lib/callBrowser.ts';
import { runBench } from './lib/cleanUp.ts';
import { frameCosts, type FrameCosts } from './lib/connections.ts';
import { measureDelays } from './lib/frameLog.ts';
import { localVideo, remoteVideo } from './lib/officePages.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { fourDigits, median, summarise } from './lib/stats.ts';

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

interface Measured {
  readonly delays: readonly number[];
  readonly costs: readonly FrameCosts[];
}

/** Delays of the frames of one call, both ways. */
async function measure({ pages: [a, b], ...selectors }: Ends): Promise<Measured> {
  await sleep(settleSeconds * 1000);
  const delays: number[] = [];
  const way = (from: Page, to: Page): Promise<FrameCosts> =>
    frameCosts(from, to, async () => {
      const [sender, receiver] = [from, to].map((page) => ({ page, ...selectors }));
      if (sender && receiver)
        delays.push(...(await measureDelays(sender, receiver, seconds * 1000)));
    });
  const costs = [await way(a, b), await way(b, a)];
  return { delays, costs };
}

/** Where the browser says that the time goes, in the middle of all calls and ways. */
function whereOf(rows: readonly Measured[]): Record<keyof FrameCosts, number> {
  const costs = rows.flatMap((row) => row.costs);
  const middle = (of: keyof FrameCosts): number =>
    fourDigits(median(costs.map((cost) => cost[of])));
  const [encode, pace] = [middle('encode'), middle('pace')];
  return { encode, pace, wait: middle('wait'), decode: middle('decode') };
}

const figures = (rows: readonly (readonly number[])[]): Record<string, number> => {
  const { median, p95, p99 } = summarise(rows.flat());
  return {
    frames: rows.flat().length,
    p50: fourDigits(median),
    p95: fourDigits(p95),
    p99: fourDigits(p99),
  };
};

await runBench(async () => {
  progress('opening the pages');
  const { office, floor } = await openCallBrowser();
  const run = await runPairs<Measured>({
    ours: async () => {
      await office.ring(1_000);
      await office.accept();
      await office.specialist.waitForSelector(remoteVideo);
      const pages = [office.kiosk, office.specialist] as const;
      const measured = await measure({ pages, localVideo, remoteVideo });
      await office.finish();
      return measured;
    },
    reference: async () => {
      let measured: Measured = { delays: [], costs: [] };
      await floor.call(async (...pages) => {
        measured = await measure({ pages, localVideo: '#own', remoteVideo: '#remote' });
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
    value: ({ delays }) => summarise(delays).median,
    goal: { max: 1.3 },
    extra: {
      frameAgeMs: {
        ours: figures(run.pairs.map(({ ours }) => ours.delays)),
        reference: figures(run.pairs.map(({ reference }) => reference.delays)),
      },
      frameCostMs: {
        ours: whereOf(run.pairs.map(({ ours }) => ours)),
        reference: whereOf(run.pairs.map(({ reference }) => reference)),
      },
    },
  });
});

import type { CDPSession, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCallBrowser } from './lib/callBrowser.ts';
import { runBench } from './lib/cleanUp.ts';
import { readParameters } from './lib/parameters.ts';
import { progress } from './lib/report.ts';
import { fourDigits } from './lib/stats.ts';

/*
 * So many visits in a row on one kiosk page, each with a call: what the page holds afterwards is what it held after the
 * first ten. There is no reference: the first ten are it.
 */

const { visits, first } = readParameters({ visits: 100, first: 10 });

/** How much more memory may stand there after so many visits; what the engine compiles later is in it. */
const MOST_GROWTH = 1.1;

interface Held {
  readonly heapMegabytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly liveTracks: number;
  readonly connections: number;
}

/** Remembers each track that the page opens, weakly: the bench asks later which are live, and keeps none of them from collection. */
const keepTracks = () => {
  const tracks: WeakRef<MediaStreamTrack>[] = [];
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await open(wanted);
    tracks.push(...stream.getTracks().map((track) => new WeakRef(track)));
    return stream;
  };
  Reflect.set(globalThis, 'tracksGiven', tracks);
};

async function held(page: Page, devTools: CDPSession): Promise<Held> {
  // Twice: what a finalizer lets go is collected by the next run.
  for (let n = 0; n < 2; n += 1) await devTools.send('HeapProfiler.collectGarbage');
  await sleep(500);
  const { metrics } = await devTools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const media = await page.evaluate(() => {
    const tracks = Reflect.get(globalThis, 'tracksGiven') as WeakRef<MediaStreamTrack>[];
    return {
      liveTracks: tracks.filter((track) => track.deref()?.readyState === 'live').length,
      connections: window.connections.filter((c) => c.connectionState !== 'closed').length,
    };
  });
  return {
    heapMegabytes: of('JSHeapUsedSize') / 1024 ** 2,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    ...media,
  };
}

await runBench(async () => {
  const { office } = await openCallBrowser();
  const { kiosk } = office;
  await kiosk.evaluate(keepTracks);
  const devTools = await kiosk.context().newCDPSession(kiosk);
  await devTools.send('Performance.enable');
  let before: Held | null = null;
  for (let visit = 1; visit <= visits; visit += 1) {
    await office.ring(0);
    await office.accept();
    await office.finish();
    if (visit === first) before = await held(kiosk, devTools);
    if (visit % 10 === 0) progress(`${String(visit)} of ${String(visits)}`);
  }
  const after = await held(kiosk, devTools);
  if (before === null) throw new RangeError('fewer visits than the first ones');
  const growth = after.heapMegabytes / before.heapMegabytes;
  const isFlat = growth <= MOST_GROWTH && after.listeners <= before.listeners;
  const isFree = after.liveTracks <= before.liveTracks && after.connections <= before.connections;
  const line = {
    bench: 'kiosk-visits',
    unit: 'ratio of memory',
    n: visits,
    ours: { before, after },
    ratio: fourDigits(growth),
    goal: `ratio <= ${String(MOST_GROWTH)}; no more listeners, live tracks and connections than after ${String(first)}`,
    met: isFlat && isFree,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
});

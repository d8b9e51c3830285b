import type { BrowserContext, Page } from 'playwright-core';
import { openContext, launchChromium } from '../../tests/support/media/chromium.ts';
import { ServerProcess } from '../../tests/support/server/serverProcess.ts';
import { openEchoFloor } from '../floor/echoFloor.ts';
import { benchFolder } from './benchWard.ts';
import { atEnd, runBench } from './cleanUp.ts';
import { installInkProbe, timePresses } from './inkProbe.ts';
import { runPairs } from './pairs.ts';
import { readParameters } from './parameters.ts';
import { disturbedAbove } from './processes.ts';
import { printReport, progress } from './report.ts';
import { fourDigits, p95Of, summarise } from './stats.ts';
import { installStrokeProbe } from './strokeProbe.ts';

/** The product's two pages in a call. */
export interface Ends {
  readonly kiosk: Page;
  readonly specialist: Page;
}

/** What is typed in, and how long so many strokes of each side took to the other, in milliseconds. */
interface StrokeBench {
  open(context: BrowserContext, origin: string): Promise<Ends>;
  fromConsole(ends: Ends, count: number): Promise<number[]>;
  fromKiosk(ends: Ends, count: number): Promise<number[]>;
}

/** Times strokes both ways against Socket.IO that passes a point on and draws it, in turns in one browser, and reports. */
export async function runStrokeBench(bench: string, sides: StrokeBench): Promise<void> {
  const { rounds, strokes, maxForeignCpu } = readParameters({
    rounds: 9,
    /** Strokes of a pair, half of them at each side. */
    strokes: 20,
    maxForeignCpu: disturbedAbove,
  });
  await runBench(async () => {
    progress('opening the pages');
    const server = await ServerProcess.start(benchFolder());
    atEnd(() => server.stop());
    const browser = await launchChromium({ sourceId: 1, toneHz: 440 });
    atEnd(() => browser.close());
    const context = await openContext(browser, { viewport: { width: 1280, height: 800 } });
    await installInkProbe(context);
    await installStrokeProbe(context);
    const floor = await openEchoFloor(context);
    const ends = await sides.open(context, server.origin);
    const toKiosk: number[] = [];
    const toConsole: number[] = [];
    const half = Math.ceil(strokes / 2);
    const run = await runPairs({
      ours: async () => {
        const there = await sides.fromConsole(ends, half);
        const back = await sides.fromKiosk(ends, half);
        toKiosk.push(...there);
        toConsole.push(...back);
        return [...there, ...back];
      },
      reference: async () => {
        const times = await timePresses(floor.ends, strokes);
        await floor.clear();
        return times;
      },
      rounds,
      maxForeignCpu,
    });
    const { p95: worst } = summarise(run.pairs.flatMap(({ ours }) => ours));
    const side = (times: readonly number[]) => {
      const { median, p95: late } = summarise(times);
      return { n: times.length, median: fourDigits(median), p95: fourDigits(late) };
    };
    printReport({
      bench,
      unit: 'ms',
      referenceName: 'Socket.IO echo that draws, same Chromium',
      run,
      value: p95Of,
      goal: { max: 2 },
      conditions: [{ name: 'p95Ms', value: worst, bound: { max: 200 } }],
      extra: { consoleToKiosk: side(toKiosk), kioskToConsole: side(toConsole) },
    });
  });
}

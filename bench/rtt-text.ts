import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { openContext, launchChromium } from '../tests/support/media/chromium.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { openEchoFloor } from './floor/echoFloor.ts';
import { benchFolder } from './lib/benchWard.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { installInkProbe, timePresses } from './lib/inkProbe.ts';
import { openOfficePages } from './lib/officePages.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { fourDigits, p95Of, summarise } from './lib/stats.ts';
import { betweenStrokes, installStrokeProbe, timeStroke } from './lib/strokeProbe.ts';

/*
 * From a stroke in the 筆談 (real-time text) at one end of a call to the frame of the other end that shows it, through
 * the real pages and the real server: typed at the console and seen under the face at the kiosk, then typed on the keys
 * of the kiosk and seen at the console; against Socket.IO that passes a point on and a canvas that draws it, in the same
 * browser, while the same call runs.
 */

const { rounds, strokes, maxForeignCpu } = readParameters({
  rounds: 9,
  /** Strokes at each side of a pair. */
  strokes: 20,
  maxForeignCpu: disturbedAbove,
});

/** Pages are laid out. */
const SETTLE_MS = 2_000;
const KEYS = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'] as const;

/** The line that the other side is writing: those before it have the same words. */
const GOING = {
  kiosk: '.written-line:has(.written-line__going)',
  specialist: '.writing-line:has(.writing-line__going)',
} as const;

interface Ends {
  readonly kiosk: Page;
  readonly specialist: Page;
}

/** The product's two pages in a call, each with the 筆談 open. */
async function openWriting(context: BrowserContext, origin: string): Promise<Ends> {
  const office = await openOfficePages(context, origin);
  await office.ring(1_000);
  await office.accept();
  const { kiosk, specialist } = office;
  for (const name of ['ひとり', '筆談']) {
    await kiosk.getByRole('button', { name }).first().dispatchEvent('click');
  }
  await specialist.getByRole('button', { name: /^筆談/ }).first().dispatchEvent('click');
  await kiosk.locator('.writing-row__field').waitFor();
  await specialist.locator('.writing__row input').waitFor();
  await sleep(SETTLE_MS);
  return { kiosk, specialist };
}

/** The specialist types, and the resident reads. */
async function fromConsole({ kiosk, specialist }: Ends, count: number): Promise<number[]> {
  await specialist.locator('.writing__row input').focus();
  const times: number[] = [];
  let typed = '';
  for (let n = 0; n < count; n += 1) {
    const letter = String.fromCodePoint(0x61 + (n % 26));
    typed += letter;
    const seen = { page: kiosk, selector: GOING.kiosk, words: '' };
    times.push(await timeStroke(specialist, () => specialist.keyboard.press(letter), seen, typed));
    await betweenStrokes(n);
  }
  await specialist.keyboard.press('Enter');
  return times;
}

/** The resident types on the keys of the screen, and the specialist reads. */
async function fromKiosk({ kiosk, specialist }: Ends, count: number): Promise<number[]> {
  const times: number[] = [];
  let typed = '';
  for (let n = 0; n < count; n += 1) {
    const key = KEYS[n % KEYS.length] ?? 'あ';
    typed += key;
    const press = () => kiosk.getByRole('button', { name: key, exact: true }).first().click();
    const seen = { page: specialist, selector: GOING.specialist, words: '' };
    times.push(await timeStroke(kiosk, press, seen, typed));
    await betweenStrokes(n);
  }
  await kiosk.getByRole('button', { name: '送る' }).first().click();
  return times;
}

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
  const ends = await openWriting(context, server.origin);
  const toKiosk: number[] = [];
  const toConsole: number[] = [];
  const half = Math.ceil(strokes / 2);
  const run = await runPairs({
    ours: async () => {
      const there = await fromConsole(ends, half);
      const back = await fromKiosk(ends, half);
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
    bench: 'rtt-text',
    unit: 'ms',
    referenceName: 'Socket.IO echo that draws, same Chromium',
    run,
    value: p95Of,
    goal: { max: 2 },
    conditions: [{ name: 'p95Ms', value: worst, bound: { max: 200 } }],
    extra: { consoleToKiosk: side(toKiosk), kioskToConsole: side(toConsole) },
  });
});

import { openCallBrowser } from './lib/callBrowser.ts';
import type { CallBrowser } from './lib/callBrowser.ts';
import { timeCall } from './lib/callProbe.ts';
import type { CallTimes } from './lib/callProbe.ts';
import { runBench } from './lib/cleanUp.ts';
import { remoteVideo } from './lib/officePages.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { fourDigits, summarise } from './lib/stats.ts';

/*
 * From the specialist's press of 応答する to the first remote frame presented on both sides, through
 * the real pages and the real server, with the claim and its durable commit in between; against a
 * direct connection between two pages of the same browser, made at the press.
 */

const { rounds, tail, reactionMs, maxForeignCpu } = readParameters({
  rounds: 9,
  /** Calls in all on the same two pages, those of the pairs included. */
  tail: 100,
  /** How long it rings before the press; nobody answers faster than in about a second. */
  reactionMs: 1_000,
  maxForeignCpu: disturbedAbove,
});

async function officeCall({ office }: CallBrowser): Promise<CallTimes> {
  await office.ring(reactionMs);
  const times = await timeCall(
    { page: office.specialist, remoteVideo },
    { page: office.kiosk, remoteVideo },
    () => office.accept(),
  );
  await office.finish();
  return times;
}

function decoded(calls: readonly CallTimes[]): Record<string, number> | null {
  const known = calls.flatMap(({ decodedMs }) => (decodedMs === null ? [] : [decodedMs]));
  if (known.length === 0) return null;
  const { median, p95 } = summarise(known);
  return { n: known.length, median: fourDigits(median), p95: fourDigits(p95) };
}

await runBench(async () => {
  progress('opening the pages');
  const browser = await openCallBrowser();
  const ours: CallTimes[] = [];
  const reference: CallTimes[] = [];
  const kept = async (row: CallTimes[], call: Promise<CallTimes>): Promise<CallTimes> => {
    row.push(await call);
    return row.at(-1) ?? (await call);
  };
  const run = await runPairs({
    ours: () => kept(ours, officeCall(browser)),
    reference: () => kept(reference, browser.floor.call()),
    rounds,
    maxForeignCpu,
  });
  while (ours.length < tail) {
    await kept(ours, officeCall(browser));
    if (ours.length % 10 === 0) progress(`${String(ours.length)} calls on one page`);
  }
  const shown = summarise(ours.map(({ shownMs }) => shownMs));
  printReport({
    bench: 'call-setup',
    unit: 'ms',
    referenceName: 'direct RTCPeerConnection, same Chromium',
    run,
    value: ({ shownMs }) => shownMs,
    goal: { max: 0.5 },
    conditions: [
      { name: 'p99ToMedian', value: shown.p99 / shown.median, bound: { max: 1.5 } },
      { name: 'callsOnOnePage', value: ours.length, bound: { min: 100 } },
    ],
    extra: {
      onOnePage: {
        median: fourDigits(shown.median),
        p99: fourDigits(shown.p99),
        max: fourDigits(shown.max),
      },
      decodedMs: { ours: decoded(ours), reference: decoded(reference) },
      pressed: `${String(reactionMs)} ms after it began to ring and with all connections standing`,
    },
  });
});

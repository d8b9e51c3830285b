import { setTimeout as sleep } from 'node:timers/promises';
import { openPaperOffice, type InPage } from '../tests/support/paper/paperOffice.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { openP2pFloor, type P2pFloor } from './floor/p2pCall.ts';
import { benchFolder } from './lib/benchWard.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';

/*
 * From the resident's press that shows the paper to its first frame out of the far end's decoder, in a call that runs,
 * through the product's own models and the real server; against a direct connection between two pages of the same
 * browser, made at the press. The resident has read the question for half a second.
 */

/** What the page has in the functions that are evaluated there. */
declare const paperParties: InPage;

const { rounds, maxForeignCpu } = readParameters({ rounds: 9, maxForeignCpu: disturbedAbove });

const MARK = { x: 0.3, y: 0.3 };

await runBench(async () => {
  progress('opening the pages');
  const server = await ServerProcess.start(benchFolder());
  atEnd(() => server.stop());
  const beside: P2pFloor[] = [];
  const office = await openPaperOffice(server.origin, async (context) => {
    beside.push(await openP2pFloor(context));
  });
  atEnd(() => office.close());
  const [floor] = beside;
  if (floor === undefined) throw new Error('no pages for a direct call');
  const { kiosk, ends } = office;
  const [specialist] = ends;
  await specialist.evaluate((at) => paperParties.staff.lookAt([at]), MARK);

  let number = 0;
  const show = async (): Promise<number> => {
    number += 1;
    await kiosk.evaluate(([at, n]) => paperParties.kiosk.lay(at, n), [MARK, number] as const);
    await specialist.evaluate(() => paperParties.staff.ask());
    await kiosk.evaluate(() => paperParties.kiosk.asked());
    const pressedAt = await kiosk.evaluate(() => paperParties.kiosk.show());
    await specialist.waitForFunction(
      (n) => paperParties.staff.seen?.firstAt[n] !== undefined,
      number,
      { timeout: 20_000 },
    );
    const seenAt = await specialist.evaluate(
      (n) => paperParties.staff.seen?.firstAt[n] ?? 0,
      number,
    );
    await specialist.evaluate(() => paperParties.staff.end());
    await sleep(500);
    return seenAt - pressedAt;
  };
  const run = await runPairs({
    ours: show,
    reference: async () => (await floor.call()).shownMs,
    rounds,
    warmUps: 1,
    maxForeignCpu,
  });
  printReport({
    bench: 'document-setup',
    unit: 'ms',
    referenceName: 'direct RTCPeerConnection, same Chromium',
    run,
    value: (ms) => ms,
    goal: { max: 0.75 },
    conditions: [],
    extra: { pressed: '500 ms after the camera of the resident gave its first picture' },
  });
});

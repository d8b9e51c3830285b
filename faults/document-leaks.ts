import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { npmRun } from './lib/crash/command.ts';
import { newCanary, type CanaryPage } from './lib/leaks/canaryPage.ts';
import { LeakKiosk } from './lib/leaks/leakKiosk.ts';
import { LeakPlaces } from './lib/leaks/leakPlaces.ts';
import { attachOne } from './lib/leaks/attachOne.ts';
import { progress, type Fault, type FaultResult } from './lib/result.ts';
import { Showing } from '../tests/support/pages/showing.ts';
import { consoleClient, type TestClient } from '../tests/support/server/clients.ts';
import { writeUp } from '../tests/support/server/talking.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';

/** How a talk ends whose pages nobody may find afterwards. */
const ENDINGS = ['closed', 'kiosk killed', 'server killed'] as const;
type Ending = (typeof ENDINGS)[number];

interface Scene {
  readonly server: ServerProcess;
  readonly places: LeakPlaces;
  /** Another connection after a start of the server. */
  specialist: TestClient;
  /** What was shown, and how much of it the kiosk is known to have received. */
  readonly canaries: CanaryPage[];
  seen: number;
}

/**
 * Shows pages and words that stand nowhere else in the world at a real kiosk in Chromium, ends each talk in another way,
 * and looks for them in everything that lies on the disk. A page that goes with a card is stored: it must not be found,
 * either. Whether the search finds anything at all is tried with a file that has one on purpose.
 */
async function documentLeaks(runs: number): Promise<FaultResult> {
  const places = LeakPlaces.make();
  const server = await ServerProcess.start(places.data, {
    LOG_LEVEL: 'debug',
    TMPDIR: places.temp,
  });
  const specialist = await consoleClient(server.origin);
  const scene: Scene = { server, places, specialist, canaries: [], seen: 0 };
  let logs = '';
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const ending of ENDINGS) {
        logs += await talkThatEnds(scene, ending);
        progress(`${String(run + 1)} of ${String(runs)}: ${ending}`);
      }
    }
    const attached = newCanary();
    await attachOne(server.origin, attached);
    const backup = await backedUp(places);
    const stored = places.hits([attached]);
    await server.stop();
    logs += server.output;
    const found = places.hits([...scene.canaries, attached]);
    const inLogs = places.hitsIn(logs, [...scene.canaries, attached]);
    const controls = places.controls(newCanary());
    const violations = sum(found) + sum(stored) + inLogs;
    const expected = scene.canaries.length;
    const figures = {
      ...{ pages: expected, seen: scene.seen, attached: 1, backup, controls, logs: inLogs },
      ...found,
    };
    const isProof = scene.seen === expected && controls === places.count && backup > 0;
    return { fault: 'document-leaks', runs, violations, figures, met: violations === 0 && isProof };
  } finally {
    scene.specialist.leave();
    await server.stop();
    places.remove();
  }
}

/** One talk with pages, from the request to its end; what the server and the kiosk printed. */
async function talkThatEnds(scene: Scene, ending: Ending): Promise<string> {
  const { server, places, specialist } = scene;
  const kiosk = await LeakKiosk.open(server.origin, places);
  try {
    await kiosk.page.request();
    const { consultationId, offerId } = await specialist.until(
      ({ consoleView }) => consoleView?.offer,
    );
    await specialist.done('offer.accept', { consultationId, offerId });
    await kiosk.page.shows('call');
    const showing = new Showing(specialist, consultationId);
    const shown = [newCanary(), newCanary(3_000_000)] as const;
    for (const { id, picture, text } of shown) await showing.show(id, picture, text);
    scene.canaries.push(...shown);
    scene.seen += await kiosk.hasReceived(shown);
    return await end(scene, ending, consultationId, kiosk);
  } finally {
    await kiosk.close();
  }
}

async function end(
  scene: Scene,
  ending: Ending,
  consultationId: string,
  kiosk: LeakKiosk,
): Promise<string> {
  const { server, specialist } = scene;
  switch (ending) {
    case 'closed':
      await writeUp(specialist, consultationId);
      // Whatever a browser writes a moment later is written by then.
      await sleep(1_000);
      return kiosk.output;
    case 'kiosk killed':
      kiosk.kill();
      await writeUp(specialist, consultationId);
      return kiosk.output;
    case 'server killed': {
      await server.stop('SIGKILL');
      const printed = server.output + kiosk.output;
      await server.start();
      scene.specialist = await specialist.again();
      await writeUp(scene.specialist, consultationId);
      return printed;
    }
  }
}

/** Makes a backup beside the running server; its size in bytes. */
async function backedUp({ data, backup }: LeakPlaces): Promise<number> {
  const { code, stdout, stderr } = await npmRun('backup', ['--to', backup], data);
  if (code !== 0) throw new Error(`no backup was made: ${stderr}`);
  return statSync(stdout.split('\n')[0] ?? '').size;
}

const sum = (figures: Readonly<Record<string, number>>): number =>
  Object.values(figures).reduce((total, each) => total + each, 0);

export const fault: Fault = { runs: 10, run: documentLeaks };

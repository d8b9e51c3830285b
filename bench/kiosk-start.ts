import type { BrowserContext } from 'playwright-core';
import { openProfile } from '../tests/support/media/chromium.ts';
import { ServerProcess } from '../tests/support/server/serverProcess.ts';
import { benchFolder } from './lib/benchWard.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { enrolKioskPage } from './lib/officePages.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove, treeCpuSeconds } from './lib/processes.ts';
import { printReport } from './lib/report.ts';
import { serveBarePage } from './reference/barePage.ts';

/*
 * From the start of the browser to a screen that can be touched, as after the switch-on of a kiosk in the morning: its
 * own profile, in which it was enrolled before, and a server that runs; against the same start with a page with one
 * button.
 */

const { rounds, maxForeignCpu } = readParameters({ rounds: 9, maxForeignCpu: disturbedAbove });

/** Milliseconds until `.idle-start` is there to be touched. */
async function start(folder: string, address: string): Promise<number> {
  const began = performance.now();
  const context = await openProfile(folder);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('.idle-start').click({ trial: true, timeout: 60_000 });
    return performance.now() - began;
  } finally {
    const running = treeCpuSeconds([process.pid]);
    await context.close();
    goneSeconds += Math.max(0, running - treeCpuSeconds([process.pid]));
  }
}

/** What the processes of closed browsers have used: those that a browser has started end without anybody waiting for them. */
let goneSeconds = 0;

await runBench(async () => {
  const server = await ServerProcess.start(benchFolder());
  atEnd(() => server.stop());
  const bare = await serveBarePage();
  atEnd(() => bare.close());
  const [ours, reference] = [benchFolder(), benchFolder()];
  const kiosk: BrowserContext = await openProfile(ours);
  await enrolKioskPage(kiosk.pages()[0] ?? (await kiosk.newPage()), server.origin);
  await kiosk.close();
  printReport({
    bench: 'kiosk-start',
    unit: 'ms',
    referenceName: 'the same browser with a page with one button',
    run: await runPairs({
      ours: () => start(ours, `${server.origin}/kiosk/`),
      reference: () => start(reference, bare.address),
      goneSeconds: () => goneSeconds,
      rounds,
      maxForeignCpu,
    }),
    value: (ms) => ms,
    goal: { max: 1.3 },
  });
});

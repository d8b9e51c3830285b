import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { GuestPage } from '../tests/support/office/guestPage.ts';
import { openOffice, type Office } from '../tests/support/office/office.ts';
import { atEnd, runBench } from './lib/cleanUp.ts';
import { runPairs } from './lib/pairs.ts';
import { readParameters } from './lib/parameters.ts';
import { disturbedAbove } from './lib/processes.ts';
import { printReport, progress } from './lib/report.ts';
import { summarise } from './lib/stats.ts';

/*
 * Frames a second of a sign-language interpreter that the kiosk presents while the interpreter's line is poor, against
 * those of a guest whose camera has the policy of a face, over the same line. Real pages and server, a browser each.
 */

const { rounds, seconds, settle, kilobits, maxForeignCpu } = readParameters({
  rounds: 7,
  seconds: 5,
  /** Seconds until the sender has found out how little it can send. */
  settle: 15,
  /** What the line of the guest carries upwards, in kbit/s. */
  kilobits: 300,
  maxForeignCpu: disturbedAbove,
});

/** How much of the screen the picture has is no matter here: it is counted as it comes. */
const HANDS = '.stage__beside video';
const FACE = '.faces video';

async function enter(office: Office, kind: string): Promise<GuestPage> {
  const { specialist } = office;
  const guest = await office.openGuest(await specialist.inviteGuest(undefined, kind));
  await guest.shows('check');
  await guest.enter();
  await specialist.letIn(guest);
  return guest;
}

/** Bounds what leaves this page from now on; `null` for a good line. */
async function bound(page: Page, most: number | null): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: most === null ? 0 : 50, downloadThroughput: -1 },
    uploadThroughput: most === null ? -1 : (most * 1_000) / 8,
  });
  await cdp.detach();
}

const framesOf = (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .evaluate((video) =>
      video instanceof HTMLVideoElement ? video.getVideoPlaybackQuality().totalVideoFrames : 0,
    );

/** Frames a second of this guest at the kiosk while their line is poor. */
async function measure(kiosk: Page, guest: GuestPage, selector: string): Promise<number> {
  await bound(guest.page, kilobits);
  await sleep(settle * 1_000);
  const [before, startedAt] = [await framesOf(kiosk, selector), performance.now()];
  await sleep(seconds * 1_000);
  const frames = (await framesOf(kiosk, selector)) - before;
  const perSecond = frames / ((performance.now() - startedAt) / 1_000);
  await bound(guest.page, null);
  progress(`${selector}: ${perSecond.toFixed(1)} frames a second`);
  return perSecond;
}

await runBench(async () => {
  // Kiosk and console encode little, so that the cameras of the guests, and no processor, are what is measured.
  const office = await openOffice({}, undefined, { ofParties: 5, ofGuests: 30 });
  atEnd(() => office.close());
  await office.kiosk.request();
  await office.specialist.accept();
  await office.kiosk.shows('call');
  const signer = await enter(office, '手話通訳');
  const other = await enter(office, '通訳');
  const { page } = office.kiosk;
  const run = await runPairs<number>({
    ours: () => measure(page, signer, HANDS),
    reference: () => measure(page, other, FACE),
    rounds,
    maxForeignCpu,
    warmUps: 0,
  });
  const { median } = summarise(run.pairs.map(({ ours }) => ours));
  printReport({
    ...{ bench: 'signing', unit: 'frames/s', referenceName: 'the camera of a face' },
    ...{ run, value: (perSecond: number) => perSecond },
    conditions: [{ name: 'framesPerSecond', value: median, bound: { min: 20 } }],
    extra: { kilobits },
  });
});

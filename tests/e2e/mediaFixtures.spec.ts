import { expect, test } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { launchChromium, openContext } from '../support/media/chromium.ts';
import type { Party } from '../support/media/chromium.ts';
import { connectDirectly, directCallHtml } from '../support/media/directCall.ts';
import { measureTone, readFrames, silenceDb } from '../support/media/pageProbe.ts';
import { servePage } from '../support/media/servePage.ts';
import type { FrameSummary } from '../support/media/pageProbe.ts';
import type { ServedPage } from '../support/media/servePage.ts';

const resident: Party = { sourceId: 11, toneHz: 440 };
const specialist: Party = { sourceId: 22, toneHz: 1000 };

let browsers: Browser[] = [];
let served: ServedPage;
let residentPage: Page;
let specialistPage: Page;

test.beforeAll(async () => {
  served = await servePage(directCallHtml);
  browsers = await Promise.all([launchChromium(resident), launchChromium(specialist)]);
  const pages = await Promise.all(
    browsers.map(async (browser) => {
      const page = await (await openContext(browser)).newPage();
      await page.goto(served.url);
      return page;
    }),
  );
  [residentPage, specialistPage] = pages as [Page, Page];
  await connectDirectly(residentPage, specialistPage);
});

test.afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  served.close();
});

/**
 * Thirty frames in a row of which every one is readable. A picture that has only just begun, or
 * whose size the encoder is changing, may take a second to stand.
 */
async function readSteadyFrames(page: Page): Promise<FrameSummary> {
  for (let attempt = 1; ; attempt += 1) {
    const frames = await readFrames(page, '#remote', { frames: 30 });
    if (frames.unreadable === 0) return frames;
    if (attempt === 5) throw new Error(`unreadable: ${JSON.stringify(frames.readings)}`);
  }
}

/** What must hold at one end: the far party's moving picture and its voice, and nobody else's. */
async function expectFarParty(page: Page, far: Party, own: Party): Promise<void> {
  const frames = await readSteadyFrames(page);
  expect(frames.sourceIds).toEqual([far.sourceId]);
  expect(frames.advances).toBeGreaterThanOrEqual(20);
  expect(frames.backSteps).toBe(0);
  const sound = await measureTone(page, '#remote', [far.toneHz, own.toneHz]);
  expect(sound.hears(far.toneHz), JSON.stringify(sound)).toBe(true);
  expect(sound.hears(own.toneHz), JSON.stringify(sound)).toBe(false);
}

test("[T1] each browser decodes the other's frames and hears the other's tone", async () => {
  await expectFarParty(residentPage, specialist, resident);
  await expectFarParty(specialistPage, resident, specialist);
});

test('[T1] the own picture carries the own mark', async () => {
  const own = await readFrames(residentPage, '#own', { frames: 10 });
  expect(own.sourceIds).toEqual([resident.sourceId]);
  expect(own.advances).toBeGreaterThanOrEqual(6);
});

test('[T3] the mark is read on the lowest simulcast layer', async () => {
  await residentPage.evaluate(async () => {
    const sender = window.directPeer?.getSenders().find(({ track }) => track?.kind === 'video');
    if (sender === undefined) throw new Error('no video is sent');
    const parameters = sender.getParameters();
    parameters.encodings = parameters.encodings.map((encoding) => ({
      ...encoding,
      scaleResolutionDownBy: 4,
      maxBitrate: 100_000,
    }));
    await sender.setParameters(parameters);
  });
  // An overloaded encoder may shrink the picture further (120 × 90), which is read just as well.
  await expect
    .poll(
      async () => (await readFrames(specialistPage, '#remote', { frames: 3 })).readings[0]?.width,
    )
    .toBeLessThanOrEqual(160);
  const frames = await readSteadyFrames(specialistPage);
  expect(frames.sourceIds).toEqual([resident.sourceId]);
});

test('[T4] the tone outlasts noise suppression and echo cancellation', async () => {
  await specialistPage.waitForTimeout(15_000);
  const sound = await measureTone(specialistPage, '#remote', [resident.toneHz]);
  expect(sound.hears(resident.toneHz), JSON.stringify(sound)).toBe(true);
});

test('[T5] a muted microphone and a stopped camera are seen as such', async () => {
  await residentPage.evaluate(() => {
    for (const sender of window.directPeer?.getSenders() ?? []) {
      if (sender.track !== null) sender.track.enabled = false;
    }
  });
  await expect
    .poll(async () => (await measureTone(specialistPage, '#remote', [])).peakDb)
    .toBeLessThan(silenceDb);
  const frames = await readFrames(specialistPage, '#remote', { frames: 3 });
  expect(frames.unreadable).toBe(3);
});

import { expect, type Page } from '@playwright/test';
import type { Party } from '../media/chromium.ts';
import { measureTone, readFrames } from '../media/pageProbe.ts';

/** A page at one end of a call, and who sits there. */
export interface End {
  readonly page: Page;
  readonly party: Party;
}

const REMOTE = '[data-testid="remote-video"]';

/** Proves that `end` sees the moving picture and hears the voice of `far`, and of nobody else. */
async function expectSeesAndHears(end: End, far: Party): Promise<void> {
  await expect(end.page.locator(REMOTE)).toBeVisible({ timeout: 15_000 });
  const frames = await readFrames(end.page, REMOTE, { frames: 20, timeoutMs: 20_000 });
  expect(frames.sourceIds).toEqual([far.sourceId]);
  expect(frames.advances).toBeGreaterThanOrEqual(10);
  // Going over to another simulcast layer may show the last picture once more.
  expect(frames.backSteps).toBeLessThanOrEqual(1);
  const sound = await measureTone(end.page, REMOTE, [far.toneHz, end.party.toneHz]);
  expect(sound.hears(far.toneHz), `hears ${JSON.stringify(sound)}`).toBe(true);
  expect(sound.hears(end.party.toneHz), `hears itself ${JSON.stringify(sound)}`).toBe(false);
}

/** Proves a call in both directions. */
export async function expectFaceToFace(a: End, b: End): Promise<void> {
  await expectSeesAndHears(a, b.party);
  await expectSeesAndHears(b, a.party);
}

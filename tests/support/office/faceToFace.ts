import { expect, type Page } from '@playwright/test';
import type { Party } from '../media/chromium.ts';
import { measureTone, readFrames } from '../media/pageProbe.ts';

/** A page at one end of a call, and who sits there. */
export interface End {
  readonly page: Page;
  readonly party: Party;
}

const REMOTE = '[data-testid="remote-video"]';

/** How long a picture may take to come in the quality in which it is readable, on a machine that is starved of time. */
const BECOMES_CLEAR = { timeout: 45_000 };

/**
 * Proves that `end` sees the moving picture and hears the voice of `far`, and of nobody else. What has just come into
 * the call may be too small to be read at first, so it is looked at again; whoever else is seen or heard meanwhile counts.
 */
async function expectSeesAndHears(end: End, far: Party): Promise<void> {
  await expect(end.page.locator(REMOTE)).toBeVisible({ timeout: 15_000 });
  const strangers: number[] = [];
  await expect(async () => {
    const frames = await readFrames(end.page, REMOTE, { frames: 20, timeoutMs: 20_000 });
    strangers.push(...frames.sourceIds.filter((id) => id !== far.sourceId));
    expect(frames.sourceIds).toEqual([far.sourceId]);
    expect(frames.advances, `${String(frames.unreadable)} unreadable`).toBeGreaterThanOrEqual(10);
    // Going over to another simulcast layer may show the last picture once more.
    expect(frames.backSteps).toBeLessThanOrEqual(1);
  }).toPass(BECOMES_CLEAR);
  expect(strangers).toEqual([]);
  let hearsItself = false;
  await expect(async () => {
    const sound = await measureTone(end.page, REMOTE, [far.toneHz, end.party.toneHz]);
    hearsItself ||= sound.hears(end.party.toneHz);
    expect(sound.hears(far.toneHz), `hears ${JSON.stringify(sound)}`).toBe(true);
  }).toPass(BECOMES_CLEAR);
  expect(hearsItself).toBe(false);
}

/** Proves a call in both directions. */
export async function expectFaceToFace(a: End, b: End): Promise<void> {
  await expectSeesAndHears(a, b.party);
  await expectSeesAndHears(b, a.party);
}

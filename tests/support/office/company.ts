import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Party } from '../media/chromium.ts';
import { measureTone, readFrames, silenceDb, watchPictures } from '../media/pageProbe.ts';
import { packetsOf } from '../media/peers.ts';
import type { End } from './faceToFace.ts';

const FAR = 'video:not([data-testid="local-video"])';
const PATIENCE = { timeout: 30_000 };
/** A picture that moves presents about thirty frames a second; a still one at most one. */
const MOVES = 3;

async function pictures(page: Page) {
  const watched = await watchPictures(page, FAR);
  return {
    moving: watched.filter(({ frames }) => frames >= MOVES).map(({ selector }) => selector),
    still: watched.filter(({ frames }) => frames < MOVES).map(({ selector }) => selector),
  };
}

/**
 * Proves that `end` sees and hears each of these others, in whatever place of the screen, and nobody
 * else: every other picture stands still and is silent.
 */
export async function expectCompany(end: End, others: readonly Party[]): Promise<void> {
  // Pictures change places while people come; what was looked at half-way is looked at again.
  await expect(() => company(end, others)).toPass({ timeout: 90_000 });
}

async function company(end: End, others: readonly Party[]): Promise<void> {
  // A machine that is starved of time shows now this picture, now that: each has to move at some time.
  const moving = new Set<string>();
  let still: readonly string[] = [];
  const look = async () => {
    const seen = await pictures(end.page);
    if (seen.moving.length > others.length) moving.clear();
    for (const selector of seen.moving) moving.add(selector);
    still = seen.still.filter((selector) => !moving.has(selector));
    for (const selector of moving) {
      if (![...seen.moving, ...seen.still].includes(selector)) moving.delete(selector);
    }
    return Math.max(moving.size, seen.moving.length);
  };
  await expect.poll(look, PATIENCE).toBe(others.length);
  const tones = [...others, end.party].map(({ toneHz }) => toneHz);
  const heard: Party[] = [];
  for (const selector of moving) {
    const { sourceIds } = await readFrames(end.page, selector, { frames: 10, timeoutMs: 20_000 });
    const { peakHz } = await measureTone(end.page, selector, tones);
    const whose = others.find(({ toneHz }) => Math.abs(toneHz - peakHz) <= toneHz * 0.02);
    expect(sourceIds, `a picture with a tone of ${String(peakHz)} Hz`).toEqual([whose?.sourceId]);
    if (whose) heard.push(whose);
  }
  expect(new Set(heard)).toEqual(new Set(others));
  for (const selector of still) await expectSilent(end.page, selector);
}

/** Proves that these all see and hear each other, and nobody else. */
export async function expectTogether(...ends: readonly End[]): Promise<void> {
  const othersOf = (end: End) => ends.filter((other) => other !== end).map(({ party }) => party);
  await Promise.all(ends.map((end) => expectCompany(end, othersOf(end))));
}

/** Proves that nothing moves and nothing sounds at `end`, and that not a packet leaves or reaches it. */
export async function expectCutOff(end: End): Promise<void> {
  const flowing = async () => {
    const before = await packetsOf(end.page);
    await end.page.waitForTimeout(1_000);
    const after = await packetsOf(end.page);
    return Object.entries(after).flatMap(([track, count]) => {
      const flown = count - (before[track] ?? 0);
      return flown === 0 ? [] : [`${track}: ${String(flown)} packets`];
    });
  };
  await expect.poll(flowing, PATIENCE).toEqual([]);
  const { moving, still } = await pictures(end.page);
  expect(moving).toEqual([]);
  for (const selector of still) await expectSilent(end.page, selector);
  expect(await flowing()).toEqual([]);
}

async function expectSilent(page: Page, selector: string): Promise<void> {
  const { peakDb } = await measureTone(page, selector, [], 500);
  expect(peakDb, `${selector} is to be silent`).toBeLessThan(silenceDb);
}

import type { Browser } from 'playwright-core';
import { launchChromium, type LaunchOptions, type Party } from './chromium.ts';

/** More than that stay open only while somebody uses them. */
const MOST_IDLE = 4;

/** Browsers that nobody uses, the one given back last at the end, with how they were started. */
const idle: { readonly how: string; readonly browser: Browser }[] = [];

/** A browser as long as somebody uses it; `close` closes what was opened in it. */
export interface Borrowed {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Gives a browser with the camera and the microphone of `party`: one that a test before has left, or a new one. Nothing of
 * an earlier test is in it, because what belongs to a test lies in contexts, which are closed with it. Starting and
 * ending one costs about a second of both cores.
 */
export async function borrowChromium(
  party: Party,
  extraArguments: readonly string[] = [],
  launch: LaunchOptions = {},
): Promise<Borrowed> {
  const how = JSON.stringify([party, extraArguments, launch]);
  const browser = taken(how) ?? (await launchChromium(party, extraArguments, launch));
  return { browser, close: () => giveBack(how, browser) };
}

function taken(how: string): Browser | undefined {
  const place = idle.findLastIndex((each) => each.how === how && each.browser.isConnected());
  return place < 0 ? undefined : idle.splice(place, 1)[0]?.browser;
}

async function giveBack(how: string, browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()));
  idle.push({ how, browser });
  while (idle.length > MOST_IDLE) await idle.shift()?.browser.close();
}

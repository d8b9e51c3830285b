import type { BrowserContext, Page } from 'playwright-core';
import { openWindow } from '../../tests/support/media/chromium.ts';
import { servePage } from '../../tests/support/media/servePage.ts';
import { installCallProbe, timeCall } from '../lib/callProbe.ts';
import type { CallTimes } from '../lib/callProbe.ts';
import { p2pPageHtml } from './p2pPage.ts';

/** Two loaded pages with open cameras that can call each other without a server. */
export interface P2pFloor {
  /** Makes one call from nothing, times it, lets `during` look at both ends and hangs up. */
  call(during?: (caller: Page, callee: Page) => Promise<void>): Promise<CallTimes>;
  close(): Promise<void>;
}

async function openPage(context: BrowserContext, url: string): Promise<Page> {
  const page = await openWindow(context);
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'ready');
  return page;
}

/** Opens both ends; the context must have been given camera and microphone. */
export async function openP2pFloor(context: BrowserContext): Promise<P2pFloor> {
  await installCallProbe(context);
  const served = await servePage(p2pPageHtml);
  const caller = await openPage(context, served.url);
  const callee = await openPage(context, served.url);
  const remoteVideo = '#remote';
  return {
    call: async (during) => {
      const times = await timeCall(
        { page: caller, remoteVideo },
        { page: callee, remoteVideo },
        () => caller.click('#call'),
      );
      await during?.(caller, callee);
      await caller.evaluate(() => dispatchEvent(new Event('hang-up')));
      await callee.waitForFunction(
        () => document.querySelector<HTMLVideoElement>('#remote')?.srcObject === null,
      );
      return times;
    },
    close: async () => {
      await Promise.all([caller.close(), callee.close()]);
      served.close();
    },
  };
}

import type { BrowserContext } from 'playwright-core';
import { launchChromium, openContext } from '../../tests/support/media/chromium.ts';
import { ServerProcess } from '../../tests/support/server/serverProcess.ts';
import { openP2pFloor } from '../floor/p2pCall.ts';
import type { P2pFloor } from '../floor/p2pCall.ts';
import { benchFolder } from './benchWard.ts';
import { atEnd } from './cleanUp.ts';
import { watchConnections } from './connections.ts';
import { openOfficePages } from './officePages.ts';
import type { OfficePages } from './officePages.ts';

/** Both sides of a call bench in one Chromium: the product's pages, and those of a direct call. */
export interface CallBrowser {
  readonly context: BrowserContext;
  readonly office: OfficePages;
  readonly floor: P2pFloor;
}

/** Starts the real server with demo data and opens all four pages. */
export async function openCallBrowser(): Promise<CallBrowser> {
  const server = await ServerProcess.start(benchFolder());
  atEnd(() => server.stop());
  const browser = await launchChromium({ sourceId: 1, toneHz: 440 });
  atEnd(() => browser.close());
  const context = await openContext(browser, { viewport: { width: 1280, height: 800 } });
  await watchConnections(context);
  // The floor comes first: it installs the probe that the product's pages need, too.
  const floor = await openP2pFloor(context);
  return { context, floor, office: await openOfficePages(context, server.origin) };
}

import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium, openContext } from '../../tests/support/media/chromium.ts';
import { chooseDeskCamera } from '../../tests/support/paper/chooseDeskCamera.ts';
import { ServerProcess } from '../../tests/support/server/serverProcess.ts';
import { benchFolder } from './benchWard.ts';
import { atEnd } from './cleanUp.ts';
import { openOfficePages, press } from './officePages.ts';

/** The product's two pages, where the kiosk has a camera over its desk. */
export interface StillOffice {
  readonly kiosk: Page;
  readonly specialist: Page;
  /** Begins a call in which the paper on the desk is shown. */
  showPaper(): Promise<void>;
  /** Presses 静止画を撮る; when, in epoch milliseconds. */
  pressStill(): Promise<number>;
  /** Both ends look at the live picture, and at no page. */
  lookAtCamera(): Promise<void>;
}

/** The camera over the desk, as Chromium calls its second one; both sides of the bench take their pictures from it. */
export const DESK_CAMERA = 'fake_device_1';
export const STILL_SIZE = { width: 1_920, height: 1_080 };

/** How long after a still the next one is taken. */
const SETTLED_MS = 1_000;

/** The picture of a page. */
const PICTURE = '.page-view__picture';

/** Starts the real server with demo data and opens both pages in a Chromium with two cameras. */
export async function openStillOffice(): Promise<{
  readonly context: BrowserContext;
  readonly office: StillOffice;
}> {
  const server = await ServerProcess.start(benchFolder());
  atEnd(() => server.stop());
  const browser = await launchChromium({ sourceId: 1, toneHz: 440 }, [], { cameras: 2 });
  atEnd(() => browser.close());
  const context = await openContext(browser, { viewport: { width: 1280, height: 900 } });
  await context.addInitScript(capCameras, STILL_SIZE);
  const office = await openOfficePages(context, server.origin);
  const { kiosk, specialist } = office;
  await chooseDeskCamera(kiosk, DESK_CAMERA);
  return {
    context,
    office: {
      ...{ kiosk, specialist },
      async lookAtCamera() {
        if ((await specialist.locator(PICTURE).count()) === 0) return;
        await press(specialist, /いまの手もと/);
        await kiosk.locator('.pages-strip button').first().dispatchEvent('click');
        for (const page of [kiosk, specialist]) {
          await page.locator(PICTURE).waitFor({ state: 'detached', timeout: 20_000 });
        }
        // The corners of the still before are looked for meanwhile.
        await sleep(SETTLED_MS);
      },
      async showPaper() {
        await office.ring(0);
        await office.accept();
        await press(specialist, /手もとを見せてもらう/);
        await press(kiosk, /^見せる$/);
        await specialist.getByRole('button', { name: /静止画を撮る/ }).waitFor({ timeout: 20_000 });
        await specialist.waitForFunction(() => {
          const video = document.querySelector<HTMLVideoElement>('[data-testid="remote-paper"]');
          return (video?.videoWidth ?? 0) > 0;
        });
      },
      pressStill: () =>
        specialist.getByRole('button', { name: /静止画を撮る/ }).evaluate((button) => {
          const pressedAt = performance.timeOrigin + performance.now();
          (button as HTMLButtonElement).click();
          return pressedAt;
        }),
    },
  };
}

/** Runs in every page before its own code: no camera gives more than the size of the bench. */
function capCameras({ width, height }: { width: number; height: number }): void {
  const devices = navigator.mediaDevices;
  if (devices === undefined) return;
  const open = devices.getUserMedia.bind(devices);
  devices.getUserMedia = (asked) => {
    const { video } = asked ?? {};
    if (typeof video !== 'object' || !('deviceId' in video)) return open(asked);
    return open({ ...asked, video: { ...video, width, height } });
  };
}

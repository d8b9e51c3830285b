import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium, openContext } from '../../tests/support/media/chromium.ts';
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
  const office = await openOfficePages(context, server.origin);
  const { kiosk, specialist } = office;
  await chooseDeskCamera(kiosk);
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
      },
      async showPaper() {
        await office.ring(0);
        await office.accept();
        await press(specialist, /手もとを見せてもらう|紙をカメラの前に出してもらう/);
        await press(kiosk, /^見せる$/);
        await specialist.getByRole('button', { name: /静止画を撮る/ }).waitFor({ timeout: 20_000 });
        await specialist.waitForFunction(() => {
          const video = document.querySelector<HTMLVideoElement>('[data-testid="remote-paper"]');
          return (video?.videoWidth ?? 0) > 0;
        });
      },
      pressStill: () =>
        specialist.getByRole('button', { name: /静止画を撮る/ }).evaluate((button) => {
          (button as HTMLButtonElement).click();
          return performance.timeOrigin + performance.now();
        }),
    },
  };
}

/** What staff do once at the kiosk: the second camera is the one over the desk. */
async function chooseDeskCamera(kiosk: Page): Promise<void> {
  await kiosk.evaluate(async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const [, desk] = devices.filter(({ kind }) => kind === 'videoinput');
    if (desk === undefined) throw new Error('there is no second camera');
    const paper = { id: desk.deviceId, label: desk.label };
    localStorage.setItem('madoguchi.devices', JSON.stringify({ paper }));
  });
  await kiosk.reload();
  await kiosk.waitForSelector('[data-screen="idle"]', { timeout: 20_000 });
}

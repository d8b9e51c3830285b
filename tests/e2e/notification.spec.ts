import { expect, test, type Page } from '@playwright/test';
import { ConsolePage } from '../support/office/consolePage.ts';
import { KioskPage } from '../support/office/kioskPage.ts';
import { ServerProcess, temporaryDataDir } from '../support/server/serverProcess.ts';

interface Told {
  readonly title: string;
  readonly body: string;
  closed: boolean;
}

declare global {
  var told: Told[];
  var askedForPermission: number;
}

const told = (page: Page): Promise<Told[]> => page.evaluate(() => globalThis.told);
const icon = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel="icon"]')?.href ?? '');

/** Another tab is in front, or this one again. */
const setSeen = (page: Page, seen: boolean): Promise<void> =>
  page.evaluate((isSeen) => {
    const state = isSeen ? 'visible' : 'hidden';
    Object.defineProperty(document, 'visibilityState', { get: () => state, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, seen);

test('[F56] a ring is told by the desktop while the console is not seen, and only then', async () => {
  test.setTimeout(180_000);
  const data = temporaryDataDir();
  const server = await ServerProcess.start(data.path);
  const [kiosk, specialist] = await Promise.all([
    KioskPage.open(server.origin, { sourceId: 11, toneHz: 440 }),
    ConsolePage.open(server.origin, { sourceId: 22, toneHz: 1000 }, async (context) => {
      await context.grantPermissions(['camera', 'microphone', 'notifications']);
      await context.addInitScript(() => {
        globalThis.told = [];
        globalThis.askedForPermission = 0;
        const Real = globalThis.Notification;
        globalThis.Notification = class extends Real {
          static override requestPermission(): Promise<NotificationPermission> {
            globalThis.askedForPermission += 1;
            return Real.requestPermission();
          }
          readonly #told: Told;
          constructor(title: string, options?: NotificationOptions) {
            super(title, options);
            this.#told = { title, body: options?.body ?? '', closed: false };
            globalThis.told.push(this.#told);
          }
          override close(): void {
            this.#told.closed = true;
            super.close();
          }
        };
      });
    }),
  ]);
  const { page } = specialist;
  try {
    await Promise.all([kiosk.enrol(), specialist.signIn().then((c) => c.beAvailable())]);
    const quiet = await icon(page);

    await test.step('seen: nothing is told', async () => {
      await kiosk.request();
      await specialist.shows('ringing');
      expect(await icon(page)).not.toBe(quiet);
      expect(await told(page)).toEqual([]);
    });
    await test.step('out of sight: topic and center, nothing of a person', async () => {
      await setSeen(page, false);
      const [ring] = await told(page);
      expect(ring?.title).toBe('相談の呼び出し');
      expect(ring?.body).toMatch(/介護・高齢者/);
      expect(ring?.body).toMatch(/池尻まちづくりセンター$/);
      expect(JSON.stringify(ring)).not.toMatch(/\d/);
    });
    await test.step('seen again: it goes', async () => {
      await setSeen(page, true);
      expect((await told(page)).map(({ closed }) => closed)).toEqual([true]);
    });
    await test.step('it ends with the ring', async () => {
      await setSeen(page, false);
      await kiosk.press('取り消す');
      await specialist.shows('available');
      expect((await told(page)).map(({ closed }) => closed)).toEqual([true, true]);
      expect(await icon(page)).toBe(quiet);
    });
    expect(await page.evaluate(() => globalThis.askedForPermission)).toBe(0);
  } finally {
    await Promise.all([kiosk.close(), specialist.close()]);
    await server.stop();
    data.remove();
  }
});

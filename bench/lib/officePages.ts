import type { BrowserContext, Page } from 'playwright-core';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEMO_PASSWORD } from '@madoguchi/signaling-server';
import { openWindow } from '../../tests/support/media/chromium.ts';
import { watchConnections } from './connections.ts';

/** Where both pages show the other person and themselves. */
export const remoteVideo = '[data-testid="remote-video"]';
export const localVideo = '[data-testid="local-video"]';

/** The product's two pages, each in a window of its own in one browser. */
export interface OfficePages {
  readonly kiosk: Page;
  readonly specialist: Page;
  /**
   * The resident confirms and the console rings. Resolves when all four connections stand and the
   * specialist has had the time that it takes a person to react.
   */
  ring(reactionMs: number): Promise<void>;
  /** Presses 応答する. */
  accept(): Promise<void>;
  /** Ends the call, writes it up and brings the kiosk back to its first screen. */
  finish(): Promise<void>;
}

const patience = { timeout: 20_000 };

const shows = (page: Page, screen: string): Promise<unknown> =>
  page.waitForSelector(`[data-screen="${screen}"]`, patience);

const doing = (page: Page, activity: string): Promise<unknown> =>
  page.waitForSelector(`[data-activity="${activity}"]`, patience);

/** Both connections stand, and all tracks of the other side can be received: the kiosk has its paper, too. */
const isWarm = (page: Page, tracks: number): Promise<unknown> =>
  page.waitForFunction(
    (expected) => {
      const up = window.connections.filter((c) => c.connectionState === 'connected');
      const received = up.flatMap((c) =>
        // mediasoup-client adds a third one of its own, with which it finds out the bandwidth.
        c
          .getTransceivers()
          .filter((t) => t.currentDirection === 'recvonly' && t.mid !== 'probator'),
      );
      return up.length === 2 && received.length === expected;
    },
    tracks,
    { ...patience, polling: 20 },
  );

/** Presses a button without moving a mouse over the page. */
export const press = async (page: Page, name: string | RegExp): Promise<void> => {
  const button = page.getByRole('button', { name }).first();
  await button.waitFor(patience);
  await button.dispatchEvent('click');
};

/** Opens the kiosk's page in a window of its own and makes it the kiosk of a center. */
export async function openKiosk(context: BrowserContext, origin: string): Promise<Page> {
  return enrolKioskPage(await openWindow(context), origin);
}

/** Makes a page the kiosk of a center, and waits for its first screen. */
export async function enrolKioskPage(page: Page, origin: string): Promise<Page> {
  await page.goto(`${origin}/kiosk/`);
  await press(page, /^池尻/);
  await shows(page, 'idle');
  return page;
}

async function openConsole(context: BrowserContext, origin: string): Promise<Page> {
  const page = await openWindow(context);
  await page.goto(`${origin}/console/`);
  await page.getByLabel('ユーザー名').fill('demo');
  await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
  await press(page, 'サインインする');
  await press(page, /対応可にする/);
  await doing(page, 'available');
  return page;
}

async function writeUp(page: Page): Promise<void> {
  await doing(page, 'wrapUp');
  await page.getByRole('textbox', { name: /^対応/ }).fill('なし');
  for (const field of ['主訴', '伝えた事', '約束']) {
    const none = page.getByRole('button', { name: `${field}：なし` });
    if (await none.isVisible()) await none.dispatchEvent('click');
  }
  await page.getByRole('radio', { name: '解決した' }).check({ force: true });
  await page
    .getByRole('group', { name: /出直しは必要ですか/ })
    .getByRole('radio', { name: 'いいえ' })
    .check({ force: true });
  await press(page, /記録して終える/);
  await doing(page, 'available');
}

/** Opens both pages of a server with demo data; the context may use camera and microphone. */
export async function openOfficePages(
  context: BrowserContext,
  origin: string,
): Promise<OfficePages> {
  await watchConnections(context);
  const kiosk = await openKiosk(context, origin);
  const specialist = await openConsole(context, origin);
  return {
    kiosk,
    specialist,
    ring: async (reactionMs) => {
      await press(kiosk, '相談する');
      await press(kiosk, /介護・高齢者/);
      await shows(kiosk, 'confirming');
      await press(kiosk, 'よびだす');
      await doing(specialist, 'ringing');
      await Promise.all([sleep(reactionMs), isWarm(kiosk, 2), isWarm(specialist, 3)]);
    },
    accept: () => press(specialist, /応答する/),
    finish: async () => {
      await doing(specialist, 'serving');
      await press(specialist, /通話を終える/);
      await specialist
        .getByRole('dialog')
        .getByRole('button', { name: /^終える/ })
        .click();
      await writeUp(specialist);
      await shows(kiosk, 'thanks');
      await kiosk
        .locator('[data-screen="thanks"] main :is(.survey__skip, .button--main)')
        .first()
        .dispatchEvent('click');
      await shows(kiosk, 'idle');
    },
  };
}

import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PAGE_LIMITS } from '@madoguchi/domain';
import { openProfile } from '../../../tests/support/media/chromium.ts';
import { KioskPage } from '../../../tests/support/office/kioskPage.ts';
import type { CanaryPage } from './canaryPage.ts';
import type { LeakPlaces } from './leakPlaces.ts';

/** How long a picture may take to the kiosk on a busy machine. */
const PATIENCE_MS = 60_000;

/** A kiosk in a Chromium that keeps its profile in a folder of its own, and of which every message is heard. */
export class LeakKiosk {
  readonly page: KioskPage;
  readonly #pid: number;
  readonly #heard: Buffer[];
  readonly #printed: string[];

  private constructor(page: KioskPage, pid: number, heard: Buffer[], printed: string[]) {
    this.page = page;
    this.#pid = pid;
    this.#heard = heard;
    this.#printed = printed;
  }

  static async open(origin: string, places: LeakPlaces): Promise<LeakKiosk> {
    const profile = places.newProfile();
    const context = await openProfile(profile, { TMPDIR: places.temp });
    const page = await context.newPage();
    const [heard, printed]: [Buffer[], string[]] = [[], []];
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => heard.push(Buffer.from(payload)));
    });
    page.on('console', (message) => printed.push(message.text()));
    // Chromium says which process uses a profile: HOST-PID.
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
    await page.goto(`${origin}/kiosk/`);
    const kiosk = KioskPage.on(page, { close: () => context.close() });
    await kiosk.enrol();
    return new LeakKiosk(kiosk, pid, heard, printed);
  }

  /** What the page said on its console. */
  get output(): string {
    return this.#printed.join('\n');
  }

  /** Waits until all of these have come, and tells how many have. */
  async hasReceived(canaries: readonly CanaryPage[]): Promise<number> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const there = canaries.filter((each) => this.#has(each)).length;
      if (there === canaries.length || Date.now() > until) return there;
      await sleep(200);
    }
  }

  /** Ends the browser as a power cut would. */
  kill(): void {
    process.kill(this.#pid, 'SIGKILL');
  }

  async close(): Promise<void> {
    await this.page.close().catch(() => undefined);
  }

  /** Whether the last chunk of a picture was heard: the kiosk asks for it when all others are under way. */
  #has({ picture }: CanaryPage): boolean {
    const { chunkBytes } = PAGE_LIMITS;
    const from = Math.floor((picture.length - 1) / chunkBytes) * chunkBytes;
    const last = Buffer.from(picture.subarray(from).toString('base64'));
    return this.#heard.some((message) => message.includes(last));
  }
}

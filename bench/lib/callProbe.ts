import type { BrowserContext, Page } from 'playwright-core';

/** How long a call took from the click, on the side that had to wait longer, in milliseconds. */
export interface CallTimes {
  /** First remote frame presented (requestVideoFrameCallback) on both sides. */
  readonly shownMs: number;
  /** First remote frame out of the decoder on both sides; null where a page could not tell. */
  readonly decodedMs: number | null;
}

/** A page of a call and where in it the other person is seen. */
export interface CallSide {
  readonly page: Page;
  readonly remoteVideo: string;
}

interface Stamps {
  clickedAt: number | null;
  shownAt: number | null;
  decodedAt: number | null;
}

/** Chromium's way to the frames of a track, which TypeScript's DOM types do not have. */
type TrackProcessor = new (init: { track: MediaStreamTrack }) => {
  readonly readable: ReadableStream<VideoFrame>;
};

declare global {
  interface Window {
    /** Starts a new measurement of the `<video>` that fits the selector. */
    armCallProbe(selector: string): void;
    callStamps: Stamps;
  }
}

/**
 * Runs in every page before its own code. All stamps are wall-clock milliseconds with
 * fractions, which pages of one machine share.
 */
function probeInPage(): void {
  const now = (): number => performance.timeOrigin + performance.now();
  const firstDecoded = async (track: MediaStreamTrack, stamps: Stamps): Promise<void> => {
    const Processor = Reflect.get(window, 'MediaStreamTrackProcessor') as TrackProcessor;
    const reader = new Processor({ track }).readable.getReader();
    const { value } = await reader.read();
    stamps.decodedAt ??= value === undefined ? null : now();
    value?.close();
    await reader.cancel();
  };

  addEventListener('click', () => (window.callStamps.clickedAt ??= now()), { capture: true });

  window.armCallProbe = (selector): void => {
    const stamps: Stamps = { clickedAt: null, shownAt: null, decodedAt: null };
    window.callStamps = stamps;
    let watched: HTMLVideoElement | null = null;
    let watchedTrack: MediaStreamTrack | undefined;
    // The element may be made, replaced or given its stream at any time during the call; a look
    // every few milliseconds costs the page less than an observer of its whole document.
    const timer = setInterval(() => {
      const video = document.querySelector<HTMLVideoElement>(selector);
      const track =
        video?.srcObject instanceof MediaStream ? video.srcObject.getVideoTracks()[0] : undefined;
      if (video !== null && video !== watched) {
        watched = video;
        video.requestVideoFrameCallback(() => (stamps.shownAt ??= now()));
      }
      if (track !== undefined && track !== watchedTrack) {
        watchedTrack = track;
        void firstDecoded(track, stamps);
      }
      const done = stamps.shownAt !== null && stamps.decodedAt !== null;
      if (done || window.callStamps !== stamps) clearInterval(timer);
    }, 4);
  };
  window.callStamps = { clickedAt: null, shownAt: null, decodedAt: null };
}

/** Prepares a browser context; call it before its pages are opened. */
export async function installCallProbe(context: BrowserContext): Promise<void> {
  await context.addInitScript(probeInPage);
}

async function readStamps(page: Page, timeoutMs: number): Promise<Stamps> {
  await page.waitForFunction(() => window.callStamps.shownAt !== null, null, {
    timeout: timeoutMs,
    polling: 20,
  });
  return page.evaluate(() => window.callStamps);
}

/**
 * Times one call: `click` presses the one button in `clicker` that accepts it. Rejects when a
 * side sees nothing within `timeoutMs`, and when a picture came before the click, because then
 * something else than this call was measured.
 */
export async function timeCall(
  clicker: CallSide,
  other: CallSide,
  click: () => Promise<void>,
  timeoutMs = 10_000,
): Promise<CallTimes> {
  const sides = [clicker, other];
  await Promise.all(
    sides.map(({ page, remoteVideo }) =>
      page.evaluate((selector) => window.armCallProbe(selector), remoteVideo),
    ),
  );
  await click();
  const stamps = await Promise.all(sides.map(({ page }) => readStamps(page, timeoutMs)));
  const clickedAt = stamps[0]?.clickedAt ?? Number.NaN;
  const shown = stamps.map(({ shownAt }) => (shownAt ?? Number.NaN) - clickedAt);
  if (!shown.every((ms) => ms > 0)) {
    throw new Error(`frames were shown ${shown.map((ms) => ms.toFixed(0)).join(' and ')} ms after`);
  }
  const decoded = stamps.flatMap(({ decodedAt }) =>
    decodedAt === null ? [] : [decodedAt - clickedAt],
  );
  return {
    shownMs: Math.max(...shown),
    decodedMs: decoded.length === sides.length ? Math.max(...decoded) : null,
  };
}

import type { BrowserContext, Page } from 'playwright-core';

/** What happens to the devices of a page, by their labels, and what the page has done. */
interface DevicesOfTest {
  /** Another program uses them: they are listed and cannot be read. */
  readonly taken: Set<string>;
  /** They are pulled out. */
  readonly gone: Set<string>;
  /** Kinds of which nothing is plugged in. */
  readonly goneKinds: Set<MediaDeviceKind>;
  /** What is open. */
  readonly tracks: Set<MediaStreamTrack>;
  /** Labels of what was opened, in its order. */
  readonly opened: string[];
  /** How often something was asked to be opened. */
  asked: number;
  /** How many descriptions of a connection were set: it grows with every negotiation. */
  negotiations: number;
}

declare global {
  var devicesOfTest: DevicesOfTest;
}

/**
 * Puts the devices of every page into the hands of a test. Of Chromium's fake cameras the second one gives depth
 * (Y16), which no encoder takes: it counts as pulled out.
 */
export const handsOverDevices = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const { mediaDevices } = navigator;
    const test: DevicesOfTest = {
      taken: new Set(),
      gone: new Set(['fake_device_1']),
      goneKinds: new Set(),
      tracks: new Set(),
      opened: [],
      asked: 0,
      negotiations: 0,
    };
    globalThis.devicesOfTest = test;
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () =>
      (await list()).filter(
        ({ label, kind }) => !test.gone.has(label) && !test.goneKinds.has(kind),
      );
    mediaDevices.getUserMedia = async (wanted) => {
      test.asked += 1;
      const stream = await open(wanted);
      const [track] = stream.getTracks();
      if (track === undefined) return stream;
      const isGone =
        test.gone.has(track.label) ||
        test.goneKinds.has(track.kind === 'audio' ? 'audioinput' : 'videoinput');
      const refused = isGone ? 'NotFoundError' : 'NotReadableError';
      if (isGone || test.taken.has(track.label)) {
        track.stop();
        throw new DOMException('taken by the test', refused);
      }
      test.opened.push(track.label);
      test.tracks.add(track);
      return stream;
    };
    const describe = RTCPeerConnection.prototype.setLocalDescription;
    RTCPeerConnection.prototype.setLocalDescription = function count(
      this: RTCPeerConnection,
      ...facts: Parameters<typeof describe>
    ) {
      test.negotiations += 1;
      return describe.apply(this, facts);
    } as typeof describe;
  });

/** Another program takes a device, or gives it back. */
export const setTaken = (page: Page, label: string, taken: boolean): Promise<void> =>
  page.evaluate(
    ([device, isTaken]) => {
      if (isTaken) devicesOfTest.taken.add(device);
      else devicesOfTest.taken.delete(device);
    },
    [label, taken] as const,
  );

/** A device is pulled out, or plugged in again; the browser tells so. */
export const setPulled = (page: Page, label: string, pulled: boolean): Promise<void> =>
  page.evaluate(
    ([device, isPulled]) => {
      if (isPulled) devicesOfTest.gone.add(device);
      else devicesOfTest.gone.delete(device);
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    [label, pulled] as const,
  );

/**
 * The only device of a kind is pulled out, or plugged in again, as Chromium does it: its tracks end, it is listed no
 * more, and then the page is told. Resolves with the time of the page at that moment.
 */
export const setUnplugged = (page: Page, kind: MediaDeviceKind, gone: boolean): Promise<number> =>
  page.evaluate(
    ([which, isGone]) => {
      const { goneKinds, tracks } = devicesOfTest;
      if (isGone) goneKinds.add(which);
      else goneKinds.delete(which);
      const media = which === 'audioinput' ? 'audio' : which === 'videoinput' ? 'video' : '';
      for (const track of isGone ? [...tracks] : []) {
        if (track.kind !== media || track.readyState === 'ended') continue;
        track.stop();
        tracks.delete(track);
        track.dispatchEvent(new Event('ended'));
      }
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
      return performance.timeOrigin + performance.now();
    },
    [kind, gone] as const,
  );

/**
 * A switch of the device itself, or another program, lets nothing come of it, or lets it come again: Chromium mutes its
 * tracks. Resolves with the time of the page at that moment.
 */
export const setSwitchedOff = (
  page: Page,
  kind: 'audio' | 'video',
  off: boolean,
): Promise<number> =>
  page.evaluate(
    ([which, isOff]) => {
      for (const track of devicesOfTest.tracks) {
        if (track.kind !== which || track.readyState === 'ended') continue;
        Object.defineProperty(track, 'muted', { value: isOff, configurable: true });
        track.dispatchEvent(new Event(isOff ? 'mute' : 'unmute'));
      }
      return performance.timeOrigin + performance.now();
    },
    [kind, off] as const,
  );

/** What the page has done so far. */
export const doneWithDevices = (
  page: Page,
): Promise<{ opened: string[]; asked: number; negotiations: number }> =>
  page.evaluate(() => {
    const { opened, asked, negotiations } = devicesOfTest;
    return { opened: [...opened], asked, negotiations };
  });

/** Resolves when so many new frames of a `<video>`, which may have yet to come, were presented. */
export const presentsFrames = async (page: Page, selector: string, frames = 10): Promise<void> => {
  await page.waitForSelector(selector);
  await page.evaluate(
    ([query, wanted]) =>
      new Promise<void>((resolve, reject) => {
        const video = document.querySelector<HTMLVideoElement>(query);
        if (video === null) throw new TypeError(`no ${query}`);
        setTimeout(() => {
          reject(new Error(`no ${String(wanted)} frames of ${query}`));
        }, 15_000);
        let seen = 0;
        const next = (): void => {
          seen += 1;
          if (seen >= wanted) resolve();
          else video.requestVideoFrameCallback(next);
        };
        video.requestVideoFrameCallback(next);
      }),
    [selector, frames] as const,
  );
};

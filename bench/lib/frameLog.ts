import type { Page } from 'playwright-core';
import { decodeFrameMark, frameLayout } from '../../tests/support/media/frameMark.ts';

/** A frame as it came out of a camera or a decoder. */
interface LoggedFrame {
  /** Wall clock of this machine in milliseconds. */
  readonly at: number;
  readonly frameNumber: number;
}

interface RawFrame {
  readonly at: number;
  readonly lumas: readonly number[];
}

type TrackProcessor = new (init: { track: MediaStreamTrack }) => {
  readonly readable: ReadableStream<VideoFrame>;
};

/** Runs in the page: stamps every frame of a `<video>`'s track before anything else is done to it. */
async function logInPage(request: {
  readonly selector: string;
  readonly durationMs: number;
  readonly layout: typeof frameLayout;
}): Promise<RawFrame[]> {
  const { selector, durationMs, layout } = request;
  const stream = document.querySelector<HTMLVideoElement>(selector)?.srcObject;
  const track = stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
  if (track === undefined) throw new Error(`${selector} shows no track`);

  /** Middle of each block, read from the plane of lumas, which is the first of the frame. */
  const lumasOf = async (frame: VideoFrame): Promise<number[]> => {
    const bytes = new Uint8Array(frame.allocationSize());
    const [plane] = await frame.copyTo(bytes);
    const { width, height } = frame.visibleRect ?? new DOMRectReadOnly();
    const block = layout.blockSize * Math.max(width / layout.width, height / layout.height);
    return Array.from({ length: layout.columns ** 2 }, (_, index) => {
      const column = (index % layout.columns) - layout.columns / 2 + 0.5;
      const row = Math.floor(index / layout.columns) - layout.columns / 2 + 0.5;
      const x = Math.round(width / 2 + column * block);
      const y = Math.round(height / 2 + row * block);
      return bytes[(plane?.offset ?? 0) + y * (plane?.stride ?? 0) + x] ?? 0;
    });
  };

  const Processor = Reflect.get(window, 'MediaStreamTrackProcessor') as TrackProcessor;
  // A clone can be stopped without ending what the page shows.
  const watched = track.clone();
  const reader = new Processor({ track: watched }).readable.getReader();
  const frames: RawFrame[] = [];
  const end = performance.now() + durationMs;
  while (performance.now() < end) {
    const { value: frame } = await reader.read();
    if (frame === undefined) break;
    const at = performance.timeOrigin + performance.now();
    frames.push({ at, lumas: await lumasOf(frame) });
    frame.close();
  }
  await reader.cancel();
  watched.stop();
  return frames;
}

/** Watches the frames behind a `<video>` for a while; unreadable ones are left out. */
async function logFrames(page: Page, selector: string, durationMs: number): Promise<LoggedFrame[]> {
  const raw = await page.evaluate(logInPage, { selector, durationMs, layout: frameLayout });
  return raw.flatMap(({ at, lumas }) => {
    const mark = decodeFrameMark(lumas);
    return mark === undefined ? [] : [{ at, frameNumber: mark.frameNumber }];
  });
}

/**
 * Milliseconds from the capture of each frame to its arrival. The numbers start again every four
 * seconds, so that the latest capture of a number before its arrival is the one that was sent.
 */
export function delaysOf(
  captured: readonly LoggedFrame[],
  arrived: readonly LoggedFrame[],
): number[] {
  const seen = new Set<LoggedFrame>();
  return arrived.flatMap(({ at, frameNumber }) => {
    const sent = captured.findLast((frame) => frame.frameNumber === frameNumber && frame.at <= at);
    // A picture that stands still arrives once.
    if (sent === undefined || seen.has(sent)) return [];
    seen.add(sent);
    return [at - sent.at];
  });
}

/** Delays of the frames from the camera of `from`, seen in its own picture, to the decoder of `to`. */
export async function measureDelays(
  from: { readonly page: Page; readonly localVideo: string },
  to: { readonly page: Page; readonly remoteVideo: string },
  durationMs: number,
): Promise<number[]> {
  const [captured, arrived] = await Promise.all([
    logFrames(from.page, from.localVideo, durationMs),
    logFrames(to.page, to.remoteVideo, durationMs),
  ]);
  return delaysOf(captured, arrived);
}

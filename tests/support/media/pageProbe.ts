import type { Page } from 'playwright-core';
import { decodeFrameMark, frameLayout } from './frameMark.ts';
import type { FrameMark } from './frameMark.ts';
import { measureToneInPage, sampleFramesInPage, watchPicturesInPage } from './inPage.ts';
import type { RawFrame, RawTone, WatchedPicture } from './inPage.ts';

/** One presented frame; `mark` is missing where the picture could not be read. */
interface FrameReading extends RawFrame {
  readonly mark: FrameMark | undefined;
}

/** What a row of presented frames shows, in the order of presentation. */
export interface FrameSummary {
  readonly readings: readonly FrameReading[];
  /** Every source id that was read, each once. */
  readonly sourceIds: readonly number[];
  readonly unreadable: number;
  /** How many times the frame number moved on from one readable frame to the next. */
  readonly advances: number;
  /** How many times it went back by less than half of the loop: old pictures shown again. */
  readonly backSteps: number;
  /** Width × height of the last frame, to see which simulcast layer arrived. */
  readonly size: string;
}

export interface ProbeOptions {
  /** How many presented frames to read. */
  readonly frames?: number;
  /** The probe fails when they have not come after this time. */
  readonly timeoutMs?: number;
  /** Length of the sender's loop. */
  readonly frameCount?: number;
}

/** Puts readings together; `frameCount` is the length of the sender's loop. */
function summariseFrames(readings: readonly FrameReading[], frameCount: number): FrameSummary {
  const marks = readings.flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
  const steps = marks.slice(1).map((mark, index) => {
    const previous = marks[index]?.frameNumber ?? 0;
    return (mark.frameNumber - previous + frameCount) % frameCount;
  });
  const last = readings.at(-1);
  return {
    readings,
    sourceIds: [...new Set(marks.map((mark) => mark.sourceId))],
    unreadable: readings.length - marks.length,
    advances: steps.filter((step) => step > 0 && step < frameCount / 2).length,
    backSteps: steps.filter((step) => step >= frameCount / 2).length,
    size: last === undefined ? '0x0' : `${String(last.width)}x${String(last.height)}`,
  };
}

/**
 * Reads the marks of the next frames that the page's `<video>` presents.
 * Rejects when the element does not come or shows fewer frames in time.
 */
export async function readFrames(
  page: Page,
  videoSelector: string,
  { frames = 30, timeoutMs = 10_000, frameCount = 120 }: ProbeOptions = {},
): Promise<FrameSummary> {
  // After a reload the page may still be joining the call.
  await page.waitForSelector(videoSelector, { state: 'attached', timeout: timeoutMs });
  const raw = await page.evaluate(sampleFramesInPage, {
    selector: videoSelector,
    frames,
    timeoutMs,
    layout: frameLayout,
  });
  const readings = raw.map((frame) => ({ ...frame, mark: decodeFrameMark(frame.lumas) }));
  return summariseFrames(readings, frameCount);
}

/** The pitch that dominates a sound, and how loud chosen pitches are beside it. */
export interface ToneReading extends RawTone {
  /** True when `toneHz` is the strongest pitch and clearly above silence. */
  hears(toneHz: number): boolean;
}

/** Below this a sound counts as silence (the fake microphone's tone arrives near −20 dB). */
export const silenceDb = -70;

/**
 * Listens for `durationMs` to the MediaStream of a `<video>` or `<audio>` element, whether or not
 * the element is muted, and reports its strongest pitch and the level near each of `tones`.
 */
export async function measureTone(
  page: Page,
  mediaSelector: string,
  tones: readonly number[],
  durationMs = 1200,
): Promise<ToneReading> {
  const raw = await page.evaluate(measureToneInPage, {
    selector: mediaSelector,
    tones: [...tones],
    durationMs,
  });
  const hears = (toneHz: number): boolean =>
    raw.peakDb > silenceDb && Math.abs(raw.peakHz - toneHz) <= Math.max(15, toneHz * 0.02);
  return { ...raw, hears };
}

/** Watches every picture that fits for a while; tells how many frames each of them presented. */
export function watchPictures(
  page: Page,
  selector: string,
  durationMs = 1000,
): Promise<WatchedPicture[]> {
  return page.evaluate(watchPicturesInPage, { selector, durationMs });
}

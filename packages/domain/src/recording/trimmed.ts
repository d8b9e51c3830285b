import { RECORDING_LIMITS } from './limits.ts';

/** What is looked at for whether somebody speaks: 20 ms, long enough for the lowest voice. */
const FRAME = RECORDING_LIMITS.rate / 50;
/** What is left of the silence at either end, so that no sound is cut off. */
const KEPT = RECORDING_LIMITS.rate / 10;
/** How loud a frame has to be to be speech, as a share of the loudest one. */
const SHARE = 0.06;
/** Below this everything is the noise of a room. */
const FLOOR = 0.004;

/** A recording without the silence at both its ends; empty where nothing of it is speech. Samples from -1 to 1. */
export function trimmed(samples: Float32Array): Float32Array {
  const frames = Math.ceil(samples.length / FRAME);
  const levels = Array.from({ length: frames }, (_, n) => levelOf(samples, n * FRAME));
  const loudest = Math.max(0, ...levels);
  const limit = Math.max(FLOOR, loudest * SHARE);
  const first = levels.findIndex((level) => level >= limit);
  if (first === -1) return new Float32Array(0);
  const last = levels.findLastIndex((level) => level >= limit);
  return samples.slice(Math.max(0, first * FRAME - KEPT), (last + 1) * FRAME + KEPT);
}

/** The mean level of a frame (root of the mean square). */
function levelOf(samples: Float32Array, from: number): number {
  const until = Math.min(samples.length, from + FRAME);
  let sum = 0;
  for (let at = from; at < until; at += 1) sum += (samples[at] ?? 0) ** 2;
  return until === from ? 0 : Math.sqrt(sum / (until - from));
}

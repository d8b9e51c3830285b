/** How far the clock of a device may be from the server's before somebody should put it right, in milliseconds. */
const CLOCK_TOLERANCE_MS = 120_000;

/** Whether a clock that is ahead by this much (below zero: behind) should be put right; not while nothing is known. */
export const isClockOff = (aheadMs: number | null): boolean =>
  aheadMs !== null && Math.abs(aheadMs) > CLOCK_TOLERANCE_MS;

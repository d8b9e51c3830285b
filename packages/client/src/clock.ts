/** Time as the managers see it, so that tests can move it. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** Calls back once after `ms`; the returned function calls it off. */
  after(ms: number, callback: () => void): () => void;
}

/** The browser's time since the page began, which nobody can set; for what lasts, not for what is said. */
export const browserClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * How long to wait before trying again: it doubles from `firstMs` up to `lastMs`, and somewhere
 * between half and the whole of that, so that thirty kiosks do not return in the same instant.
 *
 * @param random a number in [0, 1)
 */
export function retryDelay(
  attempt: number,
  random: number,
  { firstMs, lastMs }: { firstMs: number; lastMs: number },
): number {
  const whole = Math.min(lastMs, firstMs * 2 ** Math.min(attempt, 16));
  return whole * (0.5 + random / 2);
}

/** How far a clock is off, as a key and a number for the catalogue. */
export interface ClockOff {
  readonly way: 'ahead' | 'behind';
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** In the largest unit of which there are at least two, so that the number stays close. */
export function clockOff(aheadMs: number): ClockOff {
  const way = aheadMs > 0 ? 'ahead' : 'behind';
  const ms = Math.abs(aheadMs);
  if (ms >= 2 * DAY_MS) return { way, unit: 'days', count: Math.round(ms / DAY_MS) };
  if (ms >= 2 * HOUR_MS) return { way, unit: 'hours', count: Math.round(ms / HOUR_MS) };
  return { way, unit: 'minutes', count: Math.round(ms / MINUTE_MS) };
}

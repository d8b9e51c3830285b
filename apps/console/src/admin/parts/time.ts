/** The offset of the ward's time zone, which has no summer time. */
const WARD_OFFSET = '+09:00';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago something was, in the largest whole unit. */
export interface Ago {
  readonly unit: 'moment' | 'minutes' | 'hours' | 'days';
  readonly count: number;
}

/** The age of an instant at `now`; an instant in the future counts as just now. */
export function agoOf(at: number, now: number): Ago {
  const ms = Math.max(0, now - at);
  if (ms < MINUTE_MS) return { unit: 'moment', count: 0 };
  if (ms < HOUR_MS) return { unit: 'minutes', count: Math.floor(ms / MINUTE_MS) };
  if (ms < DAY_MS) return { unit: 'hours', count: Math.floor(ms / HOUR_MS) };
  return { unit: 'days', count: Math.floor(ms / DAY_MS) };
}

/** The instant at which a day (YYYY-MM-DD) begins in the ward; `null` for what is no day. */
export function dayStart(day: string): number | null {
  const instant = Date.parse(`${day}T00:00:00${WARD_OFFSET}`);
  return Number.isNaN(instant) ? null : instant;
}

/** The instant of a date and time of the ward (`2026-11-30T13:05`); `null` for what is none. */
export function instantIn(written: string): number | null {
  const instant = Date.parse(`${written}:00${WARD_OFFSET}`);
  return Number.isNaN(instant) ? null : instant;
}

/** The instant at which a day is over in the ward. */
export function dayEnd(day: string): number | null {
  const start = dayStart(day);
  return start === null ? null : start + DAY_MS;
}

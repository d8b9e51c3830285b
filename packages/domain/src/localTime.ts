import { localDay } from './ticket.ts';

/*
 * Days (`YYYY-MM-DD`) and times of day (`HH:MM`) of the ward. A day is counted with as if it were in
 * UTC, where every day has 24 hours.
 */

/** The last minute that a clock shows, and the midnight after it, in minutes of the day. */
const LAST_MINUTE = 23 * 60 + 59;
const MIDNIGHT = 24 * 60;

/** A day of 24 hours. */
export const DAY_MS = 24 * 60 * 60_000;

/** The day a number of days later. */
export function dayAfter(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the week: 0 for Monday to 6 for Sunday. */
export function weekdayIndex(day: string): number {
  return (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
}

/** The Monday of the week of a day. */
export const mondayOf = (day: string): string => dayAfter(day, -weekdayIndex(day));

/** The minute of the day that a clock shows: the opposite of `clockOf`. */
export function minuteOfClock(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** The minute at which a span ends; the last one of a day counts whole, as nobody means to close at 23:59. */
export function endOfClock(until: string): number {
  const minute = minuteOfClock(until);
  return minute === LAST_MINUTE ? MIDNIGHT : minute;
}

/** A clock for the end of a span: midnight is the last minute of the day. */
export const clockOfEnd = (minute: number): string =>
  clockOf(minute === MIDNIGHT ? LAST_MINUTE : minute);

/** A minute of the day as `HH:MM`. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/**
 * The instant, in epoch milliseconds, at which clocks in this time zone show this minute of a day; 1440
 * is the midnight after.
 */
export function instantOfMinute(day: string, minute: number, timeZone: string): number {
  const asUtc = Date.parse(`${day}T00:00Z`) + minute * 60_000;
  // The offset can differ between the guess and the instant itself when clocks change in between.
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
}

/** Minutes since midnight on the clocks of this time zone. */
export function minuteOfDay(epochMs: number, timeZone: string): number {
  const local = epochMs + offsetAt(epochMs, timeZone);
  return Math.floor((local - Date.parse(`${localDay(epochMs, timeZone)}T00:00Z`)) / 60_000);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Offsets by time zone and day in UTC; `null` for a day within which clocks change. */
const offsetsOfDays = new Map<string, number | null>();
/** So many days are remembered: those of ten years of figures, and then anew. */
const MOST_DAYS = 10_000;

/** The offset of a time zone from UTC, in milliseconds. It is asked for every line of years, and clocks change twice a year at most. */
function offsetAt(epochMs: number, timeZone: string): number {
  const day = Math.floor(epochMs / DAY_MS);
  const key = `${timeZone} ${String(day)}`;
  let known = offsetsOfDays.get(key);
  if (known === undefined) {
    const first = shownOffset(day * DAY_MS, timeZone);
    known = first === shownOffset((day + 1) * DAY_MS, timeZone) ? first : null;
    if (offsetsOfDays.size >= MOST_DAYS) offsetsOfDays.clear();
    offsetsOfDays.set(key, known);
  }
  return known ?? shownOffset(epochMs, timeZone);
}

function shownOffset(epochMs: number, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (clock === undefined) {
    // Sweden writes 2026-11-22 09:30:00, which is nearly ISO 8601.
    clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    clocks.set(timeZone, clock);
  }
  const shown = Date.parse(`${clock.format(epochMs).replace(' ', 'T')}Z`);
  return shown - Math.floor(epochMs / 1000) * 1000;
}

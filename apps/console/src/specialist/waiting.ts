/** The urgency of a wait; each stage but the first has a label and a colour. */
export type WaitStage = 'new' | 'waiting' | 'long';

const MINUTE = 60_000;
/** The time that it takes to sit down and read the screen. */
const WAITING_AFTER = 3 * MINUTE;
/** The wait after which people begin to leave a counter. */
const LONG_AFTER = 10 * MINUTE;

/** The stage of a wait of `ms` milliseconds. */
export function waitStage(ms: number): WaitStage {
  if (ms >= LONG_AFTER) return 'long';
  return ms >= WAITING_AFTER ? 'waiting' : 'new';
}

/** How long somebody may be held before it is too long: who hears nothing for longer hangs up. */
const LONG_HOLD = 2 * MINUTE;

/** Whether a hold of `ms` milliseconds needs a word to whoever is held. */
export const isLongHold = (ms: number): boolean => ms >= LONG_HOLD;

/** A duration ready to be put into words: the key in the catalogue and its values. */
export type DurationWords =
  | { readonly key: 'underMinute' }
  | { readonly key: 'minutes'; readonly minutes: number }
  | { readonly key: 'hours'; readonly hours: number; readonly minutes: number };

/** Splits a duration into hours and minutes; a negative one counts as zero. */
export function durationWords(ms: number): DurationWords {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE);
  if (minutes === 0) return { key: 'underMinute' };
  if (minutes < 60) return { key: 'minutes', minutes };
  return { key: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

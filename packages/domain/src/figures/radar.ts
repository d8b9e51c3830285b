/** So many full weeks are looked at, and so many before them are what a place is compared with. */
export const RADAR_WEEKS = 4;
export const RADAR_WEEKS_BEFORE = 8;

/** A place that was open on fewer days says nothing, however few came. */
const FEWEST_DAYS = 10;

/** It is called low when chance alone would bring so few less often than this. */
const CHANCE = 0.05;

/** Visits on some days on which a place was open. */
export interface VisitsOnDays {
  readonly visits: number;
  readonly days: number;
}

/** `tooFew`: even nobody at all could be chance, so that nothing can be said. */
export const RADAR_VERDICTS = ['low', 'usual', 'tooFew'] as const;
export type RadarVerdict = (typeof RADAR_VERDICTS)[number];

/** What somewhere or some time else lets one expect, and whether what was seen is less than that. */
export interface RadarComparison {
  /** Visits, not rounded. */
  readonly expected: number;
  readonly verdict: RadarVerdict;
}

/** Whether fewer came than could be expected, by what is compared. */
export const isLow = (comparison: RadarComparison | null): boolean => comparison?.verdict === 'low';

/**
 * Whether what was seen is less than what was elsewhere, day for day: if both were alike, the visits of both together would
 * fall on the days of either by chance (Przyborowski and Wilenski 1940; exact also for few and for none). `null` without
 * days enough to say anything.
 */
export function comparedVisits(seen: VisitsOnDays, other: VisitsOnDays): RadarComparison | null {
  if (seen.days < FEWEST_DAYS || other.days < FEWEST_DAYS) return null;
  const share = seen.days / (seen.days + other.days);
  const all = seen.visits + other.visits;
  const expected = (other.visits * seen.days) / other.days;
  if (chanceOfAtMost(seen.visits, all, share) < CHANCE) return { expected, verdict: 'low' };
  // What could not be called low even without a single visit cannot be called usual either.
  const couldBeLow = chanceOfAtMost(0, other.visits, share) < CHANCE;
  return { expected, verdict: couldBeLow ? 'usual' : 'tooFew' };
}

/** The chance of at most so many of all when each is one of them by this chance. */
function chanceOfAtMost(most: number, all: number, share: number): number {
  // Each term follows from the one before; by logarithms, as the first is too small for a number otherwise.
  let term = all * Math.log1p(-share);
  let sum = Math.exp(term);
  for (let k = 1; k <= most; k += 1) {
    term += Math.log((all - k + 1) / k) + Math.log(share) - Math.log1p(-share);
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

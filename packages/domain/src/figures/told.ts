import { FEWEST_TOLD } from '../smallNumbers.ts';
import { countIn, STEPS, type Counter, type Counts, type SteppedCounter } from './counters.ts';

/** A share as a percentage is told of so many and more: of fewer it only looks exact. */
export const FEWEST_FOR_PERCENT = 20;
/** Nine in ten are told of so many and more. */
export const FEWEST_FOR_NINE_IN_TEN = 10;

/** A share as it may be told: the counts always, a percentage with how far it may be off only of enough. */
export interface ToldShare {
  readonly part: number;
  readonly of: number;
  /** Whole percents; `null` for too few. */
  readonly percent: { readonly about: number; readonly from: number; readonly to: number } | null;
}

/**
 * How many of how many, with the interval in which the share lies 19 times out of 20 (Wilson 1927, which holds for few and
 * for none, too).
 */
export function toldShare(part: number, of: number): ToldShare {
  if (of < FEWEST_FOR_PERCENT) return { part, of, percent: null };
  const z = 1.96;
  const p = part / of;
  const middle = p + (z * z) / (2 * of);
  const reach = z * Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  const percent = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 100);
  return {
    part,
    of,
    percent: {
      about: percent(p),
      from: percent((middle - reach) / scale),
      to: percent((middle + reach) / scale),
    },
  };
}

/** Between which bounds a value lies: more than `over`, at most `upTo`; `null` for no bound above. */
export interface ToldStep {
  readonly over: number;
  readonly upTo: number | null;
}

/** The step in which the median and nine in ten of what was counted by steps lie; `null` for too few to say. */
export function toldSteps(
  counts: Counts,
  counter: SteppedCounter,
): { readonly half: ToldStep | null; readonly nineInTen: ToldStep | null } {
  const bounds: readonly number[] = STEPS[counter];
  const steps = [...bounds.keys(), bounds.length].map((step) =>
    countIn(counts, `${counter}.${step}` satisfies Counter),
  );
  const all = steps.reduce((sum, each) => sum + each, 0);
  const stepWith = (share: number): ToldStep => {
    let sum = 0;
    const at = steps.findIndex((each) => (sum += each) >= share * all);
    return { over: bounds[at - 1] ?? 0, upTo: bounds[at] ?? null };
  };
  return {
    half: all < FEWEST_TOLD ? null : stepWith(0.5),
    nineInTen: all < FEWEST_FOR_NINE_IN_TEN ? null : stepWith(0.9),
  };
}

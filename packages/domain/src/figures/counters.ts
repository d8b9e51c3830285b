import type { ComeBackReason } from '../consultation/outcome.ts';
import type { VisitOutcome } from '../consultation/visitOutcome.ts';
import type { SpokenLanguage, Support } from '../needs.ts';

/** Upper bounds of the steps in which waits are counted, in minutes; the last step has none. */
export const WAIT_MINUTES = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60] as const;

/** Upper bounds of the steps in which the time of handoffs is counted, in days; the last step has none. */
export const HANDOFF_DAYS = [1, 2, 3, 5, 10, 20] as const;

/** Upper bounds of the steps in which the time of procedures is counted, in days; the last step has none. */
export const PROCEDURE_DAYS = [1, 2, 3, 5, 10, 20, 30, 60] as const;

/** What becomes of bookings, and of procedures, as they are counted. */
export const BOOKING_COUNTERS = [
  'bookings',
  'bookingsKept',
  'bookingsAbsent',
  'bookingsCancelled',
] as const;
export const PROCEDURE_COUNTERS = [
  'procedures',
  'proceduresSubmitted',
  'proceduresCompleted',
] as const;

/** What is counted by the number of its step, and the bounds of the steps. */
export const STEPS = {
  wait: WAIT_MINUTES,
  handoffDays: HANDOFF_DAYS,
  procedureDays: PROCEDURE_DAYS,
} as const;
export type SteppedCounter = keyof typeof STEPS;

/** What became of a visit for good; one that is being written up is nothing of it yet. */
export type FinalOutcome = Exclude<VisitOutcome, 'writingUp'>;

/**
 * Everything that is counted of visits. What has steps is counted by the number of
 * its step, so that a median can be told although no time of anybody is kept.
 */
export type Counter =
  | 'visits'
  | 'answered'
  | 'talkMinutes'
  | 'writeMinutes'
  | 'othersMinutes'
  | 'lineCuts'
  | (typeof BOOKING_COUNTERS)[number]
  | (typeof PROCEDURE_COUNTERS)[number]
  | 'handoffs'
  | 'handoffsSettled'
  | `outcome.${FinalOutcome}`
  | `comeBack.${ComeBackReason}`
  | `${SteppedCounter}.${number}`
  | `language.${SpokenLanguage}`
  | `support.${Support}`
  /** Those who took no ticket because nobody was free, or because it was closed. */
  | `unmet.${'nobodyFree' | 'closed'}`
  /** The same by the hour in which they came. */
  | `unmetHour.${number}`;

/** How many of each; what there was none of is not there. */
export type Counts = Readonly<Record<string, number>>;

/** How much a counter goes up, or down when a record was corrected. */
export type Count = readonly [Counter, number];

/** How many of one counter. */
export const countIn = (counts: Counts, counter: Counter): number => counts[counter] ?? 0;

/** Counts with some more; one that comes to nothing is not there any more. */
export function countedOn(counts: Counts, more: readonly (readonly [string, number])[]): Counts {
  const after = new Map(Object.entries(counts));
  for (const [counter, by] of more) after.set(counter, (after.get(counter) ?? 0) + by);
  return Object.fromEntries([...after].filter(([, count]) => count !== 0));
}

/** Several counts together; ten years of a ward are tens of thousands, so that no list of them is made on the way. */
export function countsTogether(all: Iterable<Counts>): Counts {
  const sum = new CountSum();
  for (const counts of all) sum.add(counts);
  return sum.counts;
}

/** Counts that are added up one after the other. */
export class CountSum {
  readonly #sum = new Map<string, number>();

  add(counts: Counts): void {
    for (const [counter, count] of Object.entries(counts)) {
      this.#sum.set(counter, (this.#sum.get(counter) ?? 0) + count);
    }
  }

  /** What they come to. */
  get counts(): Counts {
    return Object.fromEntries([...this.#sum].filter(([, count]) => count !== 0));
  }
}

/** The number of the step in which an amount lies: that of the first bound which it does not pass. */
export function stepOfAmount(bounds: readonly number[], amount: number): number {
  const step = bounds.findIndex((bound) => amount <= bound);
  return step === -1 ? bounds.length : step;
}

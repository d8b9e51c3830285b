import { minutesOf, type ProcedureEffort } from './state.ts';

/** How many procedures had which number: `{ 0: 12, 1: 3 }`. */
export type Tally = Readonly<Record<string, number>>;

/** 手間: what procedures of one topic took that were submitted for the first time, as counts without anybody's values. */
export interface EffortFigures {
  readonly submitted: number;
  /** By how often the resident wrote. */
  readonly written: Tally;
  /** By how often the resident signed. */
  readonly signed: Tally;
  /** By minutes, of those of which that is known. */
  readonly minutes: Tally;
}

export const NO_FIGURES: EffortFigures = { submitted: 0, written: {}, signed: {}, minutes: {} };

/** More is counted as this much, so that a tally stays small. */
const MOST = { times: 200, minutes: 600 } as const;

/** The figures with one more procedure. */
export function withEffort(before: EffortFigures, effort: ProcedureEffort): EffortFigures {
  const { residentFields, signatures, tookMs } = effort;
  return {
    submitted: before.submitted + 1,
    written: counted(before.written, residentFields, MOST.times),
    signed: counted(before.signed, signatures, MOST.times),
    minutes:
      tookMs === null ? before.minutes : counted(before.minutes, minutesOf(tookMs), MOST.minutes),
  };
}

/** The figures of several times together. */
export function figuresTogether(all: readonly EffortFigures[]): EffortFigures {
  return all.reduce(
    (sum, each) => ({
      submitted: sum.submitted + each.submitted,
      written: tallied(sum.written, each.written),
      signed: tallied(sum.signed, each.signed),
      minutes: tallied(sum.minutes, each.minutes),
    }),
    NO_FIGURES,
  );
}

/** How many a tally has. */
export const countOf = (tally: Tally): number =>
  Object.values(tally).reduce((sum, count) => sum + count, 0);

/** The middle of a tally, the lower one of two; `null` for an empty one. */
export function medianOf(tally: Tally): number | null {
  const middle = Math.ceil(countOf(tally) / 2);
  let passed = 0;
  for (const value of Object.keys(tally)
    .map(Number)
    .toSorted((a, b) => a - b)) {
    passed += tally[value] ?? 0;
    if (passed >= middle) return value;
  }
  return null;
}

function counted(tally: Tally, value: number, most: number): Tally {
  const key = Math.min(value, most);
  return { ...tally, [key]: (tally[key] ?? 0) + 1 };
}

function tallied(a: Tally, b: Tally): Tally {
  const sum: Record<string, number> = { ...a };
  for (const [value, count] of Object.entries(b)) sum[value] = (sum[value] ?? 0) + count;
  return sum;
}

/** The minimum number of consultations for an estimate. */
const ESTIMATE_SAMPLES = 5;

/**
 * The estimated wait in whole minutes, rounded up; `null` without sufficient data. It counts
 * with the median of the last durations, so that one forgotten write-up does not distort it.
 *
 * `ahead` is how many people are before them, `durations` how long the last consultations of the desk
 * took in milliseconds, `specialists` how many are on duty.
 */
export function estimateWait(facts: {
  readonly ahead: number;
  readonly durations: readonly number[];
  readonly specialists: number;
}): number | null {
  const { ahead, durations, specialists } = facts;
  if (durations.length < ESTIMATE_SAMPLES || specialists < 1) return null;
  const typical = durations.toSorted((a, b) => a - b)[Math.floor(durations.length / 2)] ?? 0;
  return Math.max(1, Math.ceil(((ahead + 1) * typical) / specialists / 60_000));
}

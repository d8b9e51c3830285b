/**
 * Time of a day as a set of quanta: bit `q` is the five minutes from minute `5 q` of the day. A set of a whole day is
 * one number, so that "free for all of it" is a few shifts, whatever the day looks like.
 */

/** Length of a quantum in minutes; whatever is booked begins and ends at a whole one. */
export const QUANTUM_MINUTES = 5;

/** Quanta of a day. */
export const QUANTA_A_DAY = (24 * 60) / QUANTUM_MINUTES;

/** Every quantum of a day. */
export const WHOLE_DAY = (1n << BigInt(QUANTA_A_DAY)) - 1n;

/** The quanta of a span of minutes that are wholly inside of it. */
export function quantaWithin(fromMinute: number, untilMinute: number): bigint {
  const first = Math.max(0, Math.ceil(fromMinute / QUANTUM_MINUTES));
  const end = Math.min(QUANTA_A_DAY, Math.floor(untilMinute / QUANTUM_MINUTES));
  return end <= first ? 0n : ((1n << BigInt(end - first)) - 1n) << BigInt(first);
}

/** The quanta that a span of minutes touches. */
export const quantaTouched = (fromMinute: number, untilMinute: number): bigint =>
  quantaWithin(
    Math.floor(fromMinute / QUANTUM_MINUTES) * QUANTUM_MINUTES,
    Math.ceil(untilMinute / QUANTUM_MINUTES) * QUANTUM_MINUTES,
  );

/** Where `count` quanta in a row begin that are all in the set. */
export function runsOf(set: bigint, count: number): bigint {
  let runs = set;
  for (let known = 1; known < count;) {
    const step = Math.min(known, count - known);
    runs &= runs >> BigInt(step);
    known += step;
  }
  return runs;
}

/** The minutes of the day at which the quanta of a set begin, in order; at most `limit` of them. */
export function minutesIn(set: bigint, limit = QUANTA_A_DAY): number[] {
  const minutes: number[] = [];
  let rest = set;
  for (let quantum = 0; rest !== 0n && minutes.length < limit; quantum += 1) {
    if ((rest & 1n) === 1n) minutes.push(quantum * QUANTUM_MINUTES);
    rest >>= 1n;
  }
  return minutes;
}

/** How many quanta are in a set. */
export const quantaIn = (set: bigint): number => minutesIn(set).length;

/** The quanta in which at least `count` of these sets agree that there is somebody. */
export function atLeast(count: number, sets: Iterable<bigint>): bigint {
  const reached = [WHOLE_DAY, ...Array.from({ length: count }, () => 0n)];
  for (const set of sets) {
    for (let n = count; n > 0; n -= 1)
      reached[n] = (reached[n] ?? 0n) | ((reached[n - 1] ?? 0n) & set);
  }
  return reached[count] ?? 0n;
}

const grids = new Map<number, bigint>();

/** The quanta that begin at a multiple of so many minutes. */
export function gridOf(stepMinutes: number): bigint {
  const known = grids.get(stepMinutes);
  if (known !== undefined) return known;
  let grid = 0n;
  for (let minute = 0; minute < 24 * 60; minute += stepMinutes) {
    grid |= 1n << BigInt(minute / QUANTUM_MINUTES);
  }
  grids.set(stepMinutes, grid);
  return grid;
}

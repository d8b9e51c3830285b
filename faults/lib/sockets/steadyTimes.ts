import type { Consultation } from '@madoguchi/domain';
import type { Announced } from '../engine/office.ts';
import type { Kept } from './eventLog.ts';

const HOUR_MS = 3_600_000;
const OFFSETS_MS = [0, HOUR_MS, -HOUR_MS];

/** Between which moments of this machine's clock, which nobody sets, a day went on. */
interface Span {
  readonly began: number;
  readonly ended: number;
}

interface SteadyTimes {
  readonly changes: readonly Announced[];
  /** How many were written while the clock of the server was an hour off. */
  readonly atAnotherHour: number;
}

/**
 * The changes of a log whose clock was set by an hour, with the time at which each really was: a day
 * is much shorter than an hour, so that only one of the offsets fits. A row that none fits throws.
 */
export function steadyTimes(log: readonly Kept[], { began, ended }: Span): SteadyTimes {
  if (ended - began > HOUR_MS / 2) throw new RangeError('the day was too long to be told apart');
  const last = new Map<string, Consultation>();
  let atAnotherHour = 0;
  const changes = log.map(({ at, after }) => {
    // A second to either side, for what was begun just before.
    const steadyAt = OFFSETS_MS.map((offset) => at - offset).find(
      (time) => time > began - 1_000 && time < ended + 1_000,
    );
    if (steadyAt === undefined) throw new RangeError(`a row of no time at all: ${String(at)}`);
    if (steadyAt !== at) atAnotherHour += 1;
    const before = last.get(after.id) ?? null;
    last.set(after.id, after);
    return { before, after, steadyAt };
  });
  return { changes, atAnotherHour };
}

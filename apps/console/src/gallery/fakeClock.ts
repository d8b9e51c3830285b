import { createServerClock } from '@madoguchi/client';
import type { PageClock } from '@madoguchi/ui-kit';

/** The right time, on a device whose own clock is ahead by so many minutes (below zero: behind). */
export function createFakeClock(aheadMinutes: number): PageClock {
  const { now } = createServerClock();
  const told = { aheadMs: aheadMinutes * 60_000 };
  return { now, subscribe: () => () => undefined, getSnapshot: () => told };
}

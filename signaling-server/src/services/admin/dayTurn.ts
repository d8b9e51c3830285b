import { localDay } from '@madoguchi/domain';
import type { Clock } from '../../ports/clock.ts';
import type { RightsChanges } from '../access/rightsChanges.ts';

/** A machine's clock may be set; after so long the day is looked up again in any case. */
const LONGEST_WAIT_MS = 10 * 60_000;
/** Longer than any day, one on which clocks are put back included. */
const MORE_THAN_A_DAY_MS = 26 * 3_600_000;

/** Milliseconds until another day begins in this time zone, to the millisecond. */
export function untilNextDay(now: number, timeZone: string): number {
  const today = localDay(now, timeZone);
  let [same, other] = [now, now + MORE_THAN_A_DAY_MS];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (localDay(middle, timeZone) === today) same = middle;
    else other = middle;
  }
  return other - now;
}

/** Tells at midnight that the ward has changed: rules about topics begin with a day. */
export function followDays(clock: Clock, timeZone: string, rights: RightsChanges): () => void {
  let day = localDay(clock.now(), timeZone);
  let cancel = (): void => undefined;
  const wait = (): void => {
    const ms = Math.min(untilNextDay(clock.now(), timeZone), LONGEST_WAIT_MS);
    cancel = clock.after(ms, () => {
      const today = localDay(clock.now(), timeZone);
      if (today !== day) rights.tell({ type: 'wardChanged' });
      day = today;
      wait();
    });
  };
  wait();
  return () => {
    cancel();
  };
}

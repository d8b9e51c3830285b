import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Observable } from './shared.ts';

/** The time that is told to people: the server's, whatever the clock of the device says. */
export interface PageClock extends Observable<{
  /** How far the device's own clock is ahead (below zero: behind), once that is known. */
  readonly aheadMs: number | null;
}> {
  /** Epoch milliseconds. */
  now(): number;
}

/** Every page gives its clock to its screens; nothing else on them asks what time it is. */
export const ClockContext = createContext<PageClock | null>(null);

/** The clock of the page. */
export function useClock(): PageClock {
  const clock = useContext(ClockContext);
  if (!clock) throw new TypeError('no clock above this component');
  return clock;
}

/** The time in epoch milliseconds, read again every `everyMs` and when the clock is corrected. */
export function useNow(everyMs: number): number {
  const clock = useClock();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const read = () => setNow(clock.now());
    read();
    return follow(clock, everyMs, read);
  }, [clock, everyMs]);
  return now;
}

const SELDOM_MS = 20_000;

/**
 * What seldom changes with the time, such as the day; it is looked at every `everyMs`, and what uses it is drawn anew only
 * when it changes.
 */
export function useTimeOf<T extends string>(of: (now: number) => T, everyMs = SELDOM_MS): T {
  const clock = useClock();
  return useSyncExternalStore(
    useCallback((changed: () => void) => follow(clock, everyMs, changed), [clock, everyMs]),
    () => of(clock.now()),
  );
}

/** Calls every `everyMs` and when the clock is corrected, until the returned function is called. */
function follow(clock: PageClock, everyMs: number, call: () => void): () => void {
  const timer = setInterval(call, everyMs);
  const end = clock.subscribe(call);
  return () => {
    clearInterval(timer);
    end();
  };
}

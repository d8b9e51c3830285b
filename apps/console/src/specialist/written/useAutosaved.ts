import { useEffect, useRef, useState } from 'react';

/** Typing goes on for as long as the pauses in it are shorter. */
const PAUSE_MS = 700;

/**
 * What somebody is writing, given to `keep` after each pause in typing, and at the end of the component. What
 * could not be kept is given again with the next words.
 */
export function useAutosaved<T>(initial: T, keep: (value: T) => Promise<void>) {
  const [value, setValue] = useState(initial);
  const latest = useRef({ keep, value: initial, isKept: true });
  useEffect(() => {
    latest.current.keep = keep;
  });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const keepNow = useRef(() => {
    clearTimeout(timer.current);
    const { current } = latest;
    if (current.isKept) return;
    current.isKept = true;
    current.keep(current.value).catch(() => {
      current.isKept = false;
    });
  });
  useEffect(() => {
    const { current } = keepNow;
    return () => current();
  }, []);
  return {
    value,
    edit(next: T) {
      setValue(next);
      Object.assign(latest.current, { value: next, isKept: false });
      clearTimeout(timer.current);
      timer.current = setTimeout(keepNow.current, PAUSE_MS);
    },
    /** It has become something else: nothing of it has to be kept any more. */
    done() {
      clearTimeout(timer.current);
      latest.current.isKept = true;
    },
  };
}

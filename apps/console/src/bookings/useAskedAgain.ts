import { codeOf, type ErrorCode } from '@madoguchi/domain';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What is asked for again and again, so that others' holds and arrivals are seen. */
export interface AskedAgain<T> {
  /** The last that is known; `null` until it was there once. */
  readonly value: T | null;
  readonly failure: ErrorCode | null;
  readonly again: () => void;
}

/** Asks when the component appears, when what is asked for is another function, and every `everyMs` while the page is seen. */
export function useAskedAgain<T>(ask: () => Promise<T>, everyMs: number): AskedAgain<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const newest = useRef(0);
  const again = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    ask().then(
      (answer) => {
        if (mine !== newest.current) return;
        setValue(answer);
        setFailure(null);
      },
      (error: unknown) => mine === newest.current && setFailure(codeOf(error)),
    );
  }, [ask]);
  useEffect(() => {
    again();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, everyMs);
    return () => {
      clearInterval(timer);
      newest.current += 1;
    };
  }, [again, everyMs]);
  return { value, failure, again };
}

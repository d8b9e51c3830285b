import { codeOf, type ErrorCode } from '@madoguchi/domain';
import type { ConsoleView } from '@madoguchi/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';

/** An answer that is asked for again whenever it has changed, so that others' holds and arrivals are seen. */
export interface AskedAgain<T> {
  /** The last that is known; `null` until it was there once. */
  readonly value: T | null;
  readonly failure: ErrorCode | null;
  readonly again: () => void;
}

/**
 * Asks when the component appears, when what is asked for is another function, and whenever the view says that something
 * has changed (VW80). Nothing is asked while nobody shows it.
 */
export function useAskedAgain<T>(
  ask: () => Promise<T>,
  { bookingRevision }: Pick<ConsoleView, 'bookingRevision'>,
): AskedAgain<T> {
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
    return () => {
      newest.current += 1;
    };
  }, [again, bookingRevision]);
  return { value, failure, again };
}

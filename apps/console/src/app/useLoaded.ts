import { codeOf } from '@madoguchi/client';
import type { ErrorCode } from '@madoguchi/domain';
import { useCallback, useEffect, useRef, useState } from 'react';

/** Data that is loaded when a component appears. */
export interface Loaded<T> {
  /** `null` until it is there. */
  readonly value: T | null;
  readonly failure: ErrorCode | null;
  readonly again: () => void;
}

/** Loads when the component appears, and again on demand; a late answer is dropped. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const latest = useRef(load);
  const turn = useRef(0);
  useEffect(() => {
    latest.current = load;
  });
  const again = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    setFailure(null);
    latest.current().then(
      (loaded) => mine === turn.current && setValue(loaded),
      (error: unknown) => mine === turn.current && setFailure(codeOf(error)),
    );
  }, []);
  useEffect(() => {
    again();
    return () => {
      turn.current += 1;
    };
  }, [again]);
  return { value, failure, again };
}

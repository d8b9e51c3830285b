import { codeOf, type ErrorCode } from '@madoguchi/domain';
import { useCallback, useEffect, useState } from 'react';

/** What is looked for at the server. */
export type Found<T> =
  | { readonly state: 'asking' }
  | { readonly state: 'found'; readonly found: T }
  | { readonly state: 'failed'; readonly code: ErrorCode };

const ASKING = { state: 'asking' } as const;

/** Looks for something when its screen appears, and again when somebody wants it; `ask` stays the same function. */
export function useFound<T>(ask: () => Promise<T>): {
  readonly found: Found<T>;
  readonly again: () => void;
} {
  const [found, setFound] = useState<Found<T>>(ASKING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    const keep = (answer: Found<T>) => {
      if (isWanted) setFound(answer);
    };
    ask().then(
      (there) => keep({ state: 'found', found: there }),
      (error: unknown) => keep({ state: 'failed', code: codeOf(error) }),
    );
    return () => {
      isWanted = false;
    };
  }, [ask, attempt]);
  const again = useCallback(() => {
    setFound(ASKING);
    setAttempt((n) => n + 1);
  }, []);
  return { found, again };
}

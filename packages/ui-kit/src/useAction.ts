import { codeOf, type ErrorCode } from '@madoguchi/domain';
import { startTransition, useCallback, useMemo, useRef, useState } from 'react';

/** One action at a time on behalf of a person. */
export interface Action<Name extends string, Failure = ErrorCode> {
  /** What is under way. */
  readonly busy: Name | null;
  /** Why the last one failed, until the next one or `dismiss`. */
  readonly failure: Failure | null;
  /** Does it unless something is under way; answers whether it succeeded. */
  perform(name: Name, action: () => Promise<unknown>): Promise<boolean>;
  dismiss(): void;
}

/** Runs requests to the server one at a time, with their progress and the code of their refusal. */
export function useAction<Name extends string>(): Action<Name> {
  return useActionWith<Name, ErrorCode>(codeOf);
}

/**
 * Runs actions one at a time; a second click while one is under way changes nothing. `failureOf`
 * says what is kept of an error, and stays the same function.
 */
export function useActionWith<Name extends string, Failure>(
  failureOf: (error: unknown) => Failure,
): Action<Name, Failure> {
  const [busy, setBusy] = useState<Name | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  // A double click comes before the next rendering, so the state alone would let it through.
  const running = useRef(false);
  const perform = useCallback(
    async (name: Name, action: () => Promise<unknown>) => {
      if (running.current) return false;
      running.current = true;
      setBusy(name);
      setFailure(null);
      try {
        await action();
        return true;
      } catch (error) {
        setFailure(() => failureOf(error));
        return false;
      } finally {
        running.current = false;
        // What the server says next matters more than that a button can be pressed again: after an accepted call the
        // page would draw its whole screen anew, for 10 ms, before it heard that the call is live.
        startTransition(() => setBusy(null));
      }
    },
    [failureOf],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return useMemo(() => ({ busy, failure, perform, dismiss }), [busy, failure, perform, dismiss]);
}

import type { ErrorCode } from '@madoguchi/domain';
import { useCallback, useRef, useState } from 'react';
import { codeOf } from '@madoguchi/client';

/** One thing at a time that the server is asked for. */
export interface Action<Name extends string> {
  /** What is under way. */
  readonly busy: Name | null;
  /** Why the last one was refused, until the next one or `dismiss`. */
  readonly failure: ErrorCode | null;
  /** Does it unless something is under way; answers whether it succeeded. */
  perform(name: Name, action: () => Promise<unknown>): Promise<boolean>;
  dismiss(): void;
}

/** Runs what a person asks for: once, with its progress and its refusal. */
export function useAction<Name extends string>(): Action<Name> {
  const [busy, setBusy] = useState<Name | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  // A double click comes before the next rendering, so the state alone would let it through.
  const running = useRef(false);
  const perform = useCallback(async (name: Name, action: () => Promise<unknown>) => {
    if (running.current) return false;
    running.current = true;
    setBusy(name);
    setFailure(null);
    try {
      await action();
      return true;
    } catch (error) {
      setFailure(codeOf(error));
      return false;
    } finally {
      running.current = false;
      setBusy(null);
    }
  }, []);
  const dismiss = useCallback(() => setFailure(null), []);
  return { busy, failure, perform, dismiss };
}

import { AppError, type ErrorCode } from '@madoguchi/domain';
import { useCallback, useRef, useState } from 'react';

/** An action under way, and why the last one was refused. */
export interface Action {
  readonly run: (action: () => Promise<unknown>) => void;
  readonly busy: boolean;
  readonly refusal: ErrorCode | null;
}

/** Runs one action at a time (a second touch changes nothing) and keeps its refusal for the screen. */
export function useAction(): Action {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const run = useCallback((action: () => Promise<unknown>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setRefusal(null);
    action()
      .catch((error: unknown) => setRefusal(error instanceof AppError ? error.code : 'INTERNAL'))
      .finally(() => {
        running.current = false;
        setBusy(false);
      });
  }, []);
  return { run, busy, refusal };
}

import type { TextKey } from '@madoguchi/i18n';
import { useCallback, useRef, useState } from 'react';
import { problemOf } from './passkeyProblem.ts';

/** One use of a passkey at a time, and why the last one did not work. */
export function usePasskey() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<TextKey | null>(null);
  const running = useRef(false);
  const perform = useCallback(async (action: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await action();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  return { busy, problem, perform };
}

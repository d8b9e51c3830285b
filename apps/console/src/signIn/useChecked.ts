import { useMemo, useState } from 'react';

/** A field and what has to be put right about it. */
export interface Problem {
  readonly fieldId: string;
  readonly text: string;
}

/** The problems of a form at its last submission or, without any, the server's refusal. */
export function useChecked(refusal: Problem | null) {
  const [found, setFound] = useState<readonly Problem[]>([]);
  const fieldId = refusal?.fieldId ?? '';
  const text = refusal?.text ?? '';
  // The summary takes the focus whenever its list changes identity, so the list is memoised.
  const errors = useMemo(
    () => (found.length > 0 || text === '' ? found : [{ fieldId, text }]),
    [found, fieldId, text],
  );
  const errorAt = (field: string) =>
    errors.find((problem) => problem.fieldId === field)?.text ?? null;
  return { errors, errorAt, setFound };
}

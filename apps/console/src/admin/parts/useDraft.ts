import { useMemo, useState } from 'react';

/** A problem as it is told: the field that it belongs to, and the sentence. */
interface Told {
  readonly field: string;
  readonly text: string;
}

interface DraftOptions<D, P> {
  /** What the form starts from. */
  readonly from: D;
  /** The beginning of the ids of its fields. */
  readonly prefix: string;
  readonly problemsOf: (draft: D) => readonly P[];
  readonly tell: (problem: P) => Told;
  readonly onSave: (draft: D) => void;
}

/** What a form holds while it is typed: the draft, what is wrong with it, and saving what is not. */
export function useDraft<D, P>({ from, prefix, problemsOf, tell, onSave }: DraftOptions<D, P>) {
  const [draft, setDraft] = useState(from);
  const [problems, setProblems] = useState<readonly P[]>([]);
  const told = useMemo(
    () => problems.map(tell).map(({ field, text }) => ({ fieldId: prefix + field, text })),
    [problems, prefix, tell],
  );
  return {
    draft,
    told,
    changed: JSON.stringify(draft) !== JSON.stringify(from),
    edit: (to: Partial<D>) => setDraft({ ...draft, ...to }),
    errorOf: (field: string) => told.find(({ fieldId }) => fieldId === prefix + field)?.text,
    save() {
      const found = problemsOf(draft);
      setProblems(found);
      if (found.length === 0) onSave(draft);
    },
  };
}

import type { Action } from '@madoguchi/ui-kit';
import { useId, useMemo, useState } from 'react';
import { useText, type Translate } from '../../app/useText.ts';
import type { FormFrame } from './FormDialog.tsx';

/** What the form of a draft is given by its page. */
export interface DraftFormProps<Saved> {
  readonly change: Action<string>;
  readonly onSave: (saved: Saved) => void;
  readonly onClose: () => void;
}

/** A field of a form: the id that the error summary links to, and what is wrong with it. */
export interface FieldState {
  readonly id: string;
  readonly error: string | undefined;
}

/** A problem in words, and the field that it belongs to. */
interface DraftProblem {
  readonly field: string;
  readonly text: string;
}

interface DraftFormOptions<Draft, Problem> extends DraftFormProps<Draft> {
  /** What the form starts from. */
  readonly from: Draft;
  readonly problemsOf: (draft: Draft) => readonly Problem[];
  /** A stable function: the error summary takes the focus whenever its list changes identity. */
  readonly tell: (problem: Problem, t: Translate) => DraftProblem;
}

/** The state of a form: its draft, its fields, and the frame that its `FormDialog` is given. */
export function useDraftForm<Draft, Problem>(options: DraftFormOptions<Draft, Problem>) {
  const { from, problemsOf, tell, change, onSave, onClose } = options;
  const { t } = useText();
  const prefix = useId();
  const [draft, setDraft] = useState(from);
  const [found, setFound] = useState<readonly Problem[]>([]);
  const problems = useMemo(
    () =>
      found.map((problem) => {
        const { field, text } = tell(problem, t);
        return { fieldId: prefix + field, text };
      }),
    [found, prefix, t, tell],
  );
  const frame: FormFrame = {
    problems,
    failure: change.failure,
    busy: change.busy !== null,
    changed: JSON.stringify(draft) !== JSON.stringify(from),
    onSave() {
      const wrong = problemsOf(draft);
      setFound(wrong);
      if (wrong.length === 0) onSave(draft);
    },
    onClose,
  };
  return {
    draft,
    edit: (to: Partial<Draft>) => setDraft({ ...draft, ...to }),
    field: (name: string): FieldState => ({
      id: prefix + name,
      error: problems.find(({ fieldId }) => fieldId === prefix + name)?.text,
    }),
    frame,
  };
}

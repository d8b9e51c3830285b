import { RECORD_TEXTS, type DraftFields, type Outcome } from '@madoguchi/domain';
import { trimmedTexts, wrongText, type WrongText } from './written/texts.ts';

/** The fields that can be wrong, in the order of the form. */
const RECORD_FIELDS = ['settled', 'comeBack', 'reason', ...RECORD_TEXTS] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** A field that is not as it has to be: not chosen or written, or too long. */
export interface RecordProblem {
  readonly field: RecordField;
  readonly problem: WrongText;
}

/** What is missing or too long, in the order of the form; empty when it can be written up. */
export function problemsOf(draft: DraftFields): RecordProblem[] {
  const unchosen = {
    settled: draft.settled === null,
    comeBack: draft.comeBackNeeded === null,
    reason: draft.comeBackNeeded === true && draft.reason === null,
  };
  return RECORD_FIELDS.flatMap((field): RecordProblem[] => {
    if (field === 'settled' || field === 'comeBack' || field === 'reason') {
      return unchosen[field] ? [{ field, problem: 'missing' }] : [];
    }
    const problem = wrongText(draft[field]);
    return problem === null ? [] : [{ field, problem }];
  });
}

/** The outcome that a complete draft stands for; `null` while `problemsOf` lists anything. */
export function outcomeOf(draft: DraftFields): Outcome | null {
  const { settled, comeBackNeeded, reason } = draft;
  if (settled === null || comeBackNeeded === null || problemsOf(draft).length > 0) return null;
  const texts = trimmedTexts(RECORD_TEXTS, draft);
  if (!comeBackNeeded) return { settled, comeBack: { needed: false }, ...texts };
  return reason && { settled, comeBack: { needed: true, reason }, ...texts };
}

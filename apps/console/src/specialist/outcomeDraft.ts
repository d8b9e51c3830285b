import type { ComeBackReason, Outcome, RecordTexts } from '@madoguchi/domain';
import { RECORD_TEXTS } from '@madoguchi/domain';
import type { CardDraft } from './handoff/cardDraft.ts';
import { EMPTY_TEXTS, trimmedTexts, wrongText, type WrongText } from './written/texts.ts';

/** A record while it is being written; `null` is a choice not made yet. */
export interface OutcomeDraft extends RecordTexts {
  readonly settled: boolean | null;
  readonly comeBackNeeded: boolean | null;
  readonly reason: ComeBackReason | null;
  /** The card of a handoff that is being written; `null` while none is. */
  readonly card: CardDraft | null;
  /** Cards of the handoffs that go with the record, complete. */
  readonly handoffs: readonly CardDraft[];
}

export const EMPTY_DRAFT: OutcomeDraft = {
  settled: null,
  comeBackNeeded: null,
  reason: null,
  ...EMPTY_TEXTS,
  card: null,
  handoffs: [],
};

/** The fields that can be wrong, in the order of the form. */
const DRAFT_FIELDS = ['settled', 'comeBack', 'reason', ...RECORD_TEXTS] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** A field that is not as it has to be: not chosen or written, or too long. */
export interface DraftProblem {
  readonly field: DraftField;
  readonly problem: WrongText;
}

/** What is missing or too long, in the order of the form; empty when it can be written up. */
export function problemsOf(draft: OutcomeDraft): DraftProblem[] {
  const unchosen = {
    settled: draft.settled === null,
    comeBack: draft.comeBackNeeded === null,
    reason: draft.comeBackNeeded === true && draft.reason === null,
  };
  return DRAFT_FIELDS.flatMap((field): DraftProblem[] => {
    if (field === 'settled' || field === 'comeBack' || field === 'reason') {
      return unchosen[field] ? [{ field, problem: 'missing' }] : [];
    }
    const problem = wrongText(draft[field]);
    return problem === null ? [] : [{ field, problem }];
  });
}

/** The outcome that a complete draft stands for; `null` while `problemsOf` lists anything. */
export function outcomeOf(draft: OutcomeDraft): Outcome | null {
  const { settled, comeBackNeeded, reason } = draft;
  if (settled === null || comeBackNeeded === null || problemsOf(draft).length > 0) return null;
  const texts = trimmedTexts(RECORD_TEXTS, draft);
  if (!comeBackNeeded) return { settled, comeBack: { needed: false }, ...texts };
  return reason && { settled, comeBack: { needed: true, reason }, ...texts };
}

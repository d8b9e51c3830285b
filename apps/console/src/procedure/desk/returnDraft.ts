import { TEXTS, textProblem, type TellBy } from '@madoguchi/domain';

/** The reasons that are prepared; the sentence itself is what is sent. */
export const PREPARED = ['missing', 'unreadable', 'mismatch', 'unclear', 'wrong'] as const;
export type Prepared = (typeof PREPARED)[number];

/** 補正 as it is written: the marked fields with why, and how the resident is told. */
export interface ReturnDraft {
  /** By field; the text of an own reason may still be empty. */
  readonly reasons: ReadonlyMap<string, Reason>;
  readonly tellBy: TellBy | null;
}

export type Reason =
  | { readonly kind: 'none' }
  | { readonly kind: Prepared }
  | { readonly kind: 'own'; readonly text: string };

export const NO_REASONS: ReturnDraft = { reasons: new Map(), tellBy: null };

/** Marks a field, or takes the mark from it. */
export function withMark(draft: ReturnDraft, fieldId: string, isMarked: boolean): ReturnDraft {
  const reasons = new Map(draft.reasons);
  if (isMarked) reasons.set(fieldId, { kind: 'none' });
  else reasons.delete(fieldId);
  return { ...draft, reasons };
}

export function withReason(draft: ReturnDraft, fieldId: string, reason: Reason): ReturnDraft {
  return { ...draft, reasons: new Map(draft.reasons).set(fieldId, reason) };
}

/** What is missing before it can be sent, in the order of the form. */
export type ReturnProblem =
  | { readonly what: 'noField' }
  | { readonly what: 'noReason'; readonly fieldId: string }
  | { readonly what: 'noWay' };

export function returnProblems({ reasons, tellBy }: ReturnDraft): readonly ReturnProblem[] {
  const without = [...reasons].filter(([, reason]) => !isGiven(reason));
  return [
    ...(reasons.size === 0 ? [{ what: 'noField' } as const] : []),
    ...without.map(([fieldId]) => ({ what: 'noReason', fieldId }) as const),
    ...(tellBy === null ? [{ what: 'noWay' } as const] : []),
  ];
}

function isGiven(reason: Reason): boolean {
  if (reason.kind === 'none') return false;
  return reason.kind !== 'own' || textProblem(reason.text.trim(), TEXTS.returnReason) === null;
}

/** The reasons as they are sent: each a sentence that the resident reads. */
export const sentReasons = (
  { reasons }: ReturnDraft,
  sentence: (prepared: Prepared) => string,
): readonly { readonly fieldId: string; readonly reason: string }[] =>
  [...reasons].flatMap(([fieldId, reason]) => {
    if (reason.kind === 'none') return [];
    return [
      { fieldId, reason: reason.kind === 'own' ? reason.text.trim() : sentence(reason.kind) },
    ];
  });

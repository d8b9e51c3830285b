/** 出直し: whether the resident still has to go elsewhere — the figure the plan is judged by. */
export type ComeBack =
  { readonly needed: false } | { readonly needed: true; readonly reason: ComeBackReason };

export const COME_BACK_REASONS = [
  'papers-missing',
  'original-needed',
  'identity-check',
  'other-office',
  'not-on-screen',
  'equipment',
  'other',
] as const;
export type ComeBackReason = (typeof COME_BACK_REASONS)[number];

/**
 * What is written of a consultation, in the order in which it is asked: 主訴, 対応, 伝えた事, 約束. The
 * record and the card that goes to the next desk have the same words, so that nothing is written twice.
 */
export const RECORD_TEXTS = ['matter', 'response', 'told', 'promised'] as const;
export type RecordText = (typeof RECORD_TEXTS)[number];

/** Free text of at most `RECORD_TEXT_LIMIT` characters each; never in a log. */
export type RecordTexts = Readonly<Record<RecordText, string>>;

/** Characters in one of these texts: half a screen. */
export const RECORD_TEXT_LIMIT = 1000;

/** What the specialist writes up. */
export interface Outcome extends RecordTexts {
  readonly settled: boolean;
  readonly comeBack: ComeBack;
}

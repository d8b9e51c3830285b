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

/** Why a record was corrected after it was written up; a closed list, so that the log can tell it. */
export const AMEND_REASONS = [
  'wrong-choice',
  'miswritten',
  'left-out',
  'learnt-later',
  'other',
] as const;
export type AmendReason = (typeof AMEND_REASONS)[number];

/** 訂正: a correction of a record. Nothing of what was written is lost: it says what it replaced. */
export interface Amendment {
  readonly staffId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly reason: AmendReason;
  /** The record as it was before. */
  readonly before: Outcome;
}

/** Who wrote it up, what it says now, and every correction, oldest first. */
export interface WrittenUp {
  readonly staffId: string;
  readonly outcome: Outcome;
  readonly amendments: readonly Amendment[];
}

/** What somebody wants a record to say instead, and which version of it they have seen: 0 for the first. */
export interface Correction {
  readonly staffId: string;
  readonly reason: AmendReason;
  readonly outcome: Outcome;
  readonly version: number;
}

/**
 * A record with a correction; the same one when it says the same already, and `null` when somebody else has
 * corrected it since it was seen.
 */
export function amended(record: WrittenUp, correction: Correction, at: number): WrittenUp | null {
  const { staffId, reason, outcome, version } = correction;
  if (version !== record.amendments.length) return null;
  if (isSameOutcome(record.outcome, outcome)) return record;
  const amendment: Amendment = { staffId, at, reason, before: record.outcome };
  return { ...record, outcome, amendments: [...record.amendments, amendment] };
}

function isSameOutcome(a: Outcome, b: Outcome): boolean {
  const reasonOf = ({ comeBack }: Outcome) => (comeBack.needed ? comeBack.reason : null);
  return (
    a.settled === b.settled &&
    a.comeBack.needed === b.comeBack.needed &&
    reasonOf(a) === reasonOf(b) &&
    RECORD_TEXTS.every((field) => a[field] === b[field])
  );
}

import { RETENTION_YEARS, TEXTS, textProblem, type TextProblem } from '@madoguchi/domain';
import type { RetentionRuleView, RouteBody } from '@madoguchi/protocol';

/** A rule as it is typed. */
export interface RuleDraft {
  readonly years: string;
  readonly reason: string;
}

export type RuleProblem = 'years' | { readonly reason: TextProblem };

export const draftOfRule = ({ years, reason }: RetentionRuleView): RuleDraft => ({
  ...{ years: String(years), reason },
});

/** What is wrong with a rule as it was typed. */
export function ruleProblems({ years, reason }: RuleDraft): readonly RuleProblem[] {
  const number = Number(years);
  const { least, most } = RETENTION_YEARS;
  const isFitting = Number.isInteger(number) && number >= least && number <= most;
  return [...(isFitting ? [] : (['years'] as const)), ...reasonProblems(reason)];
}

/** A hold as it is typed. */
export interface HoldDraft {
  readonly district: string;
  readonly number: string;
  readonly day: string;
  readonly reason: string;
  /** Empty until it is lifted. */
  readonly until: string;
}

export type HoldProblem = 'center' | 'number' | 'day' | 'until' | { readonly reason: TextProblem };

export const NEW_HOLD: HoldDraft = { district: '', number: '', day: '', reason: '', until: '' };

/** What is wrong with a hold as it was typed. */
export function holdProblems(draft: HoldDraft, today: string): readonly HoldProblem[] {
  const { district, number, day, reason, until } = draft;
  const found: HoldProblem[] = [];
  if (district === '') found.push('center');
  if (!/^[1-9]\d*$/u.test(number)) found.push('number');
  if (day === '') found.push('day');
  if (until !== '' && until < today) found.push('until');
  return [...found, ...reasonProblems(reason)];
}

/** A hold as it is asked for. */
export const holdOf = (draft: HoldDraft): RouteBody<'holdRecord'> => ({
  ...{ district: draft.district, number: Number(draft.number), day: draft.day },
  ...{ reason: draft.reason, untilDay: draft.until === '' ? null : draft.until },
});

function reasonProblems(reason: string): readonly { readonly reason: TextProblem }[] {
  const problem = textProblem(reason, TEXTS.retentionReason);
  return problem === null ? [] : [{ reason: problem }];
}

import { textProblem, tidyText, type TextRule } from '@madoguchi/domain';

/** A text that is being typed as it can be sent, tidied; `null` while it cannot. */
export function fittingText(typed: string, rule: TextRule): string | null {
  const tidy = tidyText(rule.kind, typed);
  return textProblem(tidy, rule) === null ? tidy : null;
}

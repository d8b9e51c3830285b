import type { TextProblem, TextRule } from '@madoguchi/domain';
import type { Translate } from './useText.ts';

/** What is wrong with the text of a field, in words: for forms that tell all their problems at once. */
export const wordsOfText = (
  problem: TextProblem,
  field: string,
  { limit }: TextRule,
  t: Translate,
): string => t(`fields:problems.${problem}`, { field, limit });

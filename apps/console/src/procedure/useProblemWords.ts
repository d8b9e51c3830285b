import type { FieldProblem } from '@madoguchi/domain';
import { useText } from '../app/useText.ts';

/** What is wrong with a value, in a sentence that says what to do. */
export function useProblemWords() {
  const { t } = useText();
  return (problem: FieldProblem): string => t(`console:form.problems.${problem}`);
}

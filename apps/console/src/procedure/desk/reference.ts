import { TEXTS, textProblem } from '@madoguchi/domain';

/** What is wrong with a reference number that was typed twice; `null` when nothing is. */
export function referenceProblem(reference: string, again: string): 'missing' | 'differs' | null {
  if (textProblem(reference.trim(), TEXTS.reference) !== null) return 'missing';
  return reference.trim().normalize('NFKC') === again.trim().normalize('NFKC') ? null : 'differs';
}

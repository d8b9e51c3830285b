import type { FieldProblem, FormField } from '@madoguchi/domain';
import type { Text } from '../../state/useText.tsx';

/** What is wrong with a field and what to do, in a sentence. */
export function problemWords(text: Text, problem: FieldProblem, field: FormField) {
  return text.show(`kioskForm:problem.${wordsFor(problem, field)}`, numbersOf(field));
}

/** Which sentence says it: what is missing is said by what is done there. */
function wordsFor(problem: FieldProblem, { kind }: FormField) {
  if (problem !== 'missing') return problem;
  if (kind === 'choice' || kind === 'yesNo') return 'missing.choose';
  if (kind === 'address') return 'missing.address';
  if (kind === 'file') return 'missing.file';
  return 'missing.write';
}

function numbersOf(field: FormField): Readonly<Record<string, number>> {
  switch (field.kind) {
    case 'text':
    case 'kana':
      return { limit: field.limit };
    case 'number':
    case 'persons':
      return { min: field.min, max: field.max };
    case 'amount':
      return { min: 0, max: field.max };
    case 'date':
    case 'address':
    case 'phone':
    case 'yesNo':
    case 'choice':
    case 'file':
      return {};
  }
}

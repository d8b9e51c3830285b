import type { PlacedField } from './placedField.ts';
import type { Condition, FormField } from './template.ts';
import type { TemplateProblem, TemplateProblemKind } from './templateProblem.ts';

/** What is wrong with the rules between fields, one by one. */
export const conditionProblems = (placed: readonly PlacedField[]): readonly TemplateProblem[] =>
  placed.flatMap((each) =>
    rulesOf(each).flatMap(({ condition, at }) => problemsIn(condition, at, each, placed)),
  );

function rulesOf({ field, at }: PlacedField): readonly { condition: Condition; at: string }[] {
  return [
    ...(field.shownIf === undefined ? [] : [{ condition: field.shownIf, at: `${at}.shownIf` }]),
    ...(typeof field.required === 'boolean'
      ? []
      : [{ condition: field.required, at: `${at}.required` }]),
  ];
}

function problemsIn(
  condition: Condition,
  at: string,
  owner: PlacedField,
  placed: readonly PlacedField[],
): readonly TemplateProblem[] {
  const inside = (each: Condition, way: string) => problemsIn(each, way, owner, placed);
  if ('all' in condition) {
    return condition.all.flatMap((each, index) => inside(each, `${at}.all[${index}]`));
  }
  if ('any' in condition) {
    return condition.any.flatMap((each, index) => inside(each, `${at}.any[${index}]`));
  }
  if ('not' in condition) return inside(condition.not, `${at}.not`);
  const name = 'filled' in condition ? condition.filled : condition.field;
  const problem = referenceProblem(condition, name, owner, placed);
  return problem === null ? [] : [{ problem, at, name }];
}

function referenceProblem(
  condition: Extract<Condition, { field: string } | { filled: string }>,
  name: string,
  owner: PlacedField,
  placed: readonly PlacedField[],
): TemplateProblemKind | null {
  if (name === owner.field.id) return 'ownRule';
  const found = placed.find(({ field }) => field.id === name);
  if (found === undefined) return 'unknownField';
  // Of which person would be asked? A list is asked about as a whole, its fields only by their neighbours.
  if (found.list !== null && found.list !== owner.list) return 'outOfReach';
  return 'filled' in condition ? null : comparisonProblem(found.field, condition.is);
}

/** Only what is chosen is compared: words that somebody types are never the same twice. */
function comparisonProblem(
  field: FormField,
  is: string | boolean | readonly string[],
): TemplateProblemKind | null {
  if (field.kind === 'yesNo') return typeof is === 'boolean' ? null : 'wrongKind';
  if (field.kind !== 'choice' || typeof is === 'boolean') return 'wrongKind';
  const wanted = typeof is === 'string' ? [is] : is;
  return wanted.every((one) => field.options.some(({ id }) => id === one)) ? null : 'unknownOption';
}

/** Fields that are shown by each other in a circle, each circle once. */
export function loopProblems(placed: readonly PlacedField[]): readonly TemplateProblem[] {
  const shownBy = new Map(
    placed.map(({ field }) => [
      field.id,
      field.shownIf === undefined ? [] : namesIn(field.shownIf),
    ]),
  );
  const done = new Set<string>();
  return placed.flatMap(({ field, at }): TemplateProblem[] => {
    const isLoop =
      !done.has(field.id) && reaches(shownBy, field.id, field.id, new Set()) && !isOwn(field);
    if (!isLoop) return [];
    for (const other of shownBy.keys()) {
      if (
        reaches(shownBy, field.id, other, new Set()) &&
        reaches(shownBy, other, field.id, new Set())
      )
        done.add(other);
    }
    return [{ problem: 'ruleLoop', at: `${at}.shownIf`, name: field.id }];
  });
}

/** A rule about its own field is reported as that. */
const isOwn = (field: FormField): boolean =>
  field.shownIf !== undefined && namesIn(field.shownIf).includes(field.id);

function reaches(
  shownBy: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
  seen: Set<string>,
): boolean {
  return (shownBy.get(from) ?? []).some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return reaches(shownBy, next, to, seen);
  });
}

/** The fields that a condition looks at. */
function namesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(namesIn);
  if ('any' in condition) return condition.any.flatMap(namesIn);
  if ('not' in condition) return namesIn(condition.not);
  return ['filled' in condition ? condition.filled : condition.field];
}

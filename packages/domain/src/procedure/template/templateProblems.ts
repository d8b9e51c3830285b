import { conditionProblems, loopProblems } from './conditionProblems.ts';
import { layoutProblems } from './layoutProblems.ts';
import { placedFields, type PlacedField } from './placedField.ts';
import type { FormField, FormTemplate } from './template.ts';
import type { TemplateProblem } from './templateProblem.ts';
import { isDay } from './wareki.ts';

/** Everything that is wrong with a template of the right shape; nothing for one that can be used. */
export function templateProblems(template: FormTemplate): readonly TemplateProblem[] {
  const placed = placedFields(template);
  return [
    ...pageProblemsOf(template),
    ...doubled(placed.map(({ field, at }) => ({ id: field.id, at }))),
    ...placed.flatMap((each) => fieldFaults(each)),
    ...conditionProblems(placed),
    ...loopProblems(placed),
    ...layoutProblems(template, placed),
  ];
}

function pageProblemsOf({ pages }: FormTemplate): readonly TemplateProblem[] {
  if (pages.length === 0) return [{ problem: 'noPage', at: 'pages', name: '' }];
  const empty = pages.flatMap((page, index): TemplateProblem[] =>
    page.fields.length > 0 ? [] : [{ problem: 'emptyPage', at: `pages[${index}]`, name: page.id }],
  );
  return [...empty, ...doubled(pages.map(({ id }, index) => ({ id, at: `pages[${index}]` })))];
}

function doubled(
  ids: readonly { readonly id: string; readonly at: string }[],
): readonly TemplateProblem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, at }): TemplateProblem[] => {
    if (seen.has(id)) return [{ problem: 'doubledId', at: `${at}.id`, name: id }];
    seen.add(id);
    return [];
  });
}

/** What is wrong with a field by itself. */
function fieldFaults({ field, at }: PlacedField): readonly TemplateProblem[] {
  switch (field.kind) {
    case 'choice':
      return doubled(field.options.map(({ id }, index) => ({ id, at: `${at}.options[${index}]` })));
    case 'number':
    case 'persons':
      return field.min > field.max ? [badRange(field, `${at}.min`)] : [];
    case 'date':
      return field.notBefore === undefined || isDay(field.notBefore)
        ? []
        : [badRange(field, `${at}.notBefore`)];
    case 'text':
    case 'kana':
    case 'address':
    case 'phone':
    case 'amount':
    case 'yesNo':
    case 'file':
      return [];
  }
}

const badRange = ({ id }: FormField, at: string): TemplateProblem => ({
  problem: 'badRange',
  at,
  name: id,
});

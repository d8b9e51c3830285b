import { fieldOf } from './fields.ts';
import type { Condition, FormField, FormPage, FormTemplate, SingleField } from './template.ts';
import type { FieldValue, FormValues, PersonValue } from './values.ts';

/**
 * Whether a field is asked at all. A field that is not shown counts as not filled for the fields that
 * depend on it.
 *
 * @param person what is filled in about the person of the list, for a field of a list
 */
export function isShown(
  template: FormTemplate,
  values: FormValues,
  fieldId: string,
  person?: PersonValue,
): boolean {
  return isFieldShown({ template, values: { ...values, ...person } }, fieldId, new Set());
}

/** The fields of a page that are asked now. */
export const shownFields = (
  template: FormTemplate,
  page: FormPage,
  values: FormValues,
): readonly FormField[] => page.fields.filter(({ id }) => isShown(template, values, id));

/** The fields of a list that are asked about this person now. */
export const shownPersonFields = (
  template: FormTemplate,
  fields: readonly SingleField[],
  values: FormValues,
  person: PersonValue,
): readonly SingleField[] => fields.filter(({ id }) => isShown(template, values, id, person));

/**
 * What is filled in of what is asked: what somebody wrote before they chose otherwise is not said, printed or passed on,
 * as the signer is not shown it.
 */
export function shownValues(template: FormTemplate, values: FormValues): FormValues {
  const asked = template.pages.flatMap((page) => shownFields(template, page, values));
  return Object.fromEntries(
    asked.flatMap((field): [string, FieldValue][] => {
      const value = values[field.id];
      if (value === undefined) return [];
      if (field.kind !== 'persons') return [[field.id, value]];
      const persons = value as readonly PersonValue[];
      return [[field.id, persons.map((person) => shownOf(template, field.fields, values, person))]];
    }),
  );
}

const shownOf = (
  template: FormTemplate,
  fields: readonly SingleField[],
  values: FormValues,
  person: PersonValue,
): PersonValue => {
  const ids = shownPersonFields(template, fields, values, person).map(({ id }) => id);
  return Object.fromEntries(Object.entries(person).filter(([id]) => ids.includes(id)));
};

/** Whether a field has to be filled as things stand; what is not shown never has to. */
export function isRequired(
  template: FormTemplate,
  values: FormValues,
  field: FormField,
  person?: PersonValue,
): boolean {
  if (field.required === false || !isShown(template, values, field.id, person)) return false;
  return (
    field.required === true ||
    holds({ template, values: { ...values, ...person } }, field.required, new Set())
  );
}

/** Whether a value says anything. */
export function isFilled(value: FieldValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object') return true;
  if (isList(value)) return value.length > 0;
  if ('pageId' in value) return value.pageId !== '';
  return 'note' in value
    ? value.text.trim() !== ''
    : [value.postalCode, value.town, value.rest].some((part) => part.trim() !== '');
}

/** Whether a value is a list: of options, or of persons. */
export const isList = (value: FieldValue): value is readonly string[] | readonly PersonValue[] =>
  Array.isArray(value);

interface Filled {
  readonly template: FormTemplate;
  readonly values: FormValues;
}

/** A field that is asked about on the way to itself is not shown: `templateProblems` refuses such a template. */
function isFieldShown(filled: Filled, fieldId: string, asked: ReadonlySet<string>): boolean {
  const field = fieldOf(filled.template, fieldId);
  if (field === null || asked.has(fieldId)) return false;
  return field.shownIf === undefined || holds(filled, field.shownIf, new Set([...asked, fieldId]));
}

function holds(filled: Filled, condition: Condition, asked: ReadonlySet<string>): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(filled, each, asked));
  if ('any' in condition) return condition.any.some((each) => holds(filled, each, asked));
  if ('not' in condition) return !holds(filled, condition.not, asked);
  const fieldId = 'filled' in condition ? condition.filled : condition.field;
  const value = filled.values[fieldId];
  if (!isFilled(value) || !isFieldShown(filled, fieldId, asked)) return false;
  return 'filled' in condition || isOneOf(value, condition.is);
}

/** Whether a value is what a condition asks for, or has it among several. */
function isOneOf(
  value: FieldValue | undefined,
  wanted: string | boolean | readonly string[],
): boolean {
  const all: readonly (string | boolean)[] = typeof wanted === 'object' ? wanted : [wanted];
  const given: readonly unknown[] = value !== undefined && isList(value) ? value : [value];
  return given.some((each) => all.some((one) => one === each));
}

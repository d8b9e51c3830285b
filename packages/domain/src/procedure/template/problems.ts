import { textProblem } from '../../text/kinds.ts';
import { isFilled, isRequired, isShown, shownFields, shownPersonFields } from './conditions.ts';
import { pageOf } from './fields.ts';
import { isKatakana } from './kana.ts';
import { isPhoneText, isPostalCode, normalised } from './normalise.ts';
import { ADDRESS_LIMIT, NOTE_LIMIT } from './shapes.ts';
import type { DateKindField, FormField, FormTemplate, SingleField } from './template.ts';
import type { AddressValue, FieldValue, FormValues, NotedText, PersonValue } from './values.ts';
import { FIRST_DAY, isDay } from './wareki.ts';

/** What can be wrong with what a field holds, besides what can be wrong with any text. */
export const FIELD_PROBLEMS = [
  'missing',
  'notKana',
  'notDate',
  'afterToday',
  'tooEarly',
  'badPostalCode',
  'badPhone',
  'outOfRange',
  'unknownOption',
  'tooFew',
  'tooMany',
  'broken',
  'newline',
  'hidden',
  'tooLong',
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** A problem and where it is. */
export interface FieldIssue {
  readonly fieldId: string;
  readonly problem: FieldProblem;
  /** Of a list: which person (from 0) and which of the person's fields. */
  readonly person?: { readonly index: number; readonly fieldId: string } | undefined;
}

/** What the rules between fields look at. */
export interface FormMoment {
  readonly template: FormTemplate;
  readonly values: FormValues;
  /** The day in the ward's time zone, YYYY-MM-DD. */
  readonly today: string;
}

/**
 * What is wrong with the value of one field, the first thing to put right first; `null` when nothing is, also for a
 * field that is not asked now. Of a list: how many there are, not what is said of each (`fieldIssues`).
 *
 * @param person what is filled in about the person of the list, for a field of a list
 */
export function fieldProblem(
  field: FormField,
  value: FieldValue | undefined,
  moment: FormMoment,
  person?: PersonValue,
): FieldProblem | null {
  if (!isShown(moment.template, moment.values, field.id, person)) return null;
  if (value === undefined || !isFilled(value)) {
    return isRequired(moment.template, moment.values, field, person) ? 'missing' : null;
  }
  return valueProblem(field, normalised(field, value), moment.today);
}

/** Everything that is wrong with one field, each person of a list by itself. */
export function fieldIssues(field: FormField, moment: FormMoment): readonly FieldIssue[] {
  const fieldId = field.id;
  const value = moment.values[fieldId];
  const problem = fieldProblem(field, value, moment);
  if (problem !== null) return [{ fieldId, problem }];
  if (field.kind !== 'persons' || value === undefined) return [];
  if (!isShown(moment.template, moment.values, fieldId)) return [];
  return (value as readonly PersonValue[]).flatMap((person, index) =>
    shownPersonFields(moment.template, field.fields, moment.values, person).flatMap((inner) => {
      const found = fieldProblem(inner, person[inner.id], moment, person);
      return found === null
        ? []
        : [{ fieldId, problem: found, person: { index, fieldId: inner.id } }];
    }),
  );
}

/** Everything that is wrong with a page, in the order of its fields. */
export function pageProblems(
  template: FormTemplate,
  pageId: string,
  values: FormValues,
  today: string,
): readonly FieldIssue[] {
  const page = pageOf(template, pageId);
  if (page === null) return [];
  return shownFields(template, page, values).flatMap((field) =>
    fieldIssues(field, { template, values, today }),
  );
}

/** Everything that is wrong with a form, page by page. */
export const formProblems = (
  template: FormTemplate,
  values: FormValues,
  today: string,
): readonly FieldIssue[] =>
  template.pages.flatMap(({ id }) => pageProblems(template, id, values, today));

// One case for each kind, and nothing more.
// oxlint-disable-next-line complexity
function valueProblem(field: FormField, value: FieldValue, today: string): FieldProblem | null {
  switch (field.kind) {
    case 'text':
      return typedProblem(field, value as string | NotedText);
    case 'kana':
      return isKatakana(value as string) ? textOf(value as string, field.limit) : 'notKana';
    case 'date':
      return dateProblem(field, value as string, today);
    case 'address':
      return addressProblem(value as AddressValue);
    case 'phone':
      return isPhoneText(value as string) ? null : 'badPhone';
    case 'number':
      return isWithin(value as number, field.min, field.max);
    case 'amount':
      return isWithin(value as number, 0, field.max);
    case 'choice':
      return choiceProblem(field, value as string | readonly string[]);
    case 'persons':
      return countProblem(value as readonly PersonValue[], field.min, field.max);
    case 'yesNo':
    case 'file':
      return null;
  }
}

function typedProblem(
  field: Extract<SingleField, { kind: 'text' }>,
  value: string | NotedText,
): FieldProblem | null {
  const { text, note } = typeof value === 'string' ? { text: value, note: '' } : value;
  if (text === '') return 'missing';
  return textOf(text, field.limit, field.multiline === true) ?? textOf(note, NOTE_LIMIT);
}

function textOf(text: string, limit: number, isMultiline = false): FieldProblem | null {
  const problem = textProblem(text, { kind: isMultiline ? 'paragraph' : 'phrase', limit });
  return problem === 'empty' ? 'missing' : problem;
}

function dateProblem(field: DateKindField, day: string, today: string): FieldProblem | null {
  if (!isDay(day)) return 'notDate';
  if (day < (field.notBefore ?? FIRST_DAY)) return 'tooEarly';
  return field.notAfterToday === true && day > today ? 'afterToday' : null;
}

/** The postal code may be missing; a town without what follows, or the other way round, is half an address. */
function addressProblem({ postalCode, town, rest }: AddressValue): FieldProblem | null {
  if (postalCode !== '' && !isPostalCode(postalCode)) return 'badPostalCode';
  if (town === '' || rest === '') return 'missing';
  return textOf(town, ADDRESS_LIMIT) ?? textOf(rest, ADDRESS_LIMIT);
}

const isWithin = (number: number, min: number, max: number): FieldProblem | null =>
  number < min || number > max ? 'outOfRange' : null;

function choiceProblem(
  field: Extract<SingleField, { kind: 'choice' }>,
  value: string | readonly string[],
): FieldProblem | null {
  const chosen = typeof value === 'string' ? [value] : value;
  const isKnown = chosen.every((one) => field.options.some(({ id }) => id === one));
  return isKnown ? null : 'unknownOption';
}

function countProblem(
  persons: readonly PersonValue[],
  min: number,
  max: number,
): FieldProblem | null {
  if (persons.length < min) return 'tooFew';
  return persons.length > max ? 'tooMany' : null;
}

import {
  eraName,
  eraYearName,
  fieldsOf,
  personFieldsOf,
  toWareki,
  valueText,
  type FieldValue,
  type FormField,
  type FormTemplate,
  type FormValues,
  type PersonValue,
  type SingleField,
  type SingleValue,
  type ValuePart,
  type ValueSource,
} from '@madoguchi/domain';

/** A value that is printed and the field that it is of. */
interface Found {
  readonly field: SingleField;
  readonly value: SingleValue;
}

/** What a place of a layout shows, in the words of the form; empty for what is not filled. */
export function valueOnPaper(
  template: FormTemplate,
  values: FormValues,
  source: ValueSource,
  part?: ValuePart,
): string {
  const found = findValue(template, values, source);
  if (found === null) return '';
  return part === undefined ? wordsOf(found) : pieceOf(found.value, part);
}

/** The digits of a place that has a square for each: those of a number without its unit, of others without hyphens. */
export function digitsOnPaper(
  template: FormTemplate,
  values: FormValues,
  source: ValueSource,
  part?: ValuePart,
): string {
  const value = findValue(template, values, source)?.value;
  if (typeof value === 'number') return String(value);
  return valueOnPaper(template, values, source, part).replaceAll(/[-\s]/gu, '');
}

/** A day (`YYYY-MM-DD`) as it stands below a form: 令和8年11月29日. */
export function dayOnPaper(day: string): string {
  const { era = '', eraYear = '', month = '', day: date = '' } = piecesOfDay(day);
  return `${era}${eraYear}年${month}月${date}日`;
}

/** Whether a value is this, or has it among several. */
export function isValueOnPaper(
  template: FormTemplate,
  values: FormValues,
  source: ValueSource,
  is: string | boolean,
): boolean {
  const value = findValue(template, values, source)?.value;
  return Array.isArray(value) ? value.includes(is) : value === is;
}

function findValue(
  template: FormTemplate,
  values: FormValues,
  { field: id, person }: ValueSource,
): Found | null {
  const field = fieldsOf(template).find((each) => each.id === id);
  const value = values[id];
  if (field === undefined || value === undefined) return null;
  if (person === undefined) return field.kind === 'persons' ? null : single(field, value);
  const inner = personFieldsOf(field).find((each) => each.id === person.field);
  const given = personsIn(field, value)[person.index]?.[person.field];
  return inner === undefined || given === undefined ? null : { field: inner, value: given };
}

const single = (field: SingleField, value: FieldValue): Found | null =>
  isPersons(value) ? null : { field, value };

const personsIn = (field: FormField, value: FieldValue): readonly PersonValue[] =>
  field.kind === 'persons' && isPersons(value) ? value : [];

/** A list of several choices is one of texts. */
const isPersons = (value: FieldValue): value is readonly PersonValue[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object');

function wordsOf({ field, value }: Found): string {
  return field.kind === 'file' ? ENCLOSED : valueText(field, value, 'ja');
}

/** Of a picture the paper says that it is there; the picture itself is another sheet. */
const ENCLOSED = '別添のとおり';

function pieceOf(value: SingleValue, part: ValuePart): string {
  const piece = piecesOf(value)[part];
  return typeof piece === 'string' ? piece : '';
}

function piecesOf(value: SingleValue): Readonly<Record<string, unknown>> {
  if (typeof value === 'string') return piecesOfDay(value);
  // Object.entries takes a value of any shape; a list of options has no pieces with such names.
  return typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : {};
}

function piecesOfDay(day: string): Readonly<Record<string, string>> {
  const wareki = toWareki(day);
  if (wareki === null) return {};
  return {
    era: eraName(wareki.era),
    eraYear: eraYearName(wareki.year),
    year: day.slice(0, 4),
    month: String(wareki.month),
    day: String(wareki.day),
  };
}

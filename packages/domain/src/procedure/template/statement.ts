import { languageEntry, localised, type Language } from '../../languages/index.ts';
import { dayText, filled } from '../../languages/writtenDay.ts';
import { isFilled, shownFields, shownPersonFields } from './conditions.ts';
import { pagesIn } from './enclosures.ts';
import { normalised } from './normalise.ts';
import type { FormField, FormTemplate, PersonsField, SingleField } from './template.ts';
import type {
  AddressValue,
  FieldValue,
  FormValues,
  NotedText,
  PersonValue,
  SingleValue,
} from './values.ts';

/** Whether a value is typed text, in which 《》 are characters and not readings. */
export const isTypedKind = (field: SingleField): boolean =>
  field.kind !== 'choice' &&
  field.kind !== 'yesNo' &&
  field.kind !== 'number' &&
  field.kind !== 'file';

/**
 * A value in words: 令和8年11月29日（2026年）, 090-1234-5678, 12,000円. Words of the template carry their readings
 * in やさしい日本語; what is typed never does (`isTypedKind`).
 */
export function valueText(field: FormField, value: FieldValue, language: Language): string {
  if (field.kind !== 'persons') return singleText(field, value as SingleValue, language);
  return (value as readonly PersonValue[])
    .map((person) => personText(field.fields, person, language))
    .join(languageEntry(language).form.semicolon);
}

function personText(
  fields: readonly SingleField[],
  person: PersonValue,
  language: Language,
): string {
  return fields
    .flatMap((field) => {
      const value = person[field.id];
      return value === undefined || !isFilled(value) ? [] : [singleText(field, value, language)];
    })
    .join(languageEntry(language).form.comma);
}

// One case for each kind, and nothing more.
// oxlint-disable-next-line complexity
function singleText(field: SingleField, given: SingleValue, language: Language): string {
  const value = normalised(field, given);
  const words = languageEntry(language).form;
  switch (field.kind) {
    case 'text':
      return notedText(value as string | NotedText, language);
    case 'kana':
    case 'phone':
      return value as string;
    case 'date':
      return dayText(value as string, language);
    case 'address':
      return addressText(value as AddressValue);
    case 'number': {
      const unit = field.unit === undefined ? '' : localised(field.unit, language);
      const number = grouped(value as number);
      return unit === '' ? number : filled(words.counted, { number, unit });
    }
    case 'amount':
      return filled(words.yen, { amount: grouped(value as number) });
    case 'yesNo':
      return value === true ? words.yes : words.no;
    case 'choice':
      return choiceText(field, value as string | readonly string[], language);
    case 'file':
      return words.picture;
  }
}

const notedText = (value: string | NotedText, language: Language): string =>
  typeof value === 'string'
    ? value
    : filled(languageEntry(language).form.noted, { text: value.text, note: value.note });

const addressText = ({ postalCode, town, rest }: AddressValue): string =>
  [postalCode === '' ? '' : `〒${postalCode}`, town, rest].filter(Boolean).join(' ');

function choiceText(
  field: Extract<SingleField, { kind: 'choice' }>,
  value: string | readonly string[],
  language: Language,
): string {
  const chosen = typeof value === 'string' ? [value] : value;
  // In the order of the template, however they were chosen.
  return field.options
    .filter(({ id }) => chosen.includes(id))
    .map(({ label }) => localised(label, language))
    .join(languageEntry(language).form.comma);
}

const grouped = (number: number): string => number.toLocaleString('en-US');

/** One row of what the signer is shown. */
export interface StatementRow {
  readonly pageId: string;
  readonly fieldId: string;
  /** Of a list: which person (from 0) and which of the person's fields. */
  readonly person: { readonly index: number; readonly fieldId: string } | null;
  readonly label: string;
  /** `null` when it is not filled in. */
  readonly value: string | null;
  /** Whether the value is shown as it was typed: 《》 in it are no readings. */
  readonly isTyped: boolean;
  /** The page whose picture goes along; only of a picture that is there. */
  readonly picture?: string;
}

/** Exactly what the signer is shown: every field that is asked, page by page, with what it holds. */
export function statementOf(
  template: FormTemplate,
  values: FormValues,
  language: Language,
): readonly StatementRow[] {
  return template.pages.flatMap((page) =>
    shownFields(template, page, values).flatMap((field): readonly StatementRow[] => {
      const at = { pageId: page.id, fieldId: field.id };
      const value = values[field.id];
      if (field.kind === 'persons') {
        const persons = (value ?? []) as readonly PersonValue[];
        return personRows({ template, values, language }, field, persons).map((row) => ({
          ...at,
          ...row,
        }));
      }
      return [
        { ...at, person: null, ...saidOf(field, value as SingleValue | undefined, language) },
      ];
    }),
  );
}

interface Told {
  readonly template: FormTemplate;
  readonly values: FormValues;
  readonly language: Language;
}

function personRows(
  { template, values, language }: Told,
  list: PersonsField,
  persons: readonly PersonValue[],
): readonly Omit<StatementRow, 'pageId' | 'fieldId'>[] {
  if (persons.length === 0) {
    const label = localised(list.label, language);
    return [{ person: null, label, value: null, isTyped: false }];
  }
  return persons.flatMap((person, index) =>
    shownPersonFields(template, list.fields, values, person).map((field) => ({
      person: { index, fieldId: field.id },
      ...saidOf(field, person[field.id], language),
    })),
  );
}

const saidOf = (
  field: SingleField,
  value: SingleValue | undefined,
  language: Language,
): Pick<StatementRow, 'label' | 'value' | 'isTyped' | 'picture'> => ({
  label: localised(field.label, language),
  value: value === undefined || !isFilled(value) ? null : singleText(field, value, language),
  isTyped: isTypedKind(field),
  ...pictureOf(field, value),
});

function pictureOf(field: SingleField, value: SingleValue | undefined): { picture?: string } {
  const [picture] = pagesIn(field, value);
  return picture === undefined ? {} : { picture };
}

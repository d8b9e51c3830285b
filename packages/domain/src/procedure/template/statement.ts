import type { LocalisedText } from '../../organisation.ts';
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
import { dayText, isDay, partialDayText } from './wareki.ts';

/** The languages in which a form can be read. */
export type FormLanguage = keyof LocalisedText;

/** A text in one language; where that is missing it is Japanese. */
const inLanguage = (text: LocalisedText, language: FormLanguage): string =>
  text[language] ?? text.ja;

const calendarOf = (language: FormLanguage): 'ja' | 'en' => (language === 'en' ? 'en' : 'ja');

const YES: LocalisedText = { ja: 'はい', 'ja-easy': 'はい', en: 'Yes' };
const NO: LocalisedText = { ja: 'いいえ', 'ja-easy': 'いいえ', en: 'No' };
const PICTURE: LocalisedText = {
  ja: '書類の画像',
  'ja-easy': '書類《しょるい》の 写真《しゃしん》',
  en: 'Picture of a paper',
};
const NOTE: LocalisedText = {
  ja: '字の書き方',
  'ja-easy': '字《じ》の 書《か》き方《かた》',
  en: 'how it is written',
};

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
export function valueText(field: FormField, value: FieldValue, language: FormLanguage): string {
  if (field.kind !== 'persons') return singleText(field, value as SingleValue, language);
  return (value as readonly PersonValue[])
    .map((person) => personText(field.fields, person, language))
    .join(language === 'en' ? '; ' : '／');
}

function personText(
  fields: readonly SingleField[],
  person: PersonValue,
  language: FormLanguage,
): string {
  return fields
    .flatMap((field) => {
      const value = person[field.id];
      return value === undefined || !isFilled(value) ? [] : [singleText(field, value, language)];
    })
    .join(language === 'en' ? ', ' : '、');
}

// One case for each kind, and nothing more.
// oxlint-disable-next-line complexity
function singleText(field: SingleField, given: SingleValue, language: FormLanguage): string {
  const value = normalised(field, given);
  switch (field.kind) {
    case 'text':
      return notedText(value as string | NotedText, language);
    case 'kana':
    case 'phone':
      return value as string;
    case 'date':
      return dateText(value as string, language);
    case 'address':
      return addressText(value as AddressValue);
    case 'number': {
      const unit = field.unit === undefined ? '' : inLanguage(field.unit, language);
      return `${grouped(value as number)}${language === 'en' && unit !== '' ? ' ' : ''}${unit}`;
    }
    case 'amount':
      return language === 'en'
        ? `${grouped(value as number)} yen`
        : `${grouped(value as number)}円`;
    case 'yesNo':
      return inLanguage(value === true ? YES : NO, language);
    case 'choice':
      return choiceText(field, value as string | readonly string[], language);
    case 'file':
      return inLanguage(PICTURE, language);
  }
}

function notedText(value: string | NotedText, language: FormLanguage): string {
  if (typeof value === 'string') return value;
  const said = inLanguage(NOTE, language === 'ja-easy' ? 'ja' : language);
  return language === 'en'
    ? `${value.text} (${said}: ${value.note})`
    : `${value.text}（${said}：${value.note}）`;
}

const dateText = (day: string, language: FormLanguage): string =>
  isDay(day) ? dayText(day, calendarOf(language)) : partialDayText(day, calendarOf(language));

const addressText = ({ postalCode, town, rest }: AddressValue): string =>
  [postalCode === '' ? '' : `〒${postalCode}`, town, rest].filter(Boolean).join(' ');

function choiceText(
  field: Extract<SingleField, { kind: 'choice' }>,
  value: string | readonly string[],
  language: FormLanguage,
): string {
  const chosen = typeof value === 'string' ? [value] : value;
  // In the order of the template, however they were chosen.
  return field.options
    .filter(({ id }) => chosen.includes(id))
    .map(({ label }) => inLanguage(label, language))
    .join(language === 'en' ? ', ' : '、');
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
  language: FormLanguage,
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
  readonly language: FormLanguage;
}

function personRows(
  { template, values, language }: Told,
  list: PersonsField,
  persons: readonly PersonValue[],
): readonly Omit<StatementRow, 'pageId' | 'fieldId'>[] {
  if (persons.length === 0) {
    const label = inLanguage(list.label, language);
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
  language: FormLanguage,
): Pick<StatementRow, 'label' | 'value' | 'isTyped' | 'picture'> => ({
  label: inLanguage(field.label, language),
  value: value === undefined || !isFilled(value) ? null : singleText(field, value, language),
  isTyped: isTypedKind(field),
  ...pictureOf(field, value),
});

function pictureOf(field: SingleField, value: SingleValue | undefined): { picture?: string } {
  const [picture] = pagesIn(field, value);
  return picture === undefined ? {} : { picture };
}

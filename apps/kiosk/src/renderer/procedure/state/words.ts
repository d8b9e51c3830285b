import {
  fieldsOf,
  isFilled,
  personFieldsOf,
  type FieldValue,
  type FormField,
  type FormTemplate,
  type FormValues,
  type PersonValue,
  type SingleField,
} from '@madoguchi/domain';
import { hiraganaOf } from '../../parts/keys/kana.ts';

/** A word that the form knows, with the reading by which it is found; without one it is found as it is written. */
export interface Word {
  readonly word: string;
  readonly reading: string | null;
}

/** Candidates beside each other on the screen. */
export const MOST_CANDIDATES = 6;

const BLANKS = /[\s\u3000]+/u;

/**
 * The words that were written in this form and that others of the consultation offer. Where a name stands with its
 * reading, its parts are known by theirs: whoever has written 山田 太郎 and ヤマダ タロウ writes 山田 for the next
 * person by やまだ. There is no other way from kana to kanji on a screen without an IME.
 */
export function knownWords(
  template: FormTemplate,
  values: FormValues,
  offers: readonly { readonly value: FieldValue }[],
): readonly Word[] {
  const words: Word[] = offers.flatMap(({ value }) =>
    typeof value === 'string' ? [{ word: value, reading: null }] : [],
  );
  for (const field of fieldsOf(template)) {
    const value = values[field.id];
    if (field.kind !== 'persons' || value === undefined) continue;
    for (const person of value as readonly PersonValue[]) {
      words.push(...wordsOf(field.fields, person));
    }
  }
  const single = fieldsOf(template).filter((field) => personFieldsOf(field).length === 0);
  words.push(...wordsOf(single as readonly SingleField[], values as PersonValue));
  return unique(words);
}

function wordsOf(fields: readonly SingleField[], values: PersonValue): readonly Word[] {
  return fields.flatMap((field) => {
    const value = values[field.id];
    if (value === undefined || !isFilled(value) || field.kind !== 'text') return [];
    const word = typeof value === 'string' ? value : textOf(value);
    return word === '' ? [] : withReading(word, readingOf(fields, field, values));
  });
}

const textOf = (value: PersonValue[string]): string =>
  typeof value === 'object' && 'text' in value ? value.text : '';

/** The reading of a name is the kana field with the same meaning, `person.name` and `person.kana`. */
function readingOf(
  fields: readonly SingleField[],
  { meaning }: FormField,
  values: PersonValue,
): string | null {
  if (meaning === undefined || !meaning.endsWith('.name')) return null;
  const wanted = meaning.replace(/name$/, 'kana');
  const twin = fields.find((each) => each.kind === 'kana' && each.meaning === wanted);
  const reading = twin && values[twin.id];
  return typeof reading === 'string' ? reading : null;
}

/** The whole word, and each of its parts that has a part of the reading. */
function withReading(word: string, reading: string | null): readonly Word[] {
  const parts = word.split(BLANKS);
  const readings = reading?.split(BLANKS) ?? [];
  const whole = { word, reading };
  if (parts.length < 2 || parts.length !== readings.length) return [whole];
  return [whole, ...parts.map((part, at) => ({ word: part, reading: readings[at] ?? null }))];
}

const unique = (words: readonly Word[]): readonly Word[] => [
  ...new Map(words.map((each) => [`${each.word}\n${each.reading ?? ''}`, each])).values(),
];

/** Candidates for the end of the typed text; all known words while the field is empty. */
export function candidatesFor(words: readonly Word[], typed: string): readonly string[] {
  const last = typed.split(BLANKS).at(-1) ?? '';
  const wanted = hiraganaOf(last);
  const fits = ({ word, reading }: Word): boolean =>
    word !== last &&
    (wanted === '' ||
      hiraganaOf(word).startsWith(wanted) ||
      (reading !== null && hiraganaOf(reading).startsWith(wanted)));
  return [...new Set(words.filter(fits).map(({ word }) => word))].slice(0, MOST_CANDIDATES);
}

/** A text with a candidate in the place of what it was found by. */
export function withCandidate(typed: string, candidate: string): string {
  const last = typed.split(BLANKS).at(-1) ?? '';
  return typed.slice(0, typed.length - last.length) + candidate;
}

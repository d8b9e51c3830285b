import { groupedPhone, PHONE_PATTERN, readPhone } from '../../phone.ts';
import { withoutHidden } from '../../text/kinds.ts';
import { katakana } from './kana.ts';
import type { FormField, SingleField } from './template.ts';
import type { AddressValue, FieldValue, NotedText, PersonValue, SingleValue } from './values.ts';

/** All hyphens of Japanese keyboards. */
const HYPHENS = /[ー\p{Pd}\u2212]/gu;
const POSTAL_CODE = /^\d{3}-?\d{4}$/;

/**
 * A value as it is kept once its field is left: without blanks around it and without invisible characters, kana in
 * full-width katakana, numbers grouped. Characters of names and addresses stay as they were typed, with their
 * variants and marks. While somebody types nothing is normalised, or the blank between two words could not be typed.
 */
export function normalised(field: FormField, value: FieldValue): FieldValue {
  if (field.kind !== 'persons') return normalisedSingle(field, value as SingleValue);
  return (value as readonly PersonValue[]).map((person) => normalisedPerson(field.fields, person));
}

function normalisedPerson(fields: readonly SingleField[], person: PersonValue): PersonValue {
  return Object.fromEntries(
    Object.entries(person).map(([id, value]) => {
      const field = fields.find((each) => each.id === id);
      return [id, field === undefined ? value : normalisedSingle(field, value)];
    }),
  );
}

function normalisedSingle(field: SingleField, value: SingleValue): SingleValue {
  switch (field.kind) {
    case 'text': {
      const kind = field.multiline === true ? 'paragraph' : 'phrase';
      return mappedText(value as string | NotedText, (text) => withoutHidden(kind, text));
    }
    case 'kana':
      return katakana(withoutHidden('phrase', value as string));
    case 'phone':
      return phoneText(value as string);
    case 'address':
      return normalisedAddress(value as AddressValue);
    case 'date':
    case 'number':
    case 'amount':
    case 'yesNo':
    case 'choice':
    case 'file':
      return value;
  }
}

/** A note without words is no note. */
function mappedText(value: string | NotedText, map: (text: string) => string): string | NotedText {
  if (typeof value === 'string') return map(value);
  const note = withoutHidden('phrase', value.note);
  return note === '' ? map(value.text) : { text: map(value.text), note };
}

const normalisedAddress = ({ postalCode, town, rest }: AddressValue): AddressValue => ({
  postalCode: postalCodeText(postalCode),
  town: withoutHidden('phrase', town),
  rest: withoutHidden('phrase', rest),
});

/** A telephone number as it is read, 090-1234-5678; what is none stays as it was typed, in half-width digits. */
export function phoneText(typed: string): string {
  const read = readPhone(typed);
  return read.ok && PHONE_PATTERN.test(read.phone)
    ? groupedPhone(read.phone)
    : typed.normalize('NFKC').trim();
}

/** Whether a typed number can be dialled: a number of Japan without an extension. */
export function isPhoneText(typed: string): boolean {
  const read = readPhone(typed);
  return read.ok && PHONE_PATTERN.test(read.phone);
}

/** A postal code as it is written, 154-0017; what is none stays, in half-width digits. */
export function postalCodeText(typed: string): string {
  const plain = typed.normalize('NFKC').replaceAll(HYPHENS, '-').replaceAll(/\s/g, '');
  if (!POSTAL_CODE.test(plain)) return plain;
  const digits = plain.replace('-', '');
  return `${digits.slice(0, 3)}-${digits.slice(3)}`;
}

export const isPostalCode = (typed: string): boolean => POSTAL_CODE.test(postalCodeText(typed));

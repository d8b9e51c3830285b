import { textProblem, type TextKind } from '../../text/kinds.ts';
import type { FormField, SingleField } from './template.ts';
import type { FieldValue, SingleValue } from './values.ts';

/*
 * What a value from outside may be at all. Whether it is complete and right is `fieldProblem`: what is
 * being typed is kept before it is.
 */

/** A text that is too long is kept until it is shortened, up to this multiple of its limit. */
const EXCESS = 2;
/** Characters in a part of an address. */
export const ADDRESS_LIMIT = 200;
/** Characters in a note on how a character is written. */
export const NOTE_LIMIT = 100;
const PHONE_TYPED = /^[0-9０-９()（）+＋ 　ー\p{Pd}\u2212]{0,20}$/u;
const POSTAL_TYPED = /^[0-9０-９ー\p{Pd}\u2212]{0,8}$/u;
const DATE_TYPED = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const PAGE_ID = /^[\w-]{1,64}$/;
const LARGEST = 999_999_999_999;

/** Whether a value that comes from outside has the shape and the size of this field's. */
export function isValueOf(field: FormField, value: unknown): value is FieldValue {
  if (field.kind !== 'persons') return isSingleValueOf(field, value);
  if (!Array.isArray(value) || value.length > field.max) return false;
  return value.every((person) => isPersonOf(field.fields, person));
}

function isPersonOf(fields: readonly SingleField[], person: unknown): boolean {
  return (
    isRecord(person) &&
    Object.entries(person).every(([id, value]) => {
      const field = fields.find((each) => each.id === id);
      return field !== undefined && isSingleValueOf(field, value);
    })
  );
}

// One case for each kind, and nothing more.
// oxlint-disable-next-line complexity
function isSingleValueOf(field: SingleField, value: unknown): value is SingleValue {
  switch (field.kind) {
    case 'text':
      return isTextOf(field, value);
    case 'kana':
      return isTyped('phrase', field.limit * EXCESS, value);
    case 'date':
      return typeof value === 'string' && DATE_TYPED.test(value);
    case 'address':
      return isAddress(value);
    case 'phone':
      return typeof value === 'string' && PHONE_TYPED.test(value);
    case 'number':
    case 'amount':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= LARGEST;
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choice':
      return isChoiceOf(field, value);
    case 'file':
      return hasExactly(value, ['pageId']) && isPageId(value['pageId']);
  }
}

function isTextOf(field: Extract<SingleField, { kind: 'text' }>, value: unknown): boolean {
  const kind = field.multiline === true ? 'paragraph' : 'phrase';
  const limit = field.limit * EXCESS;
  if (isTyped(kind, limit, value)) return true;
  if (field.characterNote !== true || !hasExactly(value, ['text', 'note'])) return false;
  return isTyped(kind, limit, value['text']) && isTyped('phrase', NOTE_LIMIT, value['note']);
}

function isChoiceOf(field: Extract<SingleField, { kind: 'choice' }>, value: unknown): boolean {
  const isOption = (one: unknown): boolean => field.options.some(({ id }) => id === one);
  if (field.several !== true) return isOption(value);
  return Array.isArray(value) && value.every(isOption) && new Set(value).size === value.length;
}

const isAddress = (value: unknown): boolean =>
  hasExactly(value, ['postalCode', 'town', 'rest']) &&
  typeof value['postalCode'] === 'string' &&
  POSTAL_TYPED.test(value['postalCode']) &&
  isTyped('phrase', ADDRESS_LIMIT, value['town']) &&
  isTyped('phrase', ADDRESS_LIMIT, value['rest']);

const isTyped = (kind: TextKind, limit: number, value: unknown): boolean =>
  typeof value === 'string' && textProblem(value, { kind, limit }) === null;

const isPageId = (value: unknown): boolean => typeof value === 'string' && PAGE_ID.test(value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasExactly = (
  value: unknown,
  keys: readonly string[],
): value is Readonly<Record<string, unknown>> =>
  isRecord(value) &&
  Object.keys(value).length === keys.length &&
  keys.every((key) => Object.hasOwn(value, key));

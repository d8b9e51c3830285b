import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNamed, FIELDS } from '../../testing/formTemplate.ts';
import { isValueOf } from './shapes.ts';
import type { FormField } from './template.ts';

const family = {
  id: 'family',
  kind: 'persons',
  min: 1,
  max: 2,
  label: { ja: '家族' },
  filledBy: 'either',
  required: false,
  fields: [fieldNamed('name'), fieldNamed('birth')],
} as FormField;
const file = { ...fieldNamed('name'), kind: 'file' } as FormField;
const address = (postalCode: unknown, town: unknown, rest: unknown) => ({
  postalCode,
  town,
  rest,
});

describe('[FT5] a value from outside', () => {
  it.each([
    ['name', '𠮷田 葛󠄀城 髙é か\u3099'],
    ['name', ''],
    ['name', { text: '渡邉', note: '邉の点が二つ' }],
    ['kana', 'やまだ'],
    ['birth', '1950-02-03'],
    ['birth', '1950-02'],
    ['birth', '1950'],
    ['home', address('154-0017', '東京都世田谷区世田谷', '4-21-27')],
    ['home', address('', '', '')],
    ['phone', '０３（１２３４'],
    ['copies', 99],
    ['income', 0],
    ['hasAgent', false],
    ['relation', 'self'],
    ['items', []],
    ['items', ['origin', 'head']],
  ])('is one of %s: %j', (id, value) => {
    expect(isValueOf(fieldNamed(id), value)).toBe(true);
  });

  it.each([
    ['name', 1],
    ['name', null],
    ['name', '一二\n三'],
    ['name', '国\u200b保'],
    ['name', '\ud842'],
    ['name', 'あ'.repeat(41)],
    ['name', { text: '渡邉' }],
    ['name', { text: '渡邉', note: 'a', more: 1 }],
    ['kana', { text: 'ヤ', note: '' }],
    ['birth', '1950-13'],
    ['birth', '1950-02-32'],
    ['birth', 'x'],
    ['home', address('154-0017', '東京都', 1)],
    ['home', address('x', '', '')],
    ['home', { ...address('', '', ''), more: '' }],
    ['phone', '03-1234-5678 内線 1'],
    ['copies', '1'],
    ['copies', 1.5],
    ['copies', Number.NaN],
    ['income', 1e15],
    ['hasAgent', 'true'],
    ['relation', 'nobody'],
    ['relation', ['self']],
    ['items', 'head'],
    ['items', ['head', 'head']],
    ['items', ['nothing']],
  ])('is none of %s: %j', (id, value) => {
    expect(isValueOf(fieldNamed(id), value)).toBe(false);
  });

  it('is a list of persons with known fields, no more than there may be', () => {
    expect(isValueOf(family, [])).toBe(true);
    expect(isValueOf(family, [{}, { name: '山田', birth: '1990-01-01' }])).toBe(true);
    expect(isValueOf(family, [{}, {}, {}])).toBe(false);
    expect(isValueOf(family, [{ age: 3 }])).toBe(false);
    expect(isValueOf(family, [{ birth: 3 }])).toBe(false);
    expect(isValueOf(family, [[]])).toBe(false);
    expect(isValueOf(family, {})).toBe(false);
    expect(isValueOf(family, JSON.parse('[{"__proto__": "x"}]'))).toBe(false);
  });

  it('is a page of the call', () => {
    expect(isValueOf(file, { pageId: '0f-3' })).toBe(true);
    expect(isValueOf(file, { pageId: '../etc' })).toBe(false);
    expect(isValueOf(file, 'x')).toBe(false);
  });

  it('is asked about without an exception, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...FIELDS), (value, { id }) => {
        expect(typeof isValueOf(fieldNamed(id), value)).toBe('boolean');
        expect(typeof isValueOf(family, value)).toBe('boolean');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNamed, SAMPLE_TEMPLATE, templateOf } from '../../testing/formTemplate.ts';
import { canonicalForm } from './canonical.ts';
import { fieldOf, pageOfField } from './fields.ts';
import { statementOf, valueText } from './statement.ts';
import type { FormField } from './template.ts';
import type { FormValues } from './values.ts';

const family = {
  id: 'family',
  kind: 'persons',
  min: 0,
  max: 2,
  label: { ja: '家族', en: 'Family' },
  filledBy: 'either',
  required: false,
  fields: [fieldNamed('name'), fieldNamed('birth')],
} as FormField;

describe('[FT7] a value in words', () => {
  it.each([
    ['name', '𠮷田', '𠮷田', '𠮷田'],
    [
      'name',
      { text: '渡邉', note: '点が二つ' },
      '渡邉（字の書き方：点が二つ）',
      '渡邉 (how it is written: 点が二つ)',
    ],
    ['birth', '2026-11-29', '令和8年11月29日（2026年）', '29 November 2026 (Reiwa 8)'],
    ['birth', '2026', '2026年', '2026'],
    [
      'home',
      { postalCode: '1540017', town: '東京都世田谷区世田谷', rest: '4-21-27' },
      '〒154-0017 東京都世田谷区世田谷 4-21-27',
      '〒154-0017 東京都世田谷区世田谷 4-21-27',
    ],
    ['phone', '0312345678', '03-1234-5678', '03-1234-5678'],
    ['copies', 1200, '1,200通', '1,200 通'],
    ['income', 12_000, '12,000円', '12,000 yen'],
    ['hasAgent', true, 'はい', 'Yes'],
    ['hasAgent', false, 'いいえ', 'No'],
    ['relation', 'self', '本人', 'myself'],
    ['items', ['origin', 'head'], '世帯主、本籍', '世帯主, 本籍'],
  ])('of %s: %j is %s', (id, value, ja, en) => {
    expect(valueText(fieldNamed(id), value, 'ja')).toBe(ja);
    expect(valueText(fieldNamed(id), value, 'en')).toBe(en);
  });

  it('of a list and of a picture', () => {
    const persons = [{ name: '𠮷田', birth: '2019-05-01' }, { name: '髙橋' }];
    expect(valueText(family, persons, 'ja')).toBe('𠮷田、令和元年5月1日（2019年）／髙橋');
    const file = { ...fieldNamed('name'), kind: 'file' } as FormField;
    expect(valueText(file, { pageId: 'x' }, 'en')).toBe('Picture of a paper');
  });
});

describe('[FT8] what the signer is shown', () => {
  it('is every field that is asked, with what it holds, and each person of a list', () => {
    const template = templateOf([
      fieldNamed('hasAgent'),
      fieldNamed('phone', { shownIf: { field: 'hasAgent', is: true } }),
      fieldNamed('name'),
      family,
    ]);
    const values = { hasAgent: false, phone: '03', name: '《吉》', family: [{ name: '髙' }, {}] };
    const lines = statementOf(template, values, 'ja');
    expect(lines.map(({ fieldId, person, value }) => [fieldId, person, value])).toEqual([
      ['hasAgent', null, 'いいえ'],
      ['name', null, '《吉》'],
      ['family', { index: 0, fieldId: 'name' }, '髙'],
      ['family', { index: 0, fieldId: 'birth' }, null],
      ['family', { index: 1, fieldId: 'name' }, null],
      ['family', { index: 1, fieldId: 'birth' }, null],
    ]);
    expect(lines.map(({ isTyped }) => isTyped).slice(0, 2)).toEqual([false, true]);
    expect(statementOf(template, {}, 'en').at(-1)).toEqual({
      pageId: 'first',
      fieldId: 'family',
      person: null,
      label: 'Family',
      value: null,
      isTyped: false,
    });
  });

  it('is found by field, in lists as well', () => {
    const template = templateOf([family]);
    expect(fieldOf(template, 'birth')?.kind).toBe('date');
    expect(pageOfField(template, 'birth')?.id).toBe('first');
    expect(pageOfField(template, 'nothing')).toBeNull();
  });
});

describe('[FT9] the text that is signed', () => {
  const values = fc.dictionary(
    fc.constantFrom('name', 'kana', 'phone'),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    { noNullPrototype: true },
  );

  it('is the same for the same form and differs with every character, version and template', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const isSame =
          canonicalForm(SAMPLE_TEMPLATE, one) === canonicalForm(SAMPLE_TEMPLATE, other);
        const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
        const isEqual = [...keys].every(
          (key) => Object.hasOwn(one, key) === Object.hasOwn(other, key) && one[key] === other[key],
        );
        expect(isSame).toBe(isEqual);
      }),
    );
    const text = (version: number, form: FormValues) => canonicalForm({ id: 'a', version }, form);
    expect(text(1, {})).not.toBe(text(2, {}));
    expect(canonicalForm({ id: 'b', version: 1 }, {})).not.toBe(text(1, {}));
    expect(text(1, { name: 'が' })).not.toBe(text(1, { name: 'か\u3099' }));
  });

  it('does not depend on the order in which it was filled', () => {
    const home = { postalCode: '', town: '東京都', rest: '1' };
    const turned = { rest: '1', town: '東京都', postalCode: '' };
    expect(canonicalForm(SAMPLE_TEMPLATE, { name: 'a', home })).toBe(
      canonicalForm(SAMPLE_TEMPLATE, { home: turned, name: 'a' }),
    );
    expect(canonicalForm(SAMPLE_TEMPLATE, { name: 'a' })).toBe('form:["sample",1,{"name":"a"}]');
  });
});

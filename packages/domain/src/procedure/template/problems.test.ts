import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldNamed, templateOf } from '../../testing/formTemplate.ts';
import { normalised } from './normalise.ts';
import { fieldProblem, formProblems, pageProblems } from './problems.ts';
import type { FormField, SingleField } from './template.ts';
import type { FieldValue } from './values.ts';

const TODAY = '2026-11-29';

function problemOf(field: FormField, value: FieldValue | undefined) {
  const template = templateOf([field]);
  const values = value === undefined ? {} : { [field.id]: value };
  return fieldProblem(field, value, { template, values, today: TODAY });
}

const address = (postalCode: string, town: string, rest: string) => ({ postalCode, town, rest });

describe('[FT6] what is wrong with a value', () => {
  it.each([
    ['name', '𠮷田　太郎', null],
    ['name', { text: '渡邉', note: '点が二つ' }, null],
    ['name', { text: ' ', note: '点が二つ' }, null],
    ['name', '\u200b', 'missing'],
    ['name', '葛󠄀'.repeat(20), null],
    ['name', '葛󠄀'.repeat(21), 'tooLong'],
    ['name', '国\u200b', null],
    ['kana', 'ﾔﾏﾀﾞ', null],
    ['kana', '山田', 'notKana'],
    ['kana', 'ア'.repeat(21), 'tooLong'],
    ['birth', '1950-02-29', 'notDate'],
    ['birth', '1950-02', 'notDate'],
    ['birth', '2026-11-30', 'afterToday'],
    ['birth', TODAY, null],
    ['birth', '1860-01-01', 'tooEarly'],
    ['home', address('1540017', '東京都世田谷区世田谷', '4-21-27'), null],
    ['home', address('', '東京都世田谷区世田谷', '4-21-27'), null],
    ['home', address('154', '東京都世田谷区世田谷', '4-21-27'), 'badPostalCode'],
    ['home', address('154-0017', '', ''), 'missing'],
    ['home', address('', '東京都世田谷区世田谷', ''), 'missing'],
    ['home', address('', 'あ'.repeat(201), '1'), 'tooLong'],
    ['phone', '０３（１２３４）５６７８', null],
    ['phone', '119', 'badPhone'],
    ['phone', '03-12', 'badPhone'],
    ['copies', 0, 'outOfRange'],
    ['copies', 11, 'outOfRange'],
    ['copies', 10, null],
    ['income', -1, 'outOfRange'],
    ['income', 12_000, null],
    ['hasAgent', false, null],
    ['relation', 'self', null],
    ['relation', 'nobody', 'unknownOption'],
    ['items', ['head', 'nobody'], 'unknownOption'],
  ] as const)('in %s: %j is %s', (id, value, problem) => {
    expect(problemOf(fieldNamed(id), value)).toBe(problem);
  });

  it('with no value: nothing, or that it is missing', () => {
    expect(problemOf(fieldNamed('name'), undefined)).toBeNull();
    expect(problemOf(fieldNamed('name'), '　')).toBeNull();
    expect(problemOf(fieldNamed('name', { required: true }), '　')).toBe('missing');
    expect(problemOf(fieldNamed('items', { required: true }), [])).toBe('missing');
    expect(problemOf(fieldNamed('hasAgent', { required: true }), false)).toBeNull();
  });

  it('by a first day of its own', () => {
    const field = fieldNamed('birth', { notBefore: '2020-04-01' });
    expect(problemOf(field, '2020-03-31')).toBe('tooEarly');
    expect(problemOf(field, '2020-04-01')).toBeNull();
  });

  it('of a list: how many, and each person by itself', () => {
    const family = {
      id: 'family',
      kind: 'persons',
      min: 1,
      max: 2,
      label: { ja: '家族' },
      filledBy: 'either',
      required: true,
      fields: [fieldNamed('name', { required: true }), fieldNamed('kana')] as SingleField[],
    } as const satisfies FormField;
    const template = templateOf([family]);
    const problems = (value: FieldValue) =>
      pageProblems(template, 'first', { family: value }, TODAY);
    expect(problemOf(family, [])).toBe('missing');
    expect(problemOf({ ...family, min: 2 }, [{ name: '山田' }])).toBe('tooFew');
    expect(problemOf(family, [{}, {}, {}])).toBe('tooMany');
    expect(problems([{ name: '山田', kana: 'ヤマダ' }, { kana: '山' }])).toEqual([
      { fieldId: 'family', problem: 'missing', person: { index: 1, fieldId: 'name' } },
      { fieldId: 'family', problem: 'notKana', person: { index: 1, fieldId: 'kana' } },
    ]);
  });

  it('is looked for only where a field is asked, page by page', () => {
    const template = templateOf([
      fieldNamed('hasAgent', { required: true }),
      fieldNamed('phone', { required: true, shownIf: { field: 'hasAgent', is: true } }),
    ]);
    const ids = (values: Record<string, FieldValue>) =>
      formProblems(template, values, TODAY).map(({ fieldId }) => fieldId);
    expect(ids({})).toEqual(['hasAgent']);
    expect(ids({ hasAgent: true })).toEqual(['phone']);
    expect(ids({ hasAgent: false, phone: 'x' })).toEqual([]);
    expect(pageProblems(template, 'second', {}, TODAY)).toEqual([]);
  });
});

describe('[FT3] a value as it is kept', () => {
  it.each([
    ['name', '　𠮷田 ', '𠮷田'],
    ['name', '国\u200b保', '国保'],
    ['name', '葛󠄀城か\u3099', '葛󠄀城か\u3099'],
    ['name', { text: '渡邉 ', note: ' 点が二つ' }, { text: '渡邉', note: '点が二つ' }],
    ['name', { text: '渡邉', note: ' ' }, '渡邉'],
    ['kana', 'ﾔﾏﾀﾞ', 'ヤマダ'],
    ['phone', '０９０１２３４５６７８', '090-1234-5678'],
    ['phone', '０３－１２', '03-12'],
    ['home', address('１５４ー００１７', ' 東京都', '4-21'), address('154-0017', '東京都', '4-21')],
    ['home', address('15', '', ''), address('15', '', '')],
    ['copies', 3, 3],
  ])('of %s: %j becomes %j', (id, typed, kept) => {
    expect(normalised(fieldNamed(id), typed)).toEqual(kept);
  });

  it('stays as it is when it is kept again', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(typed, fc.constantFrom('name', 'kana', 'phone'), (value, id) => {
        const kept = normalised(fieldNamed(id), value);
        expect(normalised(fieldNamed(id), kept)).toEqual(kept);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of a list: of each person', () => {
    const family = {
      ...fieldNamed('name'),
      id: 'family',
      kind: 'persons',
      min: 0,
      max: 2,
      fields: [fieldNamed('kana')],
    } as FormField;
    expect(normalised(family, [{ kana: 'ﾔﾏﾀﾞ', gone: ' ' }])).toEqual([
      { kana: 'ヤマダ', gone: ' ' },
    ]);
  });
});

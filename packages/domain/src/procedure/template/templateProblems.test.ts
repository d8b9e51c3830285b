import { describe, expect, it } from 'vitest';
import { fieldNamed, SAMPLE_TEMPLATE, templateOf } from '../../testing/formTemplate.ts';
import type { LayoutItem } from './layout.ts';
import type { Condition, FormField, FormTemplate, SingleField } from './template.ts';
import { templateProblems } from './templateProblems.ts';

const found = (template: FormTemplate) =>
  templateProblems(template).map(({ problem, at, name }) => `${problem} ${at} ${name}`.trim());

const withRule = (shownIf: Condition) =>
  found(
    templateOf([fieldNamed('hasAgent'), fieldNamed('relation'), fieldNamed('name', { shownIf })]),
  );

const family = (changes: Partial<FormField> = {}) =>
  ({
    id: 'family',
    kind: 'persons',
    min: 0,
    max: 2,
    label: { ja: '家族' },
    filledBy: 'either',
    required: false,
    fields: [fieldNamed('kana')] as SingleField[],
    ...changes,
  }) as FormField;

/** The sample with more on its sheet. */
function withItems(items: readonly LayoutItem[], template = SAMPLE_TEMPLATE): FormTemplate {
  const own = template.layout.pages.flatMap((sheet) => sheet.items);
  return { ...template, layout: { pages: [{ items: [...own, ...items] }] } };
}
const box = { x: 0, y: 0, w: 10, h: 10 };

describe('[FT1] a template', () => {
  it('with a field of each kind is right', () => {
    expect(found(SAMPLE_TEMPLATE)).toEqual([]);
  });

  it('has pages, fields on them, and each id once', () => {
    const pages = SAMPLE_TEMPLATE.pages;
    expect(found({ ...SAMPLE_TEMPLATE, pages: [] })).toContain('noPage pages');
    const empty = { id: 'empty', title: { ja: '空' }, fields: [] };
    expect(found({ ...SAMPLE_TEMPLATE, pages: [...pages, empty] })).toEqual([
      'emptyPage pages[1] empty',
    ]);
    expect(found({ ...SAMPLE_TEMPLATE, pages: [...pages, ...pages] })).toContain(
      'doubledId pages[1].id first',
    );
    expect(found(templateOf([fieldNamed('kana'), family()]))).toEqual([
      'doubledId pages[0].fields[1].fields[0].id kana',
    ]);
  });

  it.each([
    [{ filled: 'nobody' }, 'unknownField pages[0].fields[2].shownIf nobody'],
    [{ filled: 'name' }, 'ownRule pages[0].fields[2].shownIf name'],
    [{ field: 'hasAgent', is: 'yes' }, 'wrongKind pages[0].fields[2].shownIf hasAgent'],
    [{ field: 'relation', is: true }, 'wrongKind pages[0].fields[2].shownIf relation'],
    [{ field: 'relation', is: ['self', 'x'] }, 'unknownOption pages[0].fields[2].shownIf relation'],
    [
      { all: [{ not: { any: [{ filled: 'x' }] } }] },
      'unknownField pages[0].fields[2].shownIf.all[0].not.any[0] x',
    ],
  ] as const satisfies readonly [Condition, string][])('has no rule such as %j', (rule, words) => {
    expect(withRule(rule)).toEqual([words]);
  });

  it('compares only what is chosen', () => {
    const fields = [
      fieldNamed('kana'),
      fieldNamed('name', { required: { field: 'kana', is: 'ア' } }),
    ];
    expect(found(templateOf(fields))).toEqual(['wrongKind pages[0].fields[1].required kana']);
  });

  it('has no rules in a circle, and says each circle once', () => {
    const fields = [
      fieldNamed('name', { shownIf: { filled: 'kana' } }),
      fieldNamed('kana', { shownIf: { not: { filled: 'phone' } } }),
      fieldNamed('phone', { shownIf: { all: [{ filled: 'name' }] } }),
      fieldNamed('home', { shownIf: { filled: 'name' } }),
    ];
    expect(found(templateOf(fields))).toEqual(['ruleLoop pages[0].fields[0].shownIf name']);
  });

  it('may ask for one of two fields: what is required by each other is no circle', () => {
    const fields = [
      fieldNamed('name', { required: { not: { filled: 'kana' } } }),
      fieldNamed('kana', { required: { not: { filled: 'name' } } }),
    ];
    expect(found(templateOf(fields))).toEqual([]);
  });

  it('asks about the fields of a list only beside them', () => {
    const inside = family({
      fields: [fieldNamed('kana'), fieldNamed('name', { shownIf: { filled: 'kana' } })],
    } as Partial<FormField>);
    expect(found(templateOf([inside]))).toEqual([]);
    const outside = fieldNamed('phone', { shownIf: { filled: 'kana' } });
    expect(found(templateOf([inside, outside]))).toEqual([
      'outOfReach pages[0].fields[1].shownIf kana',
    ]);
  });

  it('has ranges that hold something, and options with an id each', () => {
    const options = [
      { id: 'a', label: { ja: 'あ' } },
      { id: 'a', label: { ja: 'い' } },
    ];
    const fields = [
      fieldNamed('copies', { min: 3, max: 2 }),
      fieldNamed('birth', { notBefore: '2026-02-30' }),
      family({ min: 3, max: 2 }),
      fieldNamed('relation', { options }),
    ];
    expect(found(templateOf(fields))).toEqual([
      'badRange pages[0].fields[0].min copies',
      'badRange pages[0].fields[1].notBefore birth',
      'badRange pages[0].fields[2].min family',
      'doubledId pages[0].fields[3].options[1].id a',
    ]);
  });
});

describe('[FT10] the print of a template', () => {
  it('has a place for the signature when one is needed', () => {
    const signed = { ...SAMPLE_TEMPLATE, needsSignature: true };
    expect(found(signed)).toEqual(['noSignaturePlace layout.pages']);
    expect(found(withItems([{ kind: 'signature', ...box }], signed))).toEqual([]);
  });

  it.each([
    [{ kind: 'box', ...box, x: 205 }, 'offSheet layout.pages[0].items[10]'],
    [{ kind: 'line', x1: 0, y1: 0, x2: 0, y2: 298 }, 'offSheet layout.pages[0].items[10]'],
    [
      { kind: 'value', ...box, size: 9, source: { field: 'nobody' } },
      'unknownField layout.pages[0].items[10] nobody',
    ],
    [
      {
        kind: 'value',
        ...box,
        size: 9,
        source: { field: 'name', person: { index: 0, field: 'x' } },
      },
      'unknownField layout.pages[0].items[10] x',
    ],
    [
      { kind: 'value', ...box, size: 9, part: 'town', source: { field: 'birth' } },
      'wrongPart layout.pages[0].items[10] birth',
    ],
    [
      { kind: 'check', ...box, mark: 'ring', is: 'x', source: { field: 'relation' } },
      'unknownOption layout.pages[0].items[10] relation',
    ],
    [
      { kind: 'check', ...box, mark: 'ring', is: 'x', source: { field: 'hasAgent' } },
      'wrongKind layout.pages[0].items[10] hasAgent',
    ],
  ] as const satisfies readonly [LayoutItem, string][])('has no item such as %j', (item, words) => {
    expect(found(withItems([item]))).toEqual([words]);
  });

  it('has every field that is asked, of every person that there may be', () => {
    const nothing = { pages: [] };
    expect(found({ ...templateOf([fieldNamed('name')]), layout: nothing })).toEqual([
      'notPrinted pages[0].fields[0] name',
    ]);
    const row = (index: number): LayoutItem => ({
      kind: 'value',
      ...box,
      size: 9,
      source: { field: 'family', person: { index, field: 'kana' } },
    });
    const listed = { ...templateOf([family()]), layout: nothing };
    expect(found(withItems([row(0)], listed))).toEqual([
      'notPrinted pages[0].fields[0].fields[0] kana',
    ]);
    expect(found(withItems([row(0), row(1)], listed))).toEqual([]);
    expect(found(withItems([row(0), row(1), row(2)], listed))).toEqual([
      'noSuchPerson layout.pages[0].items[2] kana',
    ]);
  });
});

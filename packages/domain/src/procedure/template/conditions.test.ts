import { describe, expect, it } from 'vitest';
import { fieldNamed, templateOf } from '../../testing/formTemplate.ts';
import { isRequired, isShown, shownFields, shownPersonFields, shownValues } from './conditions.ts';
import type { Condition, FormField, SingleField } from './template.ts';
import type { FormValues } from './values.ts';

const shownBy = (shownIf: Condition, values: FormValues): boolean =>
  isShown(
    templateOf([
      fieldNamed('hasAgent'),
      fieldNamed('relation'),
      fieldNamed('items'),
      fieldNamed('phone'),
      fieldNamed('name', { shownIf }),
    ]),
    values,
    'name',
  );

describe('[FT2] a field is asked', () => {
  it.each([
    [{ field: 'hasAgent', is: true }, { hasAgent: true }, true],
    [{ field: 'hasAgent', is: true }, { hasAgent: false }, false],
    [{ field: 'hasAgent', is: false }, {}, false],
    [{ field: 'relation', is: 'other' }, { relation: 'other' }, true],
    [{ field: 'relation', is: ['self', 'other'] }, { relation: 'self' }, true],
    [{ field: 'items', is: 'origin' }, { items: ['head', 'origin'] }, true],
    [{ field: 'items', is: 'origin' }, { items: ['head'] }, false],
    [{ filled: 'phone' }, { phone: '03' }, true],
    [{ filled: 'phone' }, { phone: ' ' }, false],
    [{ filled: 'items' }, { items: [] }, false],
    [{ not: { filled: 'phone' } }, {}, true],
    [{ all: [{ filled: 'phone' }, { field: 'hasAgent', is: true }] }, { phone: '1' }, false],
    [{ any: [{ filled: 'phone' }, { field: 'hasAgent', is: true }] }, { phone: '1' }, true],
    [{ all: [] }, {}, true],
    [{ any: [] }, {}, false],
  ] as const satisfies readonly [Condition, FormValues, boolean][])(
    'if %j holds for %j: %s',
    (condition, values, expected) => {
      expect(shownBy(condition, values)).toBe(expected);
    },
  );

  it('not because of what a field holds that is not asked itself', () => {
    const template = templateOf([
      fieldNamed('hasAgent'),
      fieldNamed('relation', { shownIf: { field: 'hasAgent', is: true } }),
      fieldNamed('name', { shownIf: { field: 'relation', is: 'other' } }),
    ]);
    const [page] = template.pages;
    const values = { hasAgent: false, relation: 'other' };
    expect(isShown(template, values, 'name')).toBe(false);
    expect(page && shownFields(template, page, values).map(({ id }) => id)).toEqual(['hasAgent']);
    expect(isShown(template, { ...values, hasAgent: true }, 'name')).toBe(true);
    expect(shownValues(template, values)).toEqual({ hasAgent: false });
  });

  it('by what is said of the same person of a list, or outside of it', () => {
    const inner = [
      fieldNamed('relation'),
      fieldNamed('name', {
        shownIf: {
          all: [
            { field: 'relation', is: 'other' },
            { field: 'hasAgent', is: true },
          ],
        },
      }),
    ] as SingleField[];
    const persons = {
      id: 'family',
      kind: 'persons',
      min: 0,
      max: 3,
      label: { ja: '家族' },
      filledBy: 'either',
      required: false,
      fields: inner,
    } as const satisfies FormField;
    const template = templateOf([fieldNamed('hasAgent'), persons]);
    const asked = (values: FormValues, relation: string) =>
      shownPersonFields(template, inner, values, { relation }).map(({ id }) => id);
    expect(asked({ hasAgent: true }, 'other')).toEqual(['relation', 'name']);
    expect(asked({ hasAgent: true }, 'self')).toEqual(['relation']);
    expect(asked({}, 'other')).toEqual(['relation']);
    const values = { hasAgent: true, family: [{ relation: 'self', name: '前' }, { name: '前' }] };
    expect(shownValues(template, values)).toEqual({
      hasAgent: true,
      family: [{ relation: 'self' }, {}],
    });
  });

  it('never when its rules go round in a circle or it is no field', () => {
    const template = templateOf([
      fieldNamed('name', { shownIf: { filled: 'kana' } }),
      fieldNamed('kana', { shownIf: { filled: 'name' } }),
    ]);
    const values = { name: '山田', kana: 'ヤマダ' };
    expect(isShown(template, values, 'name')).toBe(false);
    expect(isShown(template, values, 'nobody')).toBe(false);
  });

  it('and has to be filled always, never or when its rule holds; never when it is not asked', () => {
    const fields = [
      fieldNamed('hasAgent'),
      fieldNamed('phone', { required: true, shownIf: { field: 'hasAgent', is: true } }),
      fieldNamed('name', { required: { field: 'hasAgent', is: true } }),
    ];
    const template = templateOf(fields);
    const required = (values: FormValues) =>
      fields.map((field) => isRequired(template, values, field));
    expect(required({})).toEqual([false, false, false]);
    expect(required({ hasAgent: true })).toEqual([false, true, true]);
  });
});

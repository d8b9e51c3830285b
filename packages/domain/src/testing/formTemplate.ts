import type { FormField, FormTemplate } from '../procedure/template/template.ts';

const label = (ja: string) => ({ ja });

/** A field of each kind, with a rule between some of them. */
export const FIELDS = [
  { id: 'name', kind: 'text', limit: 20, characterNote: true, label: label('氏名') },
  { id: 'kana', kind: 'kana', limit: 20, label: label('フリガナ') },
  { id: 'birth', kind: 'date', notAfterToday: true, label: label('生年月日') },
  { id: 'home', kind: 'address', label: label('住所') },
  { id: 'phone', kind: 'phone', label: label('電話番号') },
  { id: 'copies', kind: 'number', min: 1, max: 10, unit: label('通'), label: label('通数') },
  { id: 'income', kind: 'amount', max: 99_999_999, label: label('収入') },
  { id: 'hasAgent', kind: 'yesNo', label: label('代理人が来ている') },
  {
    id: 'relation',
    kind: 'choice',
    options: [
      { id: 'self', label: { ja: '本人', en: 'myself' } },
      { id: 'other', label: { ja: 'その他', en: 'somebody else' } },
    ],
    label: label('関係'),
  },
  {
    id: 'items',
    kind: 'choice',
    several: true,
    options: [
      { id: 'head', label: { ja: '世帯主' } },
      { id: 'origin', label: { ja: '本籍' } },
    ],
    label: label('載せるもの'),
  },
] as const;

/** A template of one page with these fields, and a print that has them all below one another. */
export function templateOf(fields: readonly FormField[]): FormTemplate {
  return {
    id: 'sample',
    version: 1,
    title: label('見本'),
    isSample: true,
    topicIds: ['certificate'],
    receivingDeskKind: 'residents',
    papers: [],
    fee: null,
    handOver: null,
    dueDays: 7,
    retentionDays: 365,
    needsSignature: false,
    pages: [{ id: 'first', title: label('1枚目'), fields }],
    layout: {
      pages: [
        {
          items: fields.map(({ id }, index) => ({
            kind: 'value' as const,
            source: { field: id },
            x: 10,
            y: 10 + index * 8,
            w: 100,
            h: 7,
            size: 10,
          })),
        },
      ],
    },
  };
}

/** One of the fields of each kind, not required and open to both unless it is said otherwise. */
export function fieldNamed(id: string, changes: Partial<FormField> = {}): FormField {
  const found = FIELDS.find((field) => field.id === id);
  if (found === undefined) throw new Error(`no field ${id} among the examples`);
  return { filledBy: 'either', required: false, ...found, ...changes } as unknown as FormField;
}

/** The template with a field of each kind. */
export const SAMPLE_TEMPLATE: FormTemplate = templateOf(FIELDS.map(({ id }) => fieldNamed(id)));

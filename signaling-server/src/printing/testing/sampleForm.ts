import type { FormTemplate, FormValues, LayoutItem } from '@madoguchi/domain';
import type { FormPrint } from '../../ports/procedureDocuments.ts';

/** What a form asks of names: a surrogate pair, a variant by its selector, 戸籍 characters, marks and other letters. */
export const HARD_NAME = '𠮷田葛\u{E0100}髙é\u2126';
/** 60 characters. */
export const LONG_ADDRESS = `東京都世田谷区世田谷四丁目${'二十一番二十七号第二庁舎五階'.repeat(4)}`
  .slice(0, 59)
  .concat('葛\u{E0100}');

const facts = { filledBy: 'either', required: false } as const;
const size = 11;

const items: readonly LayoutItem[] = [
  {
    kind: 'text',
    text: { ja: '試しの申請書' },
    ...box(20, 15, 170, 10),
    size: 16,
    align: 'center',
  },
  { kind: 'box', ...box(20, 40, 170, 60) },
  { kind: 'value', source: { field: 'name' }, ...box(60, 42, 120, 8), size },
  { kind: 'value', source: { field: 'address' }, ...box(60, 52, 120, 8), size },
  { kind: 'value', source: { field: 'note' }, ...box(60, 62, 60, 8), size, wrap: true },
  { kind: 'value', source: { field: 'birth' }, part: 'era', ...box(60, 72, 12, 6), size },
  { kind: 'value', source: { field: 'birth' }, part: 'eraYear', ...box(74, 72, 8, 6), size },
  { kind: 'digits', source: { field: 'count' }, ...box(120, 72, 40, 8), count: 5 },
  { kind: 'check', source: { field: 'why' }, is: 'moved', mark: 'ring', ...box(60, 82, 14, 6) },
  {
    kind: 'value',
    source: { field: 'family', person: { index: 1, field: 'personName' } },
    ...box(60, 90, 60, 6),
    size,
  },
  { kind: 'signature', ...box(120, 110, 60, 20) },
  { kind: 'date', ...box(20, 110, 60, 6), size },
  { kind: 'receiptNumber', ...box(20, 120, 60, 6), size },
  { kind: 'qr', ...box(20, 130, 25, 25) },
];

function box(x: number, y: number, w: number, h: number) {
  return { x, y, w, h };
}

/** A form with every kind of item on one sheet. */
export const sampleTemplate: FormTemplate = {
  ...{ id: 'sample', version: 3, title: { ja: '試しの申請書' }, isSample: true },
  ...{ topicIds: [], receivingDeskKind: 'residents', papers: [], fee: null, handOver: null },
  ...{ dueDays: 7, retentionDays: 365, needsSignature: true },
  pages: [
    {
      id: 'one',
      title: { ja: '申請する人' },
      fields: [
        { ...facts, id: 'name', kind: 'text', limit: 40, label: { ja: '氏名' } },
        { ...facts, id: 'address', kind: 'address', label: { ja: '住所' } },
        { ...facts, id: 'note', kind: 'text', limit: 2000, multiline: true, label: { ja: '備考' } },
        { ...facts, id: 'birth', kind: 'date', label: { ja: '生年月日' } },
        { ...facts, id: 'count', kind: 'number', min: 0, max: 99_999, label: { ja: '数' } },
        {
          ...{ ...facts, id: 'why', kind: 'choice', label: { ja: '理由' } },
          options: [{ id: 'moved', label: { ja: '転入' } }],
        },
        {
          ...{ ...facts, id: 'family', kind: 'persons', min: 0, max: 5, label: { ja: '家族' } },
          fields: [{ ...facts, id: 'personName', kind: 'text', limit: 40, label: { ja: '氏名' } }],
        },
      ],
    },
  ],
  layout: { pages: [{ items }] },
};

export const sampleValues: FormValues = {
  name: HARD_NAME,
  address: { postalCode: '154-0017', town: LONG_ADDRESS, rest: '' },
  note: '東側の入口から',
  birth: '2019-05-01',
  count: 123,
  why: 'moved',
  family: [{ personName: '一人目' }, { personName: '二人目 髙橋' }],
};

/** The form as it is submitted, with some values changed. */
export const sampleForm = (values: FormValues = {}): FormPrint => ({
  template: sampleTemplate,
  values: { ...sampleValues, ...values },
  signature: { kind: 'drawn', strokes: [[0, 0, 400, 300, 900, 50]] },
  receiptNumber: '2026-000123-4',
  submittedOn: '2026-11-29',
});

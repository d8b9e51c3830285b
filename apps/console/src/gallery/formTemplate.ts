import type { FormTemplate, FormValues } from '@madoguchi/domain';

/** A form of every kind of field, invented for the gallery. */

const field = { filledBy: 'either', required: true } as const;

export const TEMPLATE: FormTemplate = {
  id: 'care-application',
  version: 1,
  title: { ja: '介護保険 要介護・要支援認定申請', en: 'Application for long-term care' },
  isSample: true,
  topicIds: ['care'],
  receivingDeskKind: 'health-welfare',
  papers: [{ ja: '介護保険被保険者証' }],
  fee: null,
  handOver: null,
  dueDays: 30,
  retentionDays: 1825,
  needsSignature: true,
  pages: [
    {
      id: 'applicant',
      title: { ja: '申請する方', en: 'Applicant' },
      fields: [
        {
          ...field,
          id: 'name',
          kind: 'text',
          limit: 60,
          characterNote: true,
          label: { ja: '氏名', en: 'Name' },
          meaning: 'person.name',
        },
        {
          ...field,
          id: 'kana',
          kind: 'kana',
          limit: 60,
          label: { ja: '氏名（フリガナ）', en: 'Name in katakana' },
          meaning: 'person.kana',
        },
        {
          ...field,
          id: 'birth',
          kind: 'date',
          notAfterToday: true,
          label: { ja: '生年月日', en: 'Date of birth' },
        },
        {
          ...field,
          id: 'phone',
          kind: 'phone',
          label: { ja: '電話番号', en: 'Telephone' },
          help: { ja: '昼間につながる番号' },
        },
        { ...field, id: 'address', kind: 'address', label: { ja: '住所', en: 'Address' } },
        {
          ...field,
          id: 'relation',
          kind: 'choice',
          label: { ja: '本人との関係' },
          options: [
            { id: 'self', label: { ja: '本人', en: 'Myself' } },
            { id: 'child', label: { ja: '子', en: 'Child' } },
            { id: 'spouse', label: { ja: '配偶者', en: 'Spouse' } },
            { id: 'other', label: { ja: 'そのほか', en: 'Other' } },
          ],
        },
      ],
    },
    {
      id: 'care',
      title: { ja: '介護のようす', en: 'Care' },
      fields: [
        {
          ...field,
          id: 'hospital',
          kind: 'yesNo',
          label: { ja: '入院していますか' },
        },
        {
          ...field,
          id: 'hospitalName',
          kind: 'text',
          limit: 60,
          label: { ja: '病院の名前' },
          shownIf: { field: 'hospital', is: true },
        },
        {
          ...field,
          id: 'services',
          kind: 'choice',
          several: true,
          required: false,
          label: { ja: '使いたいサービス' },
          options: [
            { id: 'visit', label: { ja: '訪問介護' } },
            { id: 'day', label: { ja: '通所介護' } },
            { id: 'aid', label: { ja: '福祉用具' } },
          ],
        },
        {
          ...field,
          id: 'fee',
          kind: 'amount',
          max: 1_000_000,
          required: false,
          label: { ja: '月の負担の目安' },
        },
        {
          ...field,
          id: 'card',
          kind: 'file',
          required: false,
          label: { ja: '保険証の写し' },
        },
        {
          ...field,
          id: 'wish',
          kind: 'text',
          limit: 300,
          multiline: true,
          required: false,
          label: { ja: '困っていること' },
          filledBy: 'resident',
        },
      ],
    },
    {
      id: 'family',
      title: { ja: 'いっしょに住む方', en: 'Family' },
      fields: [
        {
          ...field,
          id: 'people',
          kind: 'persons',
          min: 1,
          max: 6,
          label: { ja: 'いっしょに住む方' },
          fields: [
            { ...field, id: 'personName', kind: 'text', limit: 60, label: { ja: '氏名' } },
            { ...field, id: 'personBirth', kind: 'date', label: { ja: '生年月日' } },
          ],
        },
      ],
    },
  ],
  layout: { pages: [{ items: [] }] },
};

/** What is filled in so far: characters that computers of offices stumble over among it. */
export const HALF: FormValues = {
  name: '𠮷田 髙子',
  kana: 'ヨシダ タカコ',
  birth: '1950-03-01',
  phone: '03',
  relation: 'self',
};

export const FULL: FormValues = {
  card: { pageId: 'still-1' },
  ...HALF,
  phone: '03-0000-0000',
  address: { postalCode: '154-0001', town: '東京都世田谷区池尻', rest: '1-2-3 まちづくり荘 203' },
  hospital: true,
  hospitalName: '見本病院',
  services: ['visit', 'aid'],
  fee: 12_000,
  people: [{ personName: '吉田 次郎', personBirth: '1948-11-03' }],
};

import type { FormField, FormTemplate } from '@madoguchi/domain';
import { withTranslations } from '@madoguchi/domain/shipped-words';

const words = (ja: string, easy: string, en: string) =>
  withTranslations({ ja, 'ja-easy': easy, en });

const facts = (
  id: string,
  label: ReturnType<typeof words>,
  changes: Partial<Pick<FormField, 'help' | 'filledBy' | 'required' | 'meaning'>> = {},
) => ({ id, label, filledBy: 'either' as const, required: true, ...changes });

const NAME = words('氏名', '名前《なまえ》', 'Name');
const KANA = words('フリガナ', 'フリガナ', 'Name in katakana');
const BIRTH = words('生年月日', '生《う》まれた 日《ひ》', 'Date of birth');

/** A form with a field of every kind, for the gallery. */
export const galleryTemplate: FormTemplate = {
  id: 'resident-record-copy',
  version: 1,
  title: words(
    '住民票の写しの交付申請',
    '住民票《じゅうみんひょう》の 申《もう》しこみ',
    'Copy of the resident record',
  ),
  isSample: true,
  topicIds: ['family-register'],
  receivingDeskKind: 'residents',
  papers: [
    words('本人確認書類', 'あなただと わかる カード', 'Proof of who you are'),
    words('委任状（代理の方）', '代《か》わりの 人《ひと》の 紙《かみ》', 'Letter of proxy'),
  ],
  fee: words('1通 300円', '1つ 300円《えん》', '300 yen each'),
  handOver: words(
    'できたら 郵便で お送りします。',
    'できたら 郵便《ゆうびん》で 送《おく》ります。',
    'We will send it by post.',
  ),
  dueDays: 7,
  retentionDays: 365,
  needsSignature: true,
  pages: [
    {
      id: 'who',
      title: words('申請する人', '申《もう》しこむ 人《ひと》', 'Who applies'),
      fields: [
        { ...facts('name', NAME, { meaning: 'person.name' }), kind: 'text', limit: 60 },
        { ...facts('kana', KANA, { meaning: 'person.kana' }), kind: 'kana', limit: 60 },
        {
          ...facts('birth', BIRTH, { meaning: 'person.birth' }),
          kind: 'date',
          notAfterToday: true,
        },
        {
          ...facts('address', words('住所', '住所《じゅうしょ》', 'Address'), {
            help: words(
              '住民票に のっている 住所です。',
              '住《す》んで いる ところです。',
              'As it stands in the record.',
            ),
          }),
          kind: 'address',
        },
        {
          ...facts('phone', words('電話番号', '電話番号《でんわばんごう》', 'Telephone')),
          kind: 'phone',
        },
      ],
    },
    {
      id: 'what',
      title: words('必要なもの', 'ほしい もの', 'What is needed'),
      fields: [
        {
          ...facts('kind', words('ほしい証明', 'どれが いりますか', 'Which copy')),
          kind: 'choice',
          options: [
            { id: 'all', label: words('世帯全員', '家族《かぞく》 ぜんぶ', 'Whole household') },
            {
              id: 'part',
              label: words('世帯の一部', '家族《かぞく》の 中《なか》の 人《ひと》', 'Part of it'),
            },
            { id: 'removed', label: words('除票', '出《で》た 人《ひと》', 'A former resident') },
          ],
        },
        {
          ...facts('contents', words('載せるもの', 'のせる もの', 'What it shows'), {
            required: false,
          }),
          kind: 'choice',
          several: true,
          options: [
            { id: 'head', label: words('世帯主', '世帯主《せたいぬし》', 'Head of household') },
            { id: 'origin', label: words('本籍', '本籍《ほんせき》', 'Registered domicile') },
            {
              id: 'history',
              label: words('住所の履歴', '前《まえ》の 住所《じゅうしょ》', 'Former addresses'),
            },
          ],
        },
        {
          ...facts('count', words('通数', 'いくつ', 'How many')),
          kind: 'number',
          min: 1,
          max: 10,
          unit: words('通', 'つ', 'copies'),
        },
        {
          ...facts(
            'domicile',
            words('本籍を のせる', '本籍《ほんせき》を 書《か》く', 'With registered domicile'),
          ),
          kind: 'yesNo',
        },
        {
          ...facts('paid', words('払った手数料', '払《はら》った お金《かね》', 'Fee paid'), {
            required: false,
          }),
          kind: 'amount',
          max: 99_999,
        },
        {
          ...facts(
            'reason',
            words('使いみち', '何《なに》に 使《つか》いますか', 'What it is for'),
            {
              required: false,
            },
          ),
          kind: 'text',
          limit: 200,
          multiline: true,
        },
        {
          ...facts('persons', words('必要な人', 'だれの ものですか', 'Whose record'), {
            required: false,
          }),
          kind: 'persons',
          min: 0,
          max: 4,
          fields: [
            { ...facts('personName', NAME), kind: 'text', limit: 60 },
            { ...facts('personBirth', BIRTH), kind: 'date' },
          ],
        },
        {
          ...facts(
            'checked',
            words('本人確認', '本人《ほんにん》の 確認《かくにん》', 'Identity checked'),
            {
              filledBy: 'specialist',
              required: false,
            },
          ),
          kind: 'choice',
          options: [
            {
              id: 'card',
              label: words('マイナンバーカード', 'マイナンバーカード', 'My Number card'),
            },
          ],
        },
        {
          ...facts(
            'proof',
            words('書類の写真', '紙《かみ》の 写真《しゃしん》', 'Picture of a paper'),
            { required: false },
          ),
          kind: 'file',
        },
      ],
    },
  ],
  layout: { pages: [] },
};

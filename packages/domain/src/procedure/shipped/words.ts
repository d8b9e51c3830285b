import type { LocalisedText } from '../../languages/index.ts';
import { withTranslations } from '../../shippedWords/index.ts';
import type { ChoiceOption, FormField, SingleField } from '../template/template.ts';

/** A text in plain Japanese, in やさしい日本語 with readings, and in English; further languages are in lists of their own. */
export const words = (ja: string, easy: string, en: string): LocalisedText =>
  withTranslations({ ja, 'ja-easy': easy, en });

export const option = (id: string, ja: string, easy: string, en: string): ChoiceOption => ({
  id,
  label: words(ja, easy, en),
});

/** What most fields are: open to both, and to be filled. */
const USUAL = { filledBy: 'either', required: true } as const;

type Facts<F> = F extends unknown ? Omit<F, 'id' | 'label' | 'filledBy' | 'required'> : never;
type Usual = Partial<Pick<FormField, 'filledBy' | 'required'>>;

/** A field that is no list; open to both and required unless it says otherwise. */
export const field = (id: string, label: LocalisedText, facts: Facts<SingleField> & Usual) =>
  ({ ...USUAL, id, label, ...facts }) as SingleField;

const NAME = words('氏名', '名前《なまえ》', 'Name');
const KANA = words(
  'フリガナ',
  '名前《なまえ》の 読《よ》みかた（カタカナ）',
  'Reading in katakana',
);
const BIRTH = words('生年月日', '生《う》まれた日《ひ》', 'Date of birth');
const ADDRESS = words('住所', '住所《じゅうしょ》（住《す》んでいる所《ところ》）', 'Address');
const PHONE = words('電話番号', '電話番号《でんわばんごう》', 'Telephone');

type Changes = Usual &
  Pick<SingleField, 'shownIf' | 'help' | 'meaning'> & { label?: LocalisedText };

/** What every form asks of a person; a `meaning` lets an answer be offered to the next form. */
export const nameField = (id: string, { label = NAME, ...changes }: Changes = {}) =>
  field(id, label, { kind: 'text', limit: 60, characterNote: true, ...changes });
export const kanaField = (id: string, { label = KANA, ...changes }: Changes = {}) =>
  field(id, label, { kind: 'kana', limit: 60, ...changes });
export const birthField = (id: string, { label = BIRTH, ...changes }: Changes = {}) =>
  field(id, label, { kind: 'date', notAfterToday: true, ...changes });
export const addressField = (id: string, { label = ADDRESS, ...changes }: Changes = {}) =>
  field(id, label, { kind: 'address', ...changes });
export const phoneField = (id: string, { label = PHONE, ...changes }: Changes = {}) =>
  field(id, label, { kind: 'phone', ...changes });

/** The person who sits at the kiosk, as every form asks. */
export const visitor = (prefix: string) => [
  nameField(`${prefix}Name`, { meaning: 'person.name' }),
  kanaField(`${prefix}Kana`, { meaning: 'person.kana' }),
  birthField(`${prefix}Birth`, { meaning: 'person.birth' }),
  addressField(`${prefix}Address`, { meaning: 'person.address' }),
  phoneField(`${prefix}Phone`, {
    meaning: 'person.phone',
    help: words(
      '日中に連絡が取れる番号',
      '昼《ひる》に 電話《でんわ》に 出《で》られる番号《ばんごう》',
      'A number at which you can be reached in the daytime',
    ),
  }),
];

export const SEX = [
  option('male', '男', '男《おとこ》', 'Male'),
  option('female', '女', '女《おんな》', 'Female'),
  option('unsaid', '答えない', '答《こた》えない', 'Rather not say'),
];

/** Where the counter of a center takes what is brought, for every form. */
export const BRING_IDENTITY = words(
  '本人確認書類（マイナンバーカード、運転免許証、在留カードなど）',
  'あなたを 確認《かくにん》できる カード（マイナンバーカード、免許証《めんきょしょう》など）',
  'Proof of identity (My Number card, driving licence, residence card)',
);

/** By what the specialist saw who it is. */
export const IDENTITY_FIELD = field(
  'identity',
  words('本人確認', '確認《かくにん》した カード', 'Identity was shown by'),
  {
    kind: 'choice',
    several: true,
    filledBy: 'specialist',
    options: [
      option('card', 'マイナンバーカード', 'マイナンバーカード', 'My Number card'),
      option('driving', '運転免許証', '運転免許証《うんてんめんきょしょう》', 'Driving licence'),
      option('passport', '旅券', 'パスポート', 'Passport'),
      option('residence', '在留カード', '在留《ざいりゅう》カード', 'Residence card'),
      option('two', '他の書類2点', 'ほかの 書類《しょるい》 ふたつ', 'Two other papers'),
    ],
  },
);

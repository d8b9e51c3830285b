import type { DeskKind, LocalisedText, Topic } from '@madoguchi/domain';
import { withTranslations } from '@madoguchi/domain/shipped-words';

const topic = (
  id: Topic['icon'],
  deskKind: DeskKind,
  name: LocalisedText,
  hint: LocalisedText,
): Topic => ({
  ...{ id, icon: id, deskKind },
  name: withTranslations(name),
  hint: withTranslations(hint),
});

/** What a resident can pick. */
export const demoTopics: readonly Topic[] = [
  topic(
    'care',
    'health-welfare',
    {
      ja: '介護・高齢者',
      'ja-easy': 'お年寄《としよ》りの 世話《せわ》',
      en: 'Care for older people',
    },
    {
      ja: '介護保険、見守り、日々の困りごと',
      'ja-easy': '介護《かいご》の 保険《ほけん》、毎日《まいにち》の 困《こま》ったこと',
      en: 'Care insurance, daily help',
    },
  ),
  topic(
    'child',
    'child-family',
    { ja: '子ども・子育て', 'ja-easy': '子《こ》どもの こと', en: 'Children and families' },
    {
      ja: '保育園、手当、子育ての悩み',
      'ja-easy': '保育園《ほいくえん》、子《こ》どもの お金《かね》、心配《しんぱい》なこと',
      en: 'Nursery, allowances, worries',
    },
  ),
  topic(
    'insurance',
    'insurance-pension',
    {
      ja: '国民健康保険',
      'ja-easy': '病院《びょういん》の 保険《ほけん》',
      en: 'Health insurance',
    },
    {
      ja: '加入、保険料、限度額',
      'ja-easy': '保険《ほけん》に 入《はい》る、お金《かね》を はらう',
      en: 'Joining, premiums, limits',
    },
  ),
  topic(
    'family-register',
    'residents',
    {
      ja: '住所・戸籍',
      'ja-easy': '引《ひ》っこし・家族《かぞく》の 書類《しょるい》',
      en: 'Moving and family register',
    },
    {
      ja: '引っ越し、証明書、届け出',
      'ja-easy': '住《す》む 所《ところ》が 変《か》わる、書類《しょるい》',
      en: 'Moving, certificates, notices',
    },
  ),
  topic(
    'livelihood',
    'livelihood',
    { ja: '生活・お金', 'ja-easy': '生活《せいかつ》の お金《かね》', en: 'Money and daily life' },
    {
      ja: '生活費、仕事、家賃の困りごと',
      'ja-easy': 'お金《かね》が 足《た》りない、仕事《しごと》が ない',
      en: 'Living costs, work, rent',
    },
  ),
  topic(
    'health',
    'health',
    { ja: '健康・こころ', 'ja-easy': '体《からだ》と 心《こころ》', en: 'Health and mind' },
    {
      ja: '健診、妊娠、こころの相談',
      'ja-easy':
        '健康《けんこう》の 検査《けんさ》、赤《あか》ちゃん、心《こころ》の 相談《そうだん》',
      en: 'Check-ups, pregnancy, counselling',
    },
  ),
  topic(
    'disability',
    'health-welfare',
    {
      ja: '障害のある方',
      'ja-easy': '体《からだ》や 心《こころ》の 障害《しょうがい》',
      en: 'Disability',
    },
    {
      ja: '手帳、サービス、手当',
      'ja-easy': '手帳《てちょう》、サービス、お金《かね》',
      en: 'Certificates, services, allowances',
    },
  ),
  topic(
    'pension',
    'insurance-pension',
    { ja: '国民年金', 'ja-easy': '年金《ねんきん》', en: 'National pension' },
    {
      ja: '加入、免除、受け取り',
      'ja-easy': '年金《ねんきん》に 入《はい》る、年金《ねんきん》を もらう',
      en: 'Joining, exemption, receiving',
    },
  ),
  topic(
    'tax',
    'tax',
    { ja: '住民税', 'ja-easy': '税金《ぜいきん》', en: 'Resident tax' },
    {
      ja: '申告、証明、納め方',
      'ja-easy': '税金《ぜいきん》の 書類《しょるい》、はらい方《かた》',
      en: 'Returns, certificates, paying',
    },
  ),
  topic(
    'housing',
    'housing',
    { ja: '住まい', 'ja-easy': '住《す》む 家《いえ》', en: 'Housing' },
    {
      ja: '部屋探し、区営住宅、改修',
      'ja-easy': '家《いえ》を さがす、家《いえ》を 直《なお》す',
      en: 'Finding a home, repairs',
    },
  ),
  topic(
    'community',
    'community',
    {
      ja: '地域活動・防災',
      'ja-easy': '地域《ちいき》の 活動《かつどう》・地震《じしん》の 準備《じゅんび》',
      en: 'Community and disasters',
    },
    {
      ja: '町会、ボランティア、備え',
      'ja-easy':
        '近所《きんじょ》の 人《ひと》との 活動《かつどう》、地震《じしん》の 準備《じゅんび》',
      en: 'Local groups, preparing',
    },
  ),
  topic(
    'other',
    'community',
    { ja: 'わからない・その他', 'ja-easy': 'わからない・ほかの こと', en: 'Not sure, or other' },
    {
      ja: 'どこに聞けばよいか、一緒に考えます',
      'ja-easy': 'どこに 聞《き》くか、一緒《いっしょ》に 考《かんが》えます',
      en: 'We find the right desk with you',
    },
  ),
];

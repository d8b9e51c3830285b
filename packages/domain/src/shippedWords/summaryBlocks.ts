import type { SummaryBlock } from '../summary/state.ts';

const block = (
  id: string,
  part: SummaryBlock['part'],
  ja: string,
  easy: string,
  en: string,
): SummaryBlock => ({ id, part, text: { ja, 'ja-easy': easy, en } });

/** まとめの文 that hold for every topic; their translations are in the lists beside. */
export const SHIPPED_WARD_BLOCKS: readonly SummaryBlock[] = [
  block(
    'explained',
    'said',
    '手続きの流れを説明しました。',
    '手続《てつづ》きの しかたを 話《はな》しました。',
    'We explained how the procedure goes.',
  ),
  block(
    'hand-in',
    'nextStep',
    '申請書を書いて、まちづくりセンターの窓口に出してください。',
    '紙《かみ》に 書《か》いて、まちづくりセンターに 出《だ》して ください。',
    'Fill in the form and hand it in at the Community Office.',
  ),
  block(
    'by-post',
    'nextStep',
    '結果は郵便で届きます。届くまでお待ちください。',
    '結果《けっか》は 手紙《てがみ》で 行《い》きます。待《ま》って いて ください。',
    'The result comes by post. Please wait for it.',
  ),
  block(
    'we-call',
    'nextStep',
    '担当の窓口からお電話します。',
    '窓口《まどぐち》の 人《ひと》が 電話《でんわ》を します。',
    'The desk will telephone you.',
  ),
  block(
    'nothing',
    'nextStep',
    'これからしていただくことはありません。',
    'もう する ことは ありません。',
    'There is nothing more for you to do.',
  ),
  block(
    'identity',
    'papers',
    '本人確認書類（マイナンバーカード、運転免許証など）',
    'あなたの 名前《なまえ》が わかるもの（マイナンバーカード、運転免許証《うんてんめんきょしょう》など）',
    'Proof of identity (My Number Card, driving licence …)',
  ),
  block('this-paper', 'papers', 'この紙', 'この 紙《かみ》', 'This paper'),
  block(
    'center',
    'where',
    'このまちづくりセンターの窓口',
    'この まちづくりセンターの 窓口《まどぐち》',
    'The counter of this Community Office',
  ),
  block(
    'branch',
    'where',
    '担当の総合支所の窓口',
    '総合支所《そうごうししょ》の 窓口《まどぐち》',
    'The counter of the branch office in charge',
  ),
  block(
    'weekdays',
    'when',
    '平日の8時30分から17時まで',
    '月曜日《げつようび》から 金曜日《きんようび》の 8時《じ》30分《ぷん》から 17時《じ》まで',
    'Monday to Friday, 8:30 to 17:00',
  ),
];

/** まとめの文 of each shipped topic, by its id. */
export const SHIPPED_TOPIC_BLOCKS: Readonly<Record<string, readonly SummaryBlock[]>> = {
  care: [
    block(
      'care-talked',
      'said',
      '要介護認定の申請について話しました。',
      '介護《かいご》の 申《もう》しこみの ことを 話《はな》しました。',
      'We talked about applying for long-term care certification.',
    ),
    block(
      'care-visit',
      'nextStep',
      '申請のあと、調査員がご自宅に伺います。',
      '申《もう》しこみの あと、調《しら》べる 人《ひと》が 家《いえ》に 行《い》きます。',
      'After the application somebody will visit you at home.',
    ),
    block(
      'care-card',
      'papers',
      '介護保険の保険証',
      '介護保険《かいごほけん》の カード',
      'Long-term care insurance card',
    ),
  ],
  child: [
    block(
      'child-talked',
      'said',
      '保育園の申し込みについて話しました。',
      '保育園《ほいくえん》の 申《もう》しこみの ことを 話《はな》しました。',
      'We talked about applying for a nursery place.',
    ),
    block(
      'child-handbook',
      'papers',
      '母子健康手帳',
      '母子手帳《ぼしてちょう》',
      'Mother and child health handbook',
    ),
  ],
  insurance: [
    block(
      'insurance-talked',
      'said',
      '国民健康保険の手続きについて話しました。',
      '病院《びょういん》の 保険《ほけん》の ことを 話《はな》しました。',
      'We talked about National Health Insurance.',
    ),
    block(
      'insurance-qualification',
      'papers',
      '今の保険が分かるもの',
      'いまの 保険《ほけん》が わかる もの',
      'Something that shows your present insurance',
    ),
  ],
  'family-register': [
    block(
      'family-register-talked',
      'said',
      '引っ越しの届け出について話しました。',
      '引《ひ》っこしの 手続《てつづ》きの ことを 話《はな》しました。',
      'We talked about giving notice of a move.',
    ),
    block(
      'family-register-identities',
      'papers',
      '引っ越す方全員の本人確認書類',
      '引《ひ》っこしする 人《ひと》 みんなの 名前《なまえ》が わかる もの',
      'Proof of identity of everybody who moves',
    ),
  ],
  livelihood: [
    block(
      'livelihood-talked',
      'said',
      '生活費と家賃の困りごとについて話しました。',
      '生活《せいかつ》の お金《かね》と 家賃《やちん》の ことを 話《はな》しました。',
      'We talked about living costs and rent.',
    ),
    block(
      'livelihood-income',
      'papers',
      '収入と家賃が分かるもの',
      'もらう お金《かね》と 家賃《やちん》が わかる もの',
      'Something that shows your income and rent',
    ),
  ],
  health: [
    block(
      'health-talked',
      'said',
      '健診と体の調子について話しました。',
      '健康《けんこう》の 検査《けんさ》と 体《からだ》の ことを 話《はな》しました。',
      'We talked about check-ups and your health.',
    ),
    block(
      'health-ticket',
      'papers',
      '健診の受診券',
      '検査《けんさ》の 券《けん》',
      'The ticket for the check-up',
    ),
  ],
  disability: [
    block(
      'disability-talked',
      'said',
      '障害者手帳の申請について話しました。',
      '手帳《てちょう》の 申《もう》しこみの ことを 話《はな》しました。',
      'We talked about applying for a disability certificate.',
    ),
    block(
      'disability-certificate',
      'papers',
      '医師の診断書と顔写真',
      'お医者《いしゃ》さんの 紙《かみ》と 顔《かお》の 写真《しゃしん》',
      'A doctor’s certificate and a photograph of your face',
    ),
  ],
  pension: [
    block(
      'pension-talked',
      'said',
      '国民年金の手続きについて話しました。',
      '年金《ねんきん》の ことを 話《はな》しました。',
      'We talked about the National Pension.',
    ),
    block(
      'pension-number',
      'papers',
      '基礎年金番号が分かるもの',
      '年金《ねんきん》の 番号《ばんごう》が わかる もの',
      'Something that shows your pension number',
    ),
  ],
  tax: [
    block(
      'tax-talked',
      'said',
      '住民税について話しました。',
      '税金《ぜいきん》の ことを 話《はな》しました。',
      'We talked about the resident tax.',
    ),
    block(
      'tax-notice',
      'papers',
      '住民税の通知書',
      '税金《ぜいきん》の お知《し》らせの 紙《かみ》',
      'The notice of the resident tax',
    ),
  ],
  housing: [
    block(
      'housing-talked',
      'said',
      '住まい探しについて話しました。',
      '住《す》む 家《いえ》を さがす ことを 話《はな》しました。',
      'We talked about finding a home.',
    ),
    block(
      'housing-contract',
      'papers',
      '今の住まいの契約書',
      'いまの 家《いえ》の 契約《けいやく》の 紙《かみ》',
      'The contract of your present home',
    ),
  ],
  community: [
    block(
      'community-talked',
      'said',
      '地域の活動と防災について話しました。',
      '地域《ちいき》の 活動《かつどう》と 地震《じしん》の 準備《じゅんび》の ことを 話《はな》しました。',
      'We talked about local groups and preparing for disasters.',
    ),
    block(
      'community-call-group',
      'nextStep',
      '町会の連絡先に電話してください。',
      '町会《ちょうかい》に 電話《でんわ》して ください。',
      'Please telephone the neighbourhood association.',
    ),
  ],
  other: [
    block(
      'other-talked',
      'said',
      'どこに相談するかを一緒に考えました。',
      'どこに 聞《き》くか、一緒《いっしょ》に 考《かんが》えました。',
      'We found out together whom to ask.',
    ),
  ],
};

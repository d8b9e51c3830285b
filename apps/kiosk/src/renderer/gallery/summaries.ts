import type { LocalisedText } from '@madoguchi/domain';
import type { SummaryView } from '@madoguchi/protocol';

const line = (ja: string, easy: string, en: string): LocalisedText => ({ ja, 'ja-easy': easy, en });

/** What a specialist has put together in a talk about care. */
export const summary: SummaryView = {
  consultationId: 'c1',
  title: line('相談のまとめ', '相談《そうだん》の まとめ', 'Summary of your consultation'),
  ticket: {
    title: line('受付番号', '受付番号《うけつけばんごう》', 'Your number'),
    number: '池尻-012',
  },
  day: line('令和8年12月3日(木)', '令和8年12月3日(木)', 'Thursday, 3 December 2026'),
  deskName: line(
    '世田谷総合支所 保健福祉課',
    '世田谷総合支所《せたがやそうごうししょ》 保健福祉課《ほけんふくしか》',
    'Health and Welfare Section, Setagaya Branch',
  ),
  place: line('池尻まちづくりセンター', '池尻まちづくりセンター', '池尻 Community Office'),
  sections: [
    {
      part: 'said',
      title: line('話したこと', '話《はな》した こと', 'What we talked about'),
      lines: [
        line(
          '要介護認定の申請について話しました。',
          '介護《かいご》の 申《もう》しこみの ことを 話《はな》しました。',
          'We talked about applying for long-term care certification.',
        ),
      ],
    },
    {
      part: 'nextStep',
      title: line('次にすること', 'つぎに すること', 'What to do next'),
      lines: [
        line(
          '申請書を書いて、まちづくりセンターの窓口に出してください。',
          '紙《かみ》に 書《か》いて、まちづくりセンターに 出《だ》して ください。',
          'Fill in the form and hand it in at the Community Office.',
        ),
        { ja: '水色の申請書です。' },
      ],
    },
    {
      part: 'papers',
      title: line('持ち物', '持《も》ってくる もの', 'What to bring'),
      lines: [
        line(
          '介護保険の保険証',
          '介護保険《かいごほけん》の カード',
          'Long-term care insurance card',
        ),
        line(
          '本人確認書類（マイナンバーカード、運転免許証など）',
          'あなたの 名前《なまえ》が わかるもの（マイナンバーカード、運転免許証《うんてんめんきょしょう》など）',
          'Proof of identity (My Number Card, driving licence …)',
        ),
      ],
    },
    {
      part: 'where',
      title: line('場所', '場所《ばしょ》', 'Where'),
      lines: [
        line(
          'このまちづくりセンターの窓口',
          'この まちづくりセンターの 窓口《まどぐち》',
          'The counter of this Community Office',
        ),
      ],
    },
    {
      part: 'when',
      title: line('いつ', 'いつ', 'When'),
      lines: [line('令和8年12月10日(木)', '令和8年12月10日(木)', 'Thursday, 10 December 2026')],
    },
    {
      part: 'telephone',
      title: line('電話', '電話《でんわ》', 'Telephone'),
      lines: [
        line(
          '世田谷総合支所 保健福祉課 03-0000-0000',
          '世田谷総合支所《せたがやそうごうししょ》 保健福祉課《ほけんふくしか》 03-0000-0000',
          'Health and Welfare Section, Setagaya Branch 03-0000-0000',
        ),
      ],
    },
  ],
  page: {
    title: line('くわしい案内のページ', 'くわしい ことが わかる ページ', 'More about this'),
    address: 'https://ward.example/care',
  },
};

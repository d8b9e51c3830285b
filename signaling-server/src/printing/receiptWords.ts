import type { LocalisedText } from '@madoguchi/domain';
import { tableWithTranslations } from '@madoguchi/domain/shipped-words';

const WORDS = {
  title: { ja: '手続きの控え', 'ja-easy': '手続《てつづ》きの 控《ひか》え', en: 'Receipt' },
  keep: {
    ja: '大切に保管してください。',
    'ja-easy': 'この 紙《かみ》を なくさないで ください。',
    en: 'Please keep this paper.',
  },
  receiptNumber: { ja: '受理番号', 'ja-easy': '受理番号《じゅりばんごう》', en: 'Receipt number' },
  resume: {
    ja: '続きから始めるための番号',
    'ja-easy': '続《つづ》きを する ための 番号《ばんごう》',
    en: 'Number to go on with the form',
  },
  day: { ja: '受付日', 'ja-easy': '受付《うけつけ》した 日《ひ》', en: 'Date' },
  center: {
    ja: '受け付けた場所',
    'ja-easy': '受付《うけつけ》した 場所《ばしょ》',
    en: 'Where it was received',
  },
  desk: { ja: '担当窓口', 'ja-easy': '担当《たんとう》の 窓口《まどぐち》', en: 'Desk in charge' },
  phone: { ja: '電話', 'ja-easy': '電話《でんわ》', en: 'Telephone' },
  due: {
    ja: '処理の目安',
    'ja-easy': 'いつごろ 終《お》わるか',
    en: 'Expected by',
  },
  next: { ja: 'この後の流れ', 'ja-easy': 'このあと', en: 'What happens next' },
  checked: {
    ja: '担当窓口が内容を確認します。直していただく所があるときは、窓口から連絡します。',
    'ja-easy':
      '窓口《まどぐち》の 人《ひと》が 内容《ないよう》を 見《み》ます。なおす ところが あったら、連絡《れんらく》します。',
    en: 'The desk checks the form and contacts you if anything has to be corrected.',
  },
  ask: {
    ja: 'お問い合わせのときは、上の番号をお伝えください。',
    'ja-easy':
      'わからない ことが あったら、上《うえ》の 番号《ばんごう》を 言《い》って ください。',
    en: 'When you ask about it, tell the number above.',
  },
  goOn: {
    ja: 'まちづくりセンターの窓口でこの控えを見せると、続きから始められます。まだ提出されていません。',
    'ja-easy':
      'まちづくりセンターで この 紙《かみ》を 見《み》せて ください。続《つづ》きから できます。まだ 出《だ》して いません。',
    en: 'Show this paper at the centre to go on with the form. It is not submitted yet.',
  },
  papers: { ja: '必要な書類', 'ja-easy': '必要《ひつよう》な もの', en: 'Papers to bring' },
  fee: { ja: '手数料', 'ja-easy': 'お金《かね》', en: 'Fee' },
  handOver: {
    ja: '受け取り方',
    'ja-easy': '受《う》け取《と》り方《かた》',
    en: 'How you receive it',
  },
  page: {
    ja: '手続きの案内',
    'ja-easy': '手続《てつづ》きの 説明《せつめい》',
    en: 'About this procedure',
  },
} as const satisfies Record<string, LocalisedText>;

/** The words of a receipt that are the same for every procedure. */
export const RECEIPT = tableWithTranslations(WORDS);

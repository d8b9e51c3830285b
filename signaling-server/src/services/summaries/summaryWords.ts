import type { LocalisedText } from '@madoguchi/domain';
import { tableWithTranslations } from '@madoguchi/domain/shipped-words';

const WORDS = {
  title: {
    ja: '相談のまとめ',
    'ja-easy': '相談《そうだん》の まとめ',
    en: 'Summary of your consultation',
  },
  ticket: { ja: '受付番号', 'ja-easy': '受付番号《うけつけばんごう》', en: 'Your number' },
  place: {
    ja: '{district}まちづくりセンター',
    'ja-easy': '{district}まちづくりセンター',
    en: '{district} Community Office',
  },
  said: { ja: '話したこと', 'ja-easy': '話《はな》した こと', en: 'What we talked about' },
  nextStep: { ja: '次にすること', 'ja-easy': 'つぎに すること', en: 'What to do next' },
  papers: { ja: '持ち物', 'ja-easy': '持《も》ってくる もの', en: 'What to bring' },
  where: { ja: '場所', 'ja-easy': '場所《ばしょ》', en: 'Where' },
  when: { ja: 'いつ', 'ja-easy': 'いつ', en: 'When' },
  telephone: { ja: '電話', 'ja-easy': '電話《でんわ》', en: 'Telephone' },
  page: {
    ja: 'くわしい案内のページ',
    'ja-easy': 'くわしい ことが わかる ページ',
    en: 'More about this',
  },
} as const satisfies Record<string, LocalisedText>;

/** The words of a summary that are the same for every talk. */
export const SUMMARY_WORDS = tableWithTranslations(WORDS);

import type { LanguageEntry } from './entry.ts';
import { ja } from './ja.ts';

/** やさしい日本語: readings stand behind their characters, 漢字《かんじ》. */
export const jaEasy = {
  ...ja,
  ownName: 'やさしい にほんご',
  isEasy: true,
  // Who learns the language may not know the eras.
  dates: { ...ja.dates, onPaper: '{year}年（{era}{firstYear}年）{m}月{d}日({weekday})' },
  form: { ...ja.form, picture: '書類《しょるい》の 写真《しゃしん》' },
} as const satisfies LanguageEntry;

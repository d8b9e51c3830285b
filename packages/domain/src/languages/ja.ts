import type { LanguageEntry } from './entry.ts';

/** Japanese: the source of every text, and what stands where another language has none. */
export const ja = {
  ownName: '日本語',
  tag: 'ja',
  locale: 'ja-JP',
  direction: 'ltr',
  synthesiser: 'ja',
  spoken: 'ja',
  isEasy: false,
  hasLongWords: false,
  isForResidentsAlone: false,
  eras: { meiji: '明治', taisho: '大正', showa: '昭和', heisei: '平成', reiwa: '令和' },
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  weekdays: ['日', '月', '火', '水', '木', '金', '土'],
  dates: {
    day: '{m}月{d}日({weekday})',
    onPaper: '{era}{firstYear}年{m}月{d}日({weekday})',
    bothCalendars: '{era}{firstYear}年{m}月{d}日（{year}年）',
    commonAlone: '{year}年{m}月{d}日',
    monthOfYear: '{year}年{m}月',
    year: '{year}年',
  },
  form: {
    yes: 'はい',
    no: 'いいえ',
    picture: '書類の画像',
    noted: '{text}（字の書き方：{note}）',
    yen: '{amount}円',
    counted: '{number}{unit}',
    comma: '、',
    semicolon: '／',
  },
} as const satisfies LanguageEntry;

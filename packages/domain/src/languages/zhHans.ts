import type { LanguageEntry } from './entry.ts';

/** Simplified Chinese. */
export const zhHans = {
  ownName: '简体中文',
  tag: 'zh-Hans',
  locale: 'zh-Hans-CN',
  direction: 'ltr',
  synthesiser: 'cmn-latn-pinyin',
  spoken: 'zh',
  isEasy: false,
  hasLongWords: false,
  isForResidentsAlone: true,
  eras: { meiji: '明治', taisho: '大正', showa: '昭和', heisei: '平成', reiwa: '令和' },
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  dates: {
    day: '{m}月{d}日（{weekday}）',
    onPaper: '{year}年（{era}{eraYear}年）{m}月{d}日（{weekday}）',
    bothCalendars: '{year}年（{era}{eraYear}年）{m}月{d}日',
    commonAlone: '{year}年{m}月{d}日',
    monthOfYear: '{year}年{m}月',
    year: '{year}年',
  },
  form: {
    yes: '是',
    no: '否',
    picture: '文件的图片',
    noted: '{text}（写法：{note}）',
    yen: '{amount} 日元',
    counted: '{number} {unit}',
    comma: '、',
    semicolon: '；',
  },
} as const satisfies LanguageEntry;

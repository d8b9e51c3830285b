import type { LanguageEntry } from './entry.ts';

/** Korean. */
export const ko = {
  ownName: '한국어',
  tag: 'ko',
  locale: 'ko-KR',
  direction: 'ltr',
  synthesiser: 'ko',
  spoken: 'ko',
  isEasy: false,
  hasLongWords: true,
  isForResidentsAlone: true,
  eras: { meiji: '메이지', taisho: '다이쇼', showa: '쇼와', heisei: '헤이세이', reiwa: '레이와' },
  months: ['1월', '2월', '3월', '4월', '5월', '6월', '7월', '8월', '9월', '10월', '11월', '12월'],
  weekdays: ['일', '월', '화', '수', '목', '금', '토'],
  dates: {
    day: '{m}월 {d}일({weekday})',
    onPaper: '{year}년({era} {eraYear}년) {m}월 {d}일({weekday})',
    bothCalendars: '{year}년({era} {eraYear}년) {m}월 {d}일',
    commonAlone: '{year}년 {m}월 {d}일',
    monthOfYear: '{year}년 {m}월',
    year: '{year}년',
  },
  form: {
    yes: '예',
    no: '아니요',
    picture: '서류 사진',
    noted: '{text}(글자 쓰는 법: {note})',
    yen: '{amount}엔',
    counted: '{number}{unit}',
    comma: ', ',
    semicolon: '; ',
  },
} as const satisfies LanguageEntry;

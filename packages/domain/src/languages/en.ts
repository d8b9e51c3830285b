import type { LanguageEntry } from './entry.ts';

/** English. */
export const en = {
  ownName: 'English',
  tag: 'en',
  locale: 'en-GB',
  direction: 'ltr',
  spoken: 'en',
  isEasy: false,
  hasLongWords: true,
  isForResidentsAlone: false,
  eras: { meiji: 'Meiji', taisho: 'Taisho', showa: 'Showa', heisei: 'Heisei', reiwa: 'Reiwa' },
  dates: {
    day: '{weekday} {d} {month}',
    onPaper: '{weekday} {d} {month} {year} ({era} {eraYear})',
    bothCalendars: '{d} {month} {year} ({era} {eraYear})',
    commonAlone: '{d} {month} {year}',
    monthOfYear: '{month} {year}',
    year: '{year}',
  },
  form: {
    yes: 'Yes',
    no: 'No',
    picture: 'Picture of a paper',
    noted: '{text} (how it is written: {note})',
    yen: '{amount} yen',
    counted: '{number} {unit}',
    comma: ', ',
    semicolon: '; ',
  },
} as const satisfies LanguageEntry;

import type { LanguageEntry } from './entry.ts';

/** Nepali, in Devanagari. Numbers are written with the digits that stand on the forms of a ward. */
export const ne = {
  ownName: 'नेपाली',
  tag: 'ne',
  locale: 'ne-NP-u-nu-latn',
  direction: 'ltr',
  spoken: 'ne',
  isEasy: false,
  hasLongWords: true,
  isForResidentsAlone: true,
  eras: { meiji: 'मेइजी', taisho: 'ताइशो', showa: 'शोवा', heisei: 'हेइसेइ', reiwa: 'रेइवा' },
  dates: {
    day: '{month} {d}, {weekday}',
    onPaper: '{year} {month} {d}, {weekday} ({era} {eraYear})',
    bothCalendars: '{year} {month} {d} ({era} {eraYear})',
    commonAlone: '{year} {month} {d}',
    monthOfYear: '{year} {month}',
    year: '{year}',
  },
  form: {
    yes: 'हो',
    no: 'होइन',
    picture: 'कागजको तस्बिर',
    noted: '{text} (लेख्ने तरिका: {note})',
    yen: '{amount} येन',
    counted: '{number} {unit}',
    comma: ', ',
    semicolon: '; ',
  },
} as const satisfies LanguageEntry;

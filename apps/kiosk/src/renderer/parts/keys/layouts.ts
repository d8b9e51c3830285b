/** Which keys are on the screen. */
export type KeySheet = 'hiragana' | 'katakana' | 'latin';

/** Five a row, as everybody has learnt them: no hole, so that no key is far from where it is looked for. */
const HIRAGANA = [
  'あいうえお',
  'かきくけこ',
  'さしすせそ',
  'たちつてと',
  'なにぬねの',
  'はひふへほ',
  'まみむめも',
  'やゆよ・ー',
  'らりるれろ',
  'わをん、。',
]
  .join('')
  .split('');

const KATAKANA = [
  'アイウエオ',
  'カキクケコ',
  'サシスセソ',
  'タチツテト',
  'ナニヌネノ',
  'ハヒフヘホ',
  'マミムメモ',
  'ヤユヨ・ー',
  'ラリルレロ',
  'ワヲン、。',
]
  .join('')
  .split('');

/** Digits first: they are what an address asks for most. */
const LATIN = ['1234567890', '-ABCDEFGHI', 'JKLMNOPQRS', 'TUVWXYZ@._'].join('').split('');

/** The keys of a sheet, row by row. */
export const KEYS: Readonly<Record<KeySheet, readonly string[]>> = {
  hiragana: HIRAGANA,
  katakana: KATAKANA,
  latin: LATIN,
};

/** Between the parts of a name. */
export const BLANK: Readonly<Record<KeySheet, string>> = {
  hiragana: '\u3000',
  katakana: '\u3000',
  latin: ' ',
};

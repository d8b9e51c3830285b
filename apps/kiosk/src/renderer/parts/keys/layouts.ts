import { languageEntry, type Language } from '@madoguchi/domain';

/** Which keys are on the screen. */
export type KeySheet = 'hiragana' | 'katakana' | 'latin';

type Sheets = readonly [KeySheet, ...KeySheet[]];
const JAPANESE_FIRST: Sheets = ['hiragana', 'katakana', 'latin'];
const LATIN_FIRST: Sheets = ['latin', 'hiragana', 'katakana'];

/** The sheets for words of somebody who reads the screen in this language. */
export const sheetsFor = (language: Language): Sheets =>
  languageEntry(language).spoken === 'ja' ? JAPANESE_FIRST : LATIN_FIRST;

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

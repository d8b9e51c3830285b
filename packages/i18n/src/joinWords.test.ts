import { expect, test } from 'vitest';
import { joinWords, setsApart } from './joinWords.ts';

test('[L10] words that are set apart for residents stand together for the office', () => {
  expect(joinWords('かくす ところを ふやす')).toBe('かくすところをふやす');
  expect(joinWords('{step, select, 3 {もとの 明るさ} other {明るく する}}')).toBe(
    '{step, select, 3 {もとの明るさ} other {明るくする}}',
  );
  expect(joinWords('もう一度 Enterで 終わります。Ctrl+Zで 戻します。')).toBe(
    'もう一度Enterで終わります。Ctrl+Zで戻します。',
  );
  expect(joinWords('Their camera is off')).toBe('Their camera is off');
});

test('[L10] only blanks between Japanese words set them apart', () => {
  expect(['全部 消す', '全部消す', '{day} {part}', 'ペン {count}'].map(setsApart)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

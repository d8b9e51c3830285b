import { expect, test } from 'vitest';
import { isFound, searchKey } from './search.ts';

const row = ['池尻', '世田谷総合支所', 'モデル地区', 'Room 12'];

test('[O2] every word has to occur somewhere in the row', () => {
  expect(isFound(row, '池尻 世田谷')).toBe(true);
  expect(isFound(row, '池尻　モデル')).toBe(true);
  expect(isFound(row, '池尻 北沢')).toBe(false);
});

test('[O2] width, kana and capitals make no difference', () => {
  expect(isFound(row, 'もでる')).toBe(true);
  expect(isFound(row, 'ﾓﾃﾞﾙ')).toBe(true);
  expect(isFound(row, 'ｒｏｏｍ １２')).toBe(true);
});

test('[O2] nothing to search for finds everything', () => {
  expect(isFound(row, '')).toBe(true);
  expect(isFound(row, ' 　')).toBe(true);
});

test.each([
  ['クミン', 'くみん'],
  ['ｸﾐﾝ', 'くみん'],
  ['ＴＡＸ', 'tax'],
  [' 保健　　福祉 ', '保健 福祉'],
  ['ヴァイオリン', 'ゔぁいおりん'],
])('[W26] %s is looked for as %s', (typed, compared) => {
  expect(searchKey(typed)).toBe(compared);
  expect(searchKey(searchKey(typed))).toBe(compared);
});

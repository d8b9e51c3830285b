import { expect, test } from 'vitest';
import { found } from './search.ts';

const row = ['池尻', '世田谷総合支所', 'モデル地区', 'Room 12'];

test('[O2] every word has to occur somewhere in the row', () => {
  expect(found(row, '池尻 世田谷')).toBe(true);
  expect(found(row, '池尻　モデル')).toBe(true);
  expect(found(row, '池尻 北沢')).toBe(false);
});

test('[O2] width, kana and capitals make no difference', () => {
  expect(found(row, 'もでる')).toBe(true);
  expect(found(row, 'ﾓﾃﾞﾙ')).toBe(true);
  expect(found(row, 'ｒｏｏｍ １２')).toBe(true);
});

test('[O2] nothing to search for finds everything', () => {
  expect(found(row, '')).toBe(true);
  expect(found(row, ' 　')).toBe(true);
});

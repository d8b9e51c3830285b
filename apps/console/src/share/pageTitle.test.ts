import { charactersIn, TEXTS, textProblem } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import { pageTitle } from './pageTitle.ts';

it('[PG48] a page is called as its file is, without the ending, in what a title may have', () => {
  expect(pageTitle('記入例.pdf')).toBe('記入例');
  expect(pageTitle('令和8年度 案内.v2.PDF')).toBe('令和8年度 案内.v2');
  expect([pageTitle(''), pageTitle('.pdf'), pageTitle('\u0000.png')]).toEqual([null, null, null]);
  const long = pageTitle(`${'長'.repeat(300)}.jpeg`);
  expect(charactersIn(long ?? '')).toBe(TEXTS.pageTitle.limit);
  expect(textProblem(long ?? '', TEXTS.pageTitle)).toBeNull();
});

import { expect, test } from 'vitest';
import { pagesOf } from './Pager.tsx';

test('[K11] topics are cut into pages of six, none lost', () => {
  const topics = Array.from({ length: 11 }, (_, index) => index);
  const pages = pagesOf(topics, 6);
  expect(pages.map((page) => page.length)).toEqual([6, 5]);
  expect(pages.flat()).toEqual(topics);
});

test('[K11] no topics are one empty page', () => {
  expect(pagesOf([], 6)).toEqual([[]]);
});

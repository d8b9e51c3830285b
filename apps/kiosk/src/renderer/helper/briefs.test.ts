import { expect, test } from 'vitest';
import { isSaid, ownWords, toggled } from './briefs.ts';

test("[HP20] a prepared sentence is said by one touch and taken back by another, beside words of one's own", () => {
  const one = toggled('', '耳が遠い方です。');
  expect(one).toBe('耳が遠い方です。');
  const both = toggled(`${one}\n介護の更新`, '書類をお持ちです。');
  expect(both).toBe('耳が遠い方です。\n介護の更新\n書類をお持ちです。');
  expect(ownWords(both, ['耳が遠い方です。', '書類をお持ちです。'])).toBe('介護の更新');
  expect(isSaid(both, '耳が遠い方です。')).toBe(true);
  expect(toggled(both, '耳が遠い方です。')).toBe('介護の更新\n書類をお持ちです。');
});

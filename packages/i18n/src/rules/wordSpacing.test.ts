import { expect, test } from 'vitest';
import { checkWordSpacing } from './wordSpacing.ts';

test('[L10] words that are set apart are found in a text for staff', () => {
  const texts = new Map([
    ['a', '引継ぎは ありません。'],
    ['b', '引継ぎはありません。'],
    ['c', '{day} {part}'],
    ['d', 'Cookie の保存'],
  ]);
  expect(checkWordSpacing('ja/console', texts)).toEqual([
    '[L10] ja/console: a sets its words apart',
  ]);
});

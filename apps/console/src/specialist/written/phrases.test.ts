import { expect, test } from 'vitest';
import { withPhrase } from './phrases.ts';

test('[GU10] a phrase goes where the caret is, on a line of its own', () => {
  expect(withPhrase('', 0, '案内した。')).toEqual({ text: '案内した。', caret: 5 });
  expect(withPhrase('母の介護', 4, '案内した。')).toEqual({
    text: '母の介護\n案内した。',
    caret: 10,
  });
  expect(withPhrase('一行\n', 3, '案内した。')).toEqual({ text: '一行\n案内した。', caret: 8 });
  expect(withPhrase('前後', 1, '間')).toEqual({ text: '前\n間後', caret: 3 });
});

import { expect, test } from 'vitest';
import { createI18n } from './createI18n.ts';
import { OFFICE_TEXTS } from './pages/office.ts';
import { withPhrases } from './phrases.ts';

const phrases = (text: string): string[] => withPhrases(text).split('\u200B');

test.each([
  ['ほかの窓口への引継ぎ', ['ほかの', '窓口への', '引継ぎ']],
  ['パスワードを変更しました。', ['パスワードを', '変更しました。']],
  [
    '「対応可」にすると、呼び出しが届きます。',
    ['「対応可」にすると、', '呼び出しが', '届きます。'],
  ],
  ['6けたの数字', ['6けたの', '数字']],
  ['Sign in', ['Sign in']],
])('[L9] a line of %s ends between phrases alone', (text, parts) => {
  expect(phrases(text)).toEqual(parts);
  expect(withPhrases(text).replaceAll('\u200B', '')).toBe(text);
});

test('[L9] texts have such places where the browser does not find them itself', () => {
  const key = 'console:handoffs.title';
  expect(createI18n(OFFICE_TEXTS, 'ja').t(key)).not.toContain('\u200B');
  expect(createI18n(OFFICE_TEXTS, 'ja', { phrases: true }).t('console:followUps.title')).toContain(
    '\u200B',
  );
});

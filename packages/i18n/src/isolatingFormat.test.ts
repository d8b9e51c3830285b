import { expect, it } from 'vitest';
import { createI18n } from './createI18n.ts';
import { RESIDENT_TEXTS } from './pages/residents.ts';

const { t } = createI18n(RESIDENT_TEXTS);

it('[TX5] a name in a sentence turns none of its words', () => {
  const limit = 20;
  expect(t('fields:problems.tooLong', { field: 'اسم', limit })).toBe(
    '「\u2068اسم\u2069」は20文字までにしてください。',
  );
});

it('[TX5] what is hidden in a stored name is not shown, and a usual name stays as it is', () => {
  expect(t('fields:problems.empty', { field: '国保\u202e課' })).toBe(
    '「国保課」を入力してください。',
  );
  expect(t('fields:problems.empty', { field: '\u200b' })).toBe('「[U+200B]」を入力してください。');
  expect(t('fields:left', { count: 3 })).toBe('あと3文字');
});

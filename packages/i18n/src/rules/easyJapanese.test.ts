import { expect, test } from 'vitest';
import { easyJapaneseFaults } from './easyJapanese.ts';

test('[L4] a sentence with too many kanji or characters is found', () => {
  expect(easyJapaneseFaults('一二三四五六七八九十一二三四《よみ》')).toContain(
    '[L4] 14 kanji in one sentence',
  );
  expect(easyJapaneseFaults('あ い'.repeat(22)).join()).toContain('[L4] 44 characters');
});

test('[L5] a kanji without a reading, and words that run together, are found', () => {
  expect(easyJapaneseFaults('相談《そうだん》の 人')).toEqual(['[L5] 人 has no reading']);
  expect(easyJapaneseFaults('このままおまちになってください。')).toEqual([
    '[L5] words are not set apart',
  ]);
});

test.each([
  'ご遠慮《えんりょ》ください',
  'できないことは ない',
  '注意《ちゅうい》が 必要《ひつよう》です',
  '名前《なまえ》を 記入《きにゅう》して ください',
  'きちんと 書《か》いて ください',
])('[L6] %s is found', (text) => {
  expect(easyJapaneseFaults(text).join()).toContain('[L6]');
});

test('[L6] a good sentence has no faults', () => {
  expect(easyJapaneseFaults('すわって 待《ま》って ください。音《おと》が なります。')).toEqual([]);
});

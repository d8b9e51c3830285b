import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, searchedText, searchedWords } from './finding.ts';
import { searchKey } from './search.ts';

const shown = (text: string, wanted: string): string | null =>
  excerptOf(text, searchedWords(wanted))
    ?.map(({ text: part, isMatch }) => (isMatch ? `[${part}]` : part))
    .join('') ?? null;

test.each([
  ['髙橋さん', '高橋', '[髙橋]さん'],
  ['高橋さん', '髙橋', '[高橋]さん'],
  ['山﨑', '山崎', '[山﨑]'],
  ['渡邊と渡邉', '渡辺', '[渡邊]と[渡邉]'],
  ['𠮷野家', '吉野', '[𠮷野]家'],
  ['葛󠄀飾区', '葛飾', '[葛󠄀飾]区'],
  ['ﾊﾟﾝﾌﾚｯﾄ', 'パンフ', '[ﾊﾟﾝﾌ]ﾚｯﾄ'],
  ['くらしのデータ', 'でーた', 'くらしの[データ]'],
  ['か\u3099っこう', 'がっこう', '[か\u3099っこう]'],
  ['ＴＥＬ ０３', 'tel', '[ＴＥＬ] ０３'],
])('[SE1] %s is found by %s', (text, wanted, marked) => {
  expect(shown(text, wanted)).toBe(marked);
});

test.each(['池尻-012', '池尻‐012', '池尻ー０１２', '012'])(
  '[SE1] a ticket is found by %s',
  (typed) => {
    expect(shown('池尻-012', typed)).toContain('012]');
  },
);

test('[SE1] every word is looked for, signs alone are none', () => {
  expect(searchedWords(' 介護　 ｶｲｺﾞ 申請 ')).toEqual(['介護', 'かいご', '申請']);
  expect(searchedWords('。 - ')).toEqual([]);
});

test('[SE5] what is far behind is shown with what stands around, whole characters only', () => {
  const found = shown(`${'家族👨‍👩‍👧は'.repeat(30)}介護`, '介護') ?? '';
  expect(found).toMatch(/^…(家族👨‍👩‍👧は|族👨‍👩‍👧は|👨‍👩‍👧は|は).*\[介護\]$/u);
  expect(shown('申請', '介護')).toBeNull();
});

test('[SE1] a text that is taken apart quickly is the same as one that is not', () => {
  const characters = fc.constantFrom(...Array.from('あガー介護髙a1、。 -ﾊﾟ\u3099\u{E0100}𠮷é'));
  fc.assert(
    fc.property(fc.string({ unit: characters, maxLength: 30 }), (text) => {
      const whole = searchedText(text);
      expect(searchedText(whole)).toBe(whole);
      // Blanks stand between all of them, so that no run is longer than a character.
      for (const word of searchedWords(text)) expect(searchedText(word)).toBe(word);
      expect(searchKey(whole)).toBe(whole);
    }),
    // A mark that stands on a blank was once taken for one on the character before.
    { numRuns: 2_000, examples: [['ﾊ \u3099']] },
  );
});

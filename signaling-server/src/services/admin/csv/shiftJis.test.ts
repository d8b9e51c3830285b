import iconv from 'iconv-lite';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInShiftJis, notInShiftJis, toShiftJis, withMissing } from './shiftJis.ts';

describe('[PD13] CP932', () => {
  it('has the bytes that Windows writes', () => {
    const text = 'ID,名称\r\n池尻ｱｶﾞ①㈱髙﨑～－∥￢∪≒Ⅰ№℡纊黑仡';
    expect(Buffer.from(toShiftJis(text))).toEqual(iconv.encode(text, 'cp932'));
  });

  it('reads back whatever it can write', () => {
    const character = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(fc.array(character), (characters) => {
        const text = characters.filter((each) => Array.from(each).every(isInShiftJis)).join('');
        expect(new TextDecoder('shift_jis').decode(toShiftJis(text))).toBe(text);
      }),
    );
  });

  it('says which characters it lacks, as people count them, and never guesses', () => {
    const text = '𠮷野葛\u{E0100}飾 é か\u3099 〜 髙';
    expect(notInShiftJis(text)).toEqual(['𠮷', '葛\u{E0100}', 'é', 'か\u3099', '〜']);
    expect(withMissing(text)).toBe('〓野〓飾 〓 〓 〓 髙');
    expect(() => toShiftJis(text)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isKatakana, katakana } from './kana.ts';

describe('[FT3] a reading', () => {
  it.each([
    ['ﾔﾏﾀﾞ ﾊﾅｺ', 'ヤマダ　ハナコ'],
    ['ｶﾞ', 'ガ'],
    ['ﾊﾟﾋﾟﾌﾟ', 'パピプ'],
    ['カﾞ', 'ガ'],
    ['か\u3099', 'ガ'],
    ['カ゛ハ゜', 'ガパ'],
    ['わﾞ', 'ヷ'],
    ['やまだ　はなこ', 'ヤマダ　ハナコ'],
    ['ゔぁいおりん', 'ヴァイオリン'],
    ['さゝき', 'サヽキ'],
    ['ｽｰﾊﾟｰ', 'スーパー'],
    ['ス-パ−', 'スーパー'],
    ['マリア･ルイサ', 'マリア・ルイサ'],
    ['  ヤマダ   ハナコ ', 'ヤマダ　ハナコ'],
  ])('%j becomes %j', (typed, kept) => {
    expect(katakana(typed)).toBe(kept);
    expect(isKatakana(katakana(typed))).toBe(true);
  });

  it.each(['山田', 'Yamada', '', 'ヤマダ1', 'ﾔﾏﾀﾞ'])('%j is no reading', (text) => {
    expect(isKatakana(text)).toBe(false);
  });

  it('stays as it is when it is converted again, whatever was typed', () => {
    const kana = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0x3041, max: 0x30ff }).map((code) => String.fromCodePoint(code)),
        fc.integer({ min: 0xff61, max: 0xff9f }).map((code) => String.fromCodePoint(code)),
        fc.constantFrom(' ', '\u3000', '-', '～', '山', 'a'),
      ),
      maxLength: 12,
    });
    fc.assert(
      fc.property(kana, (typed) => {
        expect(katakana(katakana(typed))).toBe(katakana(typed));
      }),
      { numRuns: 2_000 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { hiraganaOf, markedKana } from './kana.ts';

describe('[FS2] marks of kana', () => {
  test('[FS2] ゛, ゜ and 小 change the kana before the caret, and take back what they have changed', () => {
    const marks = ['か', 'は', 'ウ', 'つ', 'や', 'ケ'].map((kana) => [
      markedKana(kana, 'voiced'),
      markedKana(kana, 'semiVoiced'),
      markedKana(kana, 'small'),
    ]);
    expect(marks).toEqual([
      ['が', 'か', 'か'],
      ['ば', 'ぱ', 'は'],
      ['ヴ', 'ウ', 'ゥ'],
      ['づ', 'つ', 'っ'],
      ['や', 'や', 'ゃ'],
      ['ゲ', 'ケ', 'ヶ'],
    ]);
    expect(markedKana('が', 'voiced')).toBe('か');
    expect(markedKana('ば', 'semiVoiced')).toBe('ぱ');
    expect(markedKana('ぱ', 'semiVoiced')).toBe('は');
    expect(markedKana('っ', 'small')).toBe('つ');
    expect(markedKana('っ', 'voiced')).toBe('づ');
  });

  test('[FS2] what is no kana stays as it is', () => {
    for (const character of ['𠮷', '葛󠄀', 'A', '1', '。', '']) {
      expect(markedKana(character, 'voiced')).toBe(character);
      expect(markedKana(character, 'small')).toBe(character);
    }
  });

  test('[FS2] katakana become hiragana, by which words are found, and nothing else changes', () => {
    expect(hiraganaOf('セタガヤ ヴ 花子ー')).toBe('せたがや ゔ 花子ー');
  });
});

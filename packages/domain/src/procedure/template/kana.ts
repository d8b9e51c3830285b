/** Half-width kana with the marks after them (ｶﾞ), and such a mark after a full-width one (カﾞ). */
const HALF_WIDTH = /[ぁ-ゖァ-ヺ]?[\uFF61-\uFF9F]+/gu;
const HIRAGANA = /[ぁ-ゖゝゞ]/gu;
/** Everything that is typed for the long vowel after a kana. */
const LONG_VOWEL = /(?<=[ァ-ヺー])[\p{Pd}\u2212\uFF5E\u301C]+/gu;
const BLANKS = /[\s\u3000]+/gu;
const KANA = /^[ァ-ヺー・ヽヾ\u3000]+$/u;

/** Hiragana stand so far before katakana. */
const KANA_GAP = 0x60;

/** A reading as forms want it: full-width katakana, one full-width blank between names. */
export function katakana(typed: string): string {
  return (
    typed
      .replaceAll(HALF_WIDTH, (kana) => kana.normalize('NFKC'))
      .replaceAll(HIRAGANA, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + KANA_GAP))
      // A mark (濁点, 半濁点) that was typed as a character of its own joins its kana; some do as katakana alone (ヷ).
      .replaceAll('゛', '\u3099')
      .replaceAll('゜', '\u309A')
      .normalize('NFC')
      .replaceAll(LONG_VOWEL, (typed) => 'ー'.repeat(typed.length))
      .replaceAll(BLANKS, '\u3000')
      .replaceAll(/^\u3000|\u3000$/gu, '')
  );
}

/** Whether a reading is full-width katakana. */
export const isKatakana = (text: string): boolean => KANA.test(text);

/** Hiragana differ from katakana by this much in Unicode. */
const KANA_STEP = 0x60;

/**
 * Text folded for comparison: full-width letters and digits as half-width, katakana as
 * hiragana, upper case as lower case.
 */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_STEP));
}

/** Tells whether every word of a query occurs somewhere in these texts; an empty query finds all. */
export function found(texts: readonly string[], query: string): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const whole = folded(texts.join('\n'));
  return words.every((word) => whole.includes(word));
}

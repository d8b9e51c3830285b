import { nameKey } from './key.ts';
import { withoutVariants } from './variants.ts';

/** Katakana stand so far behind hiragana. */
const KANA_GAP = 0x60;

/**
 * A text as it is looked for: as names are compared, the two kinds of kana as one, and characters that are written in
 * several ways in one of them.
 */
export const searchKey = (text: string): string =>
  withoutVariants(nameKey(text)).replaceAll(/[ァ-ヶ]/gu, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - KANA_GAP),
  );

/** Whether every word that is looked for occurs somewhere in these texts; nothing finds all. */
export function isFound(texts: readonly string[], wanted: string): boolean {
  const words = searchKey(wanted).split(' ').filter(Boolean);
  const whole = texts.map(searchKey).join('\n');
  return words.every((word) => whole.includes(word));
}

/** Lets a line end here, and shows nothing. */
const LINE_MAY_END = '\u200B';

/** Signs that stay with what follows them. */
const OPENING = /[「『（【〈《[(]$/u;
/** A phrase begins with a word of its own: particles and endings are in hiragana and go with what precedes. */
const BEGINS_PHRASE = /^[^\p{Script=Hiragana}ー、。」』）】〉》・：？！…々\])\s]/u;
/** What is read as one word: a number with its unit, a word in Latin letters. */
const CONTINUES = /[\p{Script=Latin}\d０-９.\-_]$/u;
/** A compound, such as 国民健康保険, is several words of the dictionary. */
const isCompound = (before: string, after: string): boolean =>
  /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after);

/**
 * A Japanese sentence with places where a line may end, between its phrases and never within a word, for
 * browsers that do not find them by themselves. Word boundaries are the browser's own (UAX #29 with a dictionary).
 */
export function withPhrases(text: string): string {
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return text;
  let result = '';
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const isJoined = OPENING.test(result) || CONTINUES.test(result) || isCompound(result, segment);
    const stays = result === '' || isJoined;
    result += stays || !BEGINS_PHRASE.test(segment) ? segment : LINE_MAY_END + segment;
  }
  return result;
}

/**
 * Whether the style sheet keeps phrases whole (`word-break: auto-phrase`, of Chromium only in 2026). Where there
 * is no style sheet, nothing is shown either.
 */
export const keepsPhrases = (): boolean =>
  typeof CSS === 'undefined' || CSS.supports('word-break', 'auto-phrase');

import { styleOf } from './boxes.ts';
import { textsIn } from './things.ts';

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
/** Where words of hiragana begin and end is a guess, so those are left out. */
const ANY = /^[\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}\p{N}]{2,}$/u;
const LATIN = /^[\p{Script=Latin}\p{N}]{2,}$/u;

/** The words that stand in two rows. */
export function brokenIn(scope: Element): string[] {
  const range = document.createRange();
  const rowsOf = () => new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  return textsIn(scope).flatMap(({ text, parent }) => {
    range.selectNodeContents(text);
    if (rowsOf() < 2 || styleOf(parent).wordBreak === 'break-all') return [];
    // In a page of another language a Japanese name may end a line wherever it has to.
    const isJapanese = parent.closest('[lang]')?.getAttribute('lang')?.startsWith('ja');
    return wordsOf(text.data, isJapanese ? ANY : LATIN).flatMap(({ segment, index }) => {
      range.setStart(text, index);
      range.setEnd(text, index + segment.length);
      return rowsOf() > 1 ? [`broken: ${segment} in "${text.data.trim().slice(0, 24)}"`] : [];
    });
  });
}

const wordsOf = (text: string, kind: RegExp) =>
  [...segmenter.segment(text)].filter(({ segment }) => kind.test(segment));

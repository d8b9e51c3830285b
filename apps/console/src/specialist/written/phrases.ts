import type { Phrase } from '@madoguchi/domain';
import { createContext, useContext } from 'react';

/** Prepared sentences of the topic that is being served; none where nobody is. */
export const Phrases = createContext<readonly Phrase[]>([]);

/** Those for one text of the record. */
export const usePhrases = (field: string): readonly string[] =>
  useContext(Phrases)
    .filter((phrase) => phrase.field === field)
    .map(({ text }) => text);

/** A text with a phrase at the caret, on a line of its own where something stands before it, and the caret behind. */
export function withPhrase(
  text: string,
  caret: number,
  phrase: string,
): { readonly text: string; readonly caret: number } {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  const gap = before === '' || /\s$/u.test(before) ? '' : '\n';
  return { text: before + gap + phrase + after, caret: caret + gap.length + phrase.length };
}

import { isSuspicious, isVisible, replaceHidden } from './characters.ts';
import { withoutHidden } from './kinds.ts';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Anything written from right to left, and marks that turn the direction. */
const TURNS =
  /[\p{Bidi_Control}\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFF}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/v;

/**
 * A text that can stand in a sentence without turning the words around it (UAX #9, isolates). Most texts are left
 * as they are; on its own, a text is shown in an element that isolates it.
 */
export const isolated = (text: string): string =>
  TURNS.test(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;

/** A stored text with what is hidden or broken in it as its number, so that it can be seen and put right: `[U+200B]`. */
export function revealed(text: string): string {
  if (!isSuspicious(text)) return text;
  return replaceHidden(text, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${number}]`;
  });
}

/** A text as those read it who cannot put it right: without what is hidden in it, if anything is left then. */
export function shownText(text: string): string {
  if (!isSuspicious(text)) return text;
  const shown = withoutHidden('paragraph', text);
  return isVisible(shown) ? shown : revealed(text);
}

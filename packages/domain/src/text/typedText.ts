import { hasNewline, isSuspicious, replaceHidden } from './characters.ts';
import { bytesIn, graphemeSegments } from './length.ts';

/** How much somebody may write at once. */
export interface TypedLimit {
  /** As a person counts them. */
  readonly characters: number;
  /** In UTF-8: a family of emoji is one character of 25 bytes. */
  readonly bytes: number;
}

/** What is shown of a text that somebody is still writing. */
export interface TypedText {
  readonly text: string;
  /** Whether there was more than the limit, so that its writer has to be told. */
  readonly isCut: boolean;
}

/** More marks over one another than any language needs would lie over what stands around. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * A text of one row as it may be sent and shown while it is written: without what nobody can see, without towers of
 * marks, and cut between two characters. A blank at its end stays, since it is the beginning of the next word. What
 * comes from elsewhere is shown by the same function, so that nobody's page has to be trusted.
 */
export function typedText(typed: string, { characters, bytes }: TypedLimit): TypedText {
  // Beyond this it is too long whatever it is made of, and need not be looked at.
  const bounded = typed.slice(0, 2 * bytes);
  const clean = tidied(bounded).replaceAll(STACKED_MARKS, '$1');
  const end = endWithin(clean, characters, bytes);
  const isCut = end < clean.length || bounded.length < typed.length;
  // A cut may leave a joiner without what it joined.
  return { text: isCut ? tidied(clean.slice(0, end)) : clean, isCut };
}

function tidied(text: string): string {
  if (!isSuspicious(text)) return text;
  return replaceHidden(text, (character) =>
    hasNewline(character) || character === '\t' ? ' ' : '',
  );
}

/** Where the text has to end so that it is within both limits. */
function endWithin(text: string, characters: number, bytes: number): number {
  if (text.length <= characters && 3 * text.length <= bytes) return text.length;
  let [end, count, taken] = [0, 0, 0];
  for (const { segment, index } of graphemeSegments(text)) {
    count += 1;
    taken += bytesIn(segment);
    if (count > characters || taken > bytes) break;
    end = index + segment.length;
  }
  return end;
}

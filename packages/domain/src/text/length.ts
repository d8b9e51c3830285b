/** A text takes at most so many bytes for each of the characters that it may have: marks and variants count. */
const BYTES_A_CHARACTER = 16;

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** The characters of a text as a person counts them, each with its place. */
export const graphemeSegments = (text: string): Intl.Segments => segmenter.segment(text);

/** The characters of a text as a person counts them. */
export const graphemesOf = (text: string): string[] =>
  Array.from(graphemeSegments(text), ({ segment }) => segment);

/** How many characters a text has as a person counts them: 𠮷, が, 葛󠄀 and 👨‍👩‍👧 are one each. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** How many bytes a text takes in UTF-8. */
export function bytesIn(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x8_00 ? 2 : point < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/**
 * Whether a text has more characters than `limit`, or takes far more bytes than so many characters need. A text
 * has never more characters than code units, so that counting them is seldom needed.
 */
export function isLongerThan(text: string, limit: number): boolean {
  const bytes = limit * BYTES_A_CHARACTER;
  if (text.length <= limit) return false;
  if (text.length > bytes) return true;
  return bytesIn(text) > bytes || charactersIn(text) > limit;
}

/** The beginning of a text, of at most `limit` characters. */
export function firstCharacters(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  let count = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    if (count === limit) break;
    count += 1;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

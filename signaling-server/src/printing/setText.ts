import type { Drawn, Glyphs } from './glyphs.ts';
import { widthOf } from './measure.ts';

/** Rows of characters that fit into a box, at a size in points. */
export interface SetText {
  readonly size: number;
  readonly rows: readonly (readonly Drawn[])[];
}

export interface Room {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly wrap: boolean;
}

/** Points from row to row, for a size of one. */
export const LEADING = 1.25;
/** What is smaller cannot be read on paper (公文書: 6 points is the size of ruby and of notes). */
const LEAST_SIZE = 6;
const STEP = 0.5;
/** A little smaller in one row reads better than a row with one character in it. */
const LEAST_IN_ONE_ROW = 0.8;

/**
 * Sets a text into a box: at the size that is wanted, smaller when it does not fit, in several rows where rows are
 * wanted or one row would be too small. `null` when even then it does not fit: it is never cut.
 */
export function setText(glyphs: Glyphs, text: string, room: Room): SetText | null {
  const paragraphs = text.split(/\r\n?|\n/u).map((each) => glyphs.of(each));
  const least = Math.min(LEAST_SIZE, room.size);
  const inOneRow = room.wrap ? Math.max(least, room.size * LEAST_IN_ONE_ROW) : least;
  for (const [wrap, smallest] of [
    [false, inOneRow],
    [true, least],
  ] as const) {
    for (let size = room.size; size >= smallest; size -= STEP) {
      const rows = paragraphs.flatMap((each) => (wrap ? broken(each, room.width, size) : [each]));
      if (fits(rows, size, room)) return { size, rows };
    }
  }
  return null;
}

function fits(rows: readonly (readonly Drawn[])[], size: number, room: Room): boolean {
  // Of the last row the space to the next one is not needed.
  const height = rows.length === 1 ? size : rows.length * size * LEADING - size * (LEADING - 1);
  return (
    height <= room.height + 0.01 && rows.every((row) => widthOf(row, size) <= room.width + 0.01)
  );
}

const NOT_AT_START =
  /^[、。，．・：；？！）］｝」』】〉》〕ー々ゝゞぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ,.!?:;)\]}%]/u;
const NOT_AT_END = /[（［｛「『【〈《〔([{]$/u;
const OF_A_WORD =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hangul}\p{Script=Devanagari}\p{Nd}'’_-]/u;

/** Rows of one paragraph: words of letters stay whole where a row can hold them, and 禁則 is kept. */
export function broken(
  characters: readonly Drawn[],
  width: number,
  size: number,
): readonly (readonly Drawn[])[] {
  const rows: (readonly Drawn[])[] = [];
  let start = 0;
  while (start < characters.length) {
    let end = start + 1;
    while (end < characters.length && widthOf(characters.slice(start, end + 1), size) <= width) {
      end += 1;
    }
    const cut = end === characters.length ? end : breakBefore(characters, start, end);
    rows.push(characters.slice(start, cut));
    start = cut;
  }
  return rows.length === 0 ? [[]] : rows;
}

/** The last place up to `end` where a row may end; `end` itself when there is none. */
function breakBefore(characters: readonly Drawn[], start: number, end: number): number {
  for (let at = end; at > start; at -= 1) {
    const [before = '', after = ''] = [characters[at - 1]?.text, characters[at]?.text];
    const isInWord = OF_A_WORD.test(before) && OF_A_WORD.test(after);
    if (!isInWord && !NOT_AT_START.test(after) && !NOT_AT_END.test(before)) return at;
  }
  return end;
}

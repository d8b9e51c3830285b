import {
  CSV_ENCODINGS,
  CSV_SEPARATORS,
  type CsvEncoding,
  type CsvSeparator,
} from '@madoguchi/protocol';
import { headerOf, SEPARATOR_CHARACTERS } from './csvText.ts';
import { isInShiftJis } from './shiftJis.ts';

/** A file as it was understood. */
export interface FileText {
  readonly encoding: CsvEncoding;
  readonly separator: CsvSeparator;
  readonly text: string;
  /** Where the first byte is that is no character in this encoding, counted in characters of the text. */
  readonly brokenAt: number | null;
}

/** By what a file says its encoding itself; the mark is no part of the text. */
const MARKS: readonly (readonly [CsvEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Stands where bytes are no character. */
const NO_CHARACTER = '\u{FFFD}';

/**
 * Reads a file that somebody has saved, in whatever their spreadsheet writes. A mark decides. Without
 * one every encoding is tried, and the one counts in which the header names the columns that the file
 * should have: a header that makes sense in two encodings there is not. `columns` are their names.
 */
export function textOfFile(bytes: Uint8Array, columns: readonly string[]): FileText {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encodings = marked ? [marked[0]] : CSV_ENCODINGS;
  const tried = encodings.flatMap((encoding) => {
    const { text, brokenAt } = decoded(bytes, encoding);
    return CSV_SEPARATORS.map((separator) => {
      const header = headerOf(text, SEPARATOR_CHARACTERS[separator]);
      const known = header.filter((cell) => columns.includes(cell)).length;
      return { file: { encoding, separator, text, brokenAt }, known };
    });
  });
  // Nearly any bytes are characters of UTF-16: without a mark it takes a header that makes sense.
  const likely = tried.filter(({ file, known }) => marked || known > 0 || !isUtf16(file.encoding));
  const [best] = likely.toSorted(
    (a, b) =>
      b.known - a.known || Number(a.file.brokenAt !== null) - Number(b.file.brokenAt !== null),
  );
  if (best === undefined) throw new TypeError('there is no encoding');
  return best.file;
}

const isUtf16 = (encoding: CsvEncoding) => encoding === 'utf-16le' || encoding === 'utf-16be';

/** Without any byte that is no character a file may hold U+FFFD itself: a character that was lost before. */
function decoded(bytes: Uint8Array, encoding: CsvEncoding): Pick<FileText, 'text' | 'brokenAt'> {
  const text = new TextDecoder(encoding).decode(bytes);
  const control = text.search(/(?![\t\r\n])\p{Cc}/u);
  const broken = isWhole(bytes, encoding) ? -1 : text.indexOf(NO_CHARACTER);
  const found = [control, broken].filter((at) => at !== -1);
  return { text, brokenAt: found.length === 0 ? null : Math.min(...found) };
}

function isWhole(bytes: Uint8Array, encoding: CsvEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/**
 * Whether a cell is what another one becomes when a spreadsheet saves it in Shift_JIS: each character
 * that there is not there (𠮷, a variant) is a question mark, or two.
 */
export function isLossOf(cell: string, before: string): boolean {
  if (cell === before) return false;
  const lost = Array.from(before, (c) => (isInShiftJis(c) ? c : '?')).join('');
  const plain = (text: string) => text.replaceAll(/\?+/g, '?');
  return plain(lost) === plain(cell);
}

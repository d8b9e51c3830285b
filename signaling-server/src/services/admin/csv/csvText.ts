import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A row of a file and the line on which it begins; the first line is 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a spreadsheet takes for a formula or a command, in 全角 too, however often it is quoted. */
const DANGEROUS = /^'*[=+\-@＝＋－＠\t\r\n\0]/;

/** Makes a cell harmless to a spreadsheet by an apostrophe before it (OWASP, CSV Injection). */
const guard = (cell: string): string => (DANGEROUS.test(cell) ? `'${cell}` : cell);

/** Takes the apostrophe of `guard` away again; others stay. */
const unguard = (cell: string): string =>
  cell.startsWith("'") && DANGEROUS.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Writes a file as spreadsheets here read it: UTF-8 with BOM, CRLF, every cell guarded. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(guard)),
    { bom: true, record_delimiter: '\r\n' },
  );

/**
 * Reads a file with or without BOM. Rows without any text are left out. `brokenAt` is the line from
 * which on it is no text in UTF-8, or no CSV.
 */
export function readCsv(file: string): { rows: readonly CsvRow[]; brokenAt: number | null } {
  const text = file.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const notText = lineOfNoText(text);
  if (notText !== null) return { rows: [], brokenAt: notText };
  const rows: CsvRow[] = [];
  let ended = 0;
  try {
    parse(text, {
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      on_record(cells: string[], { lines }) {
        rows.push({ line: ended + 1, cells: cells.map((cell) => unguard(cell).trim()) });
        ended = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: withText(rows), brokenAt: ended + 1 };
  }
  return { rows: withText(rows), brokenAt: null };
}

const withText = (rows: readonly CsvRow[]): CsvRow[] =>
  rows.filter(({ cells }) => cells.some((cell) => cell !== ''));

/**
 * Bytes that were no UTF-8 (Shift_JIS, a spreadsheet's own format) have left control codes, or U+FFFD in the
 * header. In a cell it may stand for a character that was lost earlier: whoever reads the cell judges it.
 */
function lineOfNoText(text: string): number | null {
  const at = text.search(/(?![\t\n])\p{Cc}|^[^\n]*\p{Cs}|^[^\n]*\u{FFFD}/u);
  return at === -1 ? null : text.slice(0, at).split('\n').length;
}

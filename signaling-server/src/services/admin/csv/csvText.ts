import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { CsvSeparator } from '@madoguchi/protocol';

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

export const SEPARATOR_CHARACTERS: Readonly<Record<CsvSeparator, string>> = {
  comma: ',',
  tab: '\t',
  semicolon: ';',
};

/** Lines end in one way inside; spreadsheets write three. */
const withPlainEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** A quotation mark that does not begin a cell is a part of it. */
const READING = { record_delimiter: '\n', relax_column_count: true, relax_quotes: true } as const;

/** The cells of the first row with any text; none when it is no row. */
export function headerOf(text: string, delimiter: string): readonly string[] {
  const [first = ''] = withPlainEnds(text).trimStart().split('\n', 1);
  return cellsIn(first, delimiter);
}

/** The cells of one row, or of its beginning; none when a quotation mark is open. */
export function cellsIn(row: string, delimiter: string): readonly string[] {
  try {
    const [cells = []] = parse(row, { ...READING, delimiter });
    return cells.map((cell) => unguard(cell).trim());
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

/** Reads a text. Rows without any text are left out. `brokenAt` is the line from which on it is no CSV. */
export function readCsv(
  file: string,
  delimiter: string,
): { rows: readonly CsvRow[]; brokenAt: number | null } {
  const text = withPlainEnds(file);
  const rows: CsvRow[] = [];
  let ended = 0;
  try {
    parse(text, {
      ...READING,
      delimiter,
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

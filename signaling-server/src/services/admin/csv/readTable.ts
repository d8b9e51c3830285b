import { firstCharacters } from '@madoguchi/domain';
import { MAX_CSV_CHARACTERS, type ImportReport } from '@madoguchi/protocol';
import { cellsIn, headerOf, readCsv, SEPARATOR_CHARACTERS, type CsvRow } from './csvText.ts';
import { textOfFile, type FileText } from './fileText.ts';
import { problemAt, type Problem } from './rowReader.ts';

/** More rows than any list of a ward has; a file with more is something else. */
const MAX_ROWS = 1000;

/** The columns that a file should have, and those of them that older files do not have. */
interface Wanted {
  readonly columns: readonly string[];
  readonly newerColumns?: readonly string[] | undefined;
}

/** A file as it was read; without a header nothing else of it is judged. */
export interface Table {
  readonly read: ImportReport['read'];
  readonly header: CsvRow | null;
  readonly body: readonly CsvRow[];
  readonly problems: readonly Problem[];
}

/** Reads a file, however it was saved; what is wrong with it as a whole and with its header is noted. */
export function readTable(bytes: Uint8Array, wanted: Wanted): Table {
  const file = textOfFile(bytes, wanted.columns);
  const read = { encoding: file.encoding, separator: file.separator };
  const refused = (problem: Problem): Table => ({
    ...{ read, header: null, body: [] },
    problems: [problem],
  });
  if (file.text.trim() === '') return refused(problemAt(1, null, 'empty'));
  if (file.brokenAt !== null) return refused(brokenBytes(file, file.brokenAt));
  if (file.text.length > MAX_CSV_CHARACTERS) return refused(problemAt(1, null, 'tooLarge'));
  const { rows, brokenAt } = readCsv(file.text, SEPARATOR_CHARACTERS[file.separator]);
  const problems: Problem[] = brokenAt === null ? [] : [problemAt(brokenAt, null, 'openQuote')];
  const [header, ...body] = rows;
  if (header === undefined) return refused(problems[0] ?? problemAt(1, null, 'empty'));
  problems.push(...headerProblems(header, wanted));
  const tooMany = body[MAX_ROWS];
  if (tooMany !== undefined) problems.push(problemAt(tooMany.line, null, 'tooManyRows'));
  return { read, header, body: body.slice(0, MAX_ROWS), problems };
}

/** The cells of a row by their columns, and those below no header: a comma too many has moved the others. */
export function cellsByColumn(
  { header }: Table,
  { line, cells }: CsvRow,
): { readonly cells: ReadonlyMap<string, string>; readonly surplus: readonly Problem[] } {
  const columns = header?.cells ?? [];
  const known = columns.map((column, index) => [column, cells[index] ?? ''] as const);
  return {
    // Of a column that stands twice the first counts.
    cells: new Map(known.filter(([column]) => column !== '').toReversed()),
    surplus: cells.flatMap((cell, index) =>
      cell !== '' && (columns[index] ?? '') === ''
        ? [problemAt(line, null, 'unknownColumn', cell)]
        : [],
    ),
  };
}

/** What a file would change, and everything that is wrong with it, in the order of the file. */
export const reportOf = (
  read: ImportReport['read'],
  changes: ImportReport['changes'],
  same: number,
  problems: readonly Problem[],
): ImportReport => ({
  applied: false,
  read,
  added: changes.filter(({ action }) => action === 'added').length,
  changed: changes.filter(({ action }) => action === 'changed').length,
  same,
  changes,
  problems: problems.toSorted((a, b) => a.line - b.line),
});

/** The place of bytes that are no characters, by its line and column. */
function brokenBytes({ text, separator }: FileText, at: number): Problem {
  const lines = text.slice(0, at).replaceAll(/\r\n?/g, '\n').split('\n');
  const delimiter = SEPARATOR_CHARACTERS[separator];
  const before = cellsIn(lines.at(-1) ?? '', delimiter);
  const column = headerOf(text, delimiter)[before.length - 1];
  const isInHeader = lines.length === 1;
  return problemAt(
    lines.length,
    isInHeader ? null : (column ?? null),
    'brokenBytes',
    before.at(-1),
  );
}

function headerProblems(header: CsvRow, { columns, newerColumns = [] }: Wanted): Problem[] {
  const at = (problem: Problem['problem'], column: string) =>
    problemAt(header.line, firstCharacters(column, 200), problem, column);
  return [
    ...header.cells
      .filter((c) => c !== '' && !columns.includes(c))
      .map((c) => at('unknownColumn', c)),
    ...header.cells
      .filter((c, index) => columns.includes(c) && header.cells.indexOf(c) !== index)
      .map((c) => at('duplicate', c)),
    ...columns
      .filter((c) => !header.cells.includes(c) && !newerColumns.includes(c))
      .map((c) => at('missingColumn', c)),
  ];
}

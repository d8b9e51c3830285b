import { firstCharacters, nameKey } from '@madoguchi/domain';
import { MAX_CSV_CHARACTERS, type ImportReport, type Organisation } from '@madoguchi/protocol';
import type { UnitKind } from '../../../ports/store.ts';
import { changeDetails } from '../details.ts';
import { UNIT_TYPES, type Draft, type UnitOf } from '../units.ts';
import {
  cellsIn,
  headerOf,
  readCsv,
  SEPARATOR_CHARACTERS,
  writeCsv,
  type CsvRow,
} from './csvText.ts';
import { isLossOf, textOfFile, type FileText } from './fileText.ts';
import { problemAt, RowReader, type Problem } from './rowReader.ts';
import { ID_COLUMN, UNIT_FILES } from './unitFiles.ts';

/** More rows than any ward has; a file with more is something else. */
const MAX_ROWS = 1000;

/** What a file would do: the report, and the units to be saved if nothing is wrong. */
interface Plan<U> {
  readonly report: ImportReport;
  readonly drafts: readonly Draft<U>[];
}

/** A row that could be read; without a draft something that cannot be left out is missing. */
interface ReadRow<U> {
  readonly line: number;
  readonly id: string | null;
  readonly name: string;
  readonly draft: Draft<U> | null;
}

/** The units of a kind as a file that people can read and change. */
export const unitsAsCsv = (kind: UnitKind, ward: Organisation): string =>
  writeCsv([
    [ID_COLUMN, ...UNIT_FILES[kind].columns],
    ...rowsOf(kind, UNIT_TYPES[kind].all(ward), ward),
  ]);

const rowsOf = <K extends UnitKind>(kind: K, units: readonly UnitOf[K][], ward: Organisation) =>
  units.map((unit) => [unit.id, ...UNIT_FILES[kind].write(unit, ward)]);

/**
 * Reads a file, however it was saved, and compares it with the ward; every bad row and cell is in the
 * report, and as what the file was read.
 */
export function planImport<K extends UnitKind>(
  kind: K,
  bytes: Uint8Array,
  ward: Organisation,
): Plan<UnitOf[K]> {
  const file = textOfFile(bytes, [ID_COLUMN, ...UNIT_FILES[kind].columns]);
  const read = { encoding: file.encoding, separator: file.separator };
  const refused = (problem: Problem) => ({ report: reportOf(read, [], 0, [problem]), drafts: [] });
  if (file.text.trim() === '') return refused(problemAt(1, null, 'empty'));
  if (file.brokenAt !== null) return refused(brokenBytes(file, file.brokenAt));
  if (file.text.length > MAX_CSV_CHARACTERS) return refused(problemAt(1, null, 'tooLarge'));
  const { rows, brokenAt } = readCsv(file.text, SEPARATOR_CHARACTERS[file.separator]);
  const problems: Problem[] = brokenAt === null ? [] : [problemAt(brokenAt, null, 'openQuote')];
  const [header, ...body] = rows;
  if (header === undefined) return refused(problems[0] ?? problemAt(1, null, 'empty'));
  problems.push(...headerProblems(header, UNIT_FILES[kind]));
  const tooMany = body[MAX_ROWS];
  if (tooMany !== undefined) problems.push(problemAt(tooMany.line, null, 'tooManyRows'));
  const readRows = body.slice(0, MAX_ROWS).map((row) => readRow(kind, header, row, ward, problems));
  problems.push(...doubles(kind, readRows, ward));
  if (file.encoding === 'shift_jis') problems.push(...losses(kind, header, body, ward));
  return compare(kind, read, readRows, ward, problems);
}

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

/** Cells in which a spreadsheet has lost characters that Shift_JIS does not have. */
function losses(
  kind: UnitKind,
  header: CsvRow,
  body: readonly CsvRow[],
  ward: Organisation,
): Problem[] {
  const stored = rowsOf(kind, UNIT_TYPES[kind].all(ward), ward);
  const at = (column: string) => header.cells.indexOf(column);
  return body.flatMap(({ line, cells }) => {
    const before = stored.find(([id]) => id === cells[at(ID_COLUMN)]);
    if (before === undefined) return [];
    return UNIT_FILES[kind].columns.flatMap((column, index) => {
      const cell = cells[at(column)] ?? '';
      const isLoss = isLossOf(cell, before[index + 1] ?? '');
      return isLoss ? [problemAt(line, column, 'lostCharacters', cell)] : [];
    });
  });
}

function headerProblems(
  header: CsvRow,
  { columns, newerColumns = [] }: (typeof UNIT_FILES)[UnitKind],
): Problem[] {
  const wanted = [ID_COLUMN, ...columns];
  const at = (problem: Problem['problem'], column: string) =>
    problemAt(header.line, firstCharacters(column, 200), problem, column);
  return [
    ...header.cells
      .filter((c) => c !== '' && !wanted.includes(c))
      .map((c) => at('unknownColumn', c)),
    ...header.cells
      .filter((c, index) => wanted.includes(c) && header.cells.indexOf(c) !== index)
      .map((c) => at('duplicate', c)),
    ...wanted
      .filter((c) => !header.cells.includes(c) && !newerColumns.includes(c))
      .map((c) => at('missingColumn', c)),
  ];
}

function readRow<K extends UnitKind>(
  kind: K,
  header: CsvRow,
  { line, cells }: CsvRow,
  ward: Organisation,
  problems: Problem[],
): ReadRow<UnitOf[K]> {
  const known = header.cells.map((column, index) => [column, cells[index] ?? ''] as const);
  // Of a column that stands twice the first counts.
  const named = new Map(known.filter(([c]) => c !== '').toReversed());
  const before = UNIT_TYPES[kind].all(ward).find((unit) => unit.id === named.get(ID_COLUMN));
  const row = new RowReader(line, named, before && cellsOf(kind, before, ward));
  // A cell below no header: a comma too many has moved the others.
  for (const [index, cell] of cells.entries()) {
    if (cell !== '' && (header.cells[index] ?? '') === '') {
      problems.push(problemAt(line, null, 'unknownColumn', cell));
    }
  }
  const id = row.text(ID_COLUMN) === '' ? null : row.text(ID_COLUMN);
  if (id !== null && before === undefined) row.note(ID_COLUMN, 'unknownReference');
  const file = UNIT_FILES[kind];
  const unit = file.read(row, ward);
  problems.push(...row.problems);
  const name = row.text(file.nameColumn);
  return { line, id, name, draft: unit && { ...unit, id } };
}

/** The cells of a unit as it is stored, by their columns. */
const cellsOf = <K extends UnitKind>(kind: K, unit: UnitOf[K], ward: Organisation) => {
  const { columns, write } = UNIT_FILES[kind];
  const cells = write(unit, ward);
  return new Map(columns.map((column, index) => [column, cells[index] ?? '']));
};

/** Ids that stand twice in the file, and names that two units would have after it. */
function doubles<K extends UnitKind>(
  kind: K,
  rows: readonly ReadRow<UnitOf[K]>[],
  ward: Organisation,
): Problem[] {
  const { nameColumn } = UNIT_FILES[kind];
  const type = UNIT_TYPES[kind];
  const listed = new Set(rows.map((row) => row.id));
  const untouched = type.all(ward).filter((unit) => !listed.has(unit.id));
  const names = new Set(untouched.map((unit) => nameKey(type.nameOf(unit))));
  const ids = new Set<string>();
  return rows.flatMap(({ line, id, name }) => {
    const found: Problem[] = [];
    if (id !== null && ids.has(id)) found.push(problemAt(line, ID_COLUMN, 'duplicate', id));
    if (id !== null) ids.add(id);
    const plain = nameKey(name);
    if (plain !== '' && names.has(plain)) {
      found.push(problemAt(line, nameColumn, 'duplicate', name));
    }
    names.add(plain);
    return found;
  });
}

function compare<K extends UnitKind>(
  kind: K,
  read: ImportReport['read'],
  rows: readonly ReadRow<UnitOf[K]>[],
  ward: Organisation,
  problems: readonly Problem[],
): Plan<UnitOf[K]> {
  const type = UNIT_TYPES[kind];
  const changes: ImportReport['changes'] = [];
  const drafts: Draft<UnitOf[K]>[] = [];
  let same = 0;
  for (const { line, id, name, draft } of rows) {
    if (draft === null) continue;
    const before = type.all(ward).find((unit) => unit.id === id);
    if (before !== undefined && isSame(type.facts(before), type.facts(draft))) {
      same += 1;
      continue;
    }
    const action = before === undefined ? 'added' : 'changed';
    changes.push({ line, action, name: firstCharacters(name, 200) });
    drafts.push(draft);
  }
  return { report: reportOf(read, changes, same, problems), drafts };
}

const isSame = (...facts: Parameters<typeof changeDetails>): boolean =>
  Object.keys(changeDetails(...facts)).length === 0;

const reportOf = (
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

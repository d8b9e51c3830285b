import { firstCharacters, nameKey } from '@madoguchi/domain';
import type { ImportReport, Organisation } from '@madoguchi/protocol';
import type { UnitKind } from '../../../ports/store.ts';
import { changeDetails } from '../details.ts';
import { UNIT_TYPES, type Draft, type UnitOf } from '../units.ts';
import { writeCsv, type CsvRow } from './csvText.ts';
import { isLossOf } from './fileText.ts';
import { cellsByColumn, readTable, reportOf, type Table } from './readTable.ts';
import { problemAt, RowReader, type Problem } from './rowReader.ts';
import { ID_COLUMN, UNIT_FILES } from './unitFiles.ts';

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
  const { columns, newerColumns } = UNIT_FILES[kind];
  const table = readTable(bytes, { columns: [ID_COLUMN, ...columns], newerColumns });
  const { read, header, body } = table;
  const problems = [...table.problems];
  if (header === null) return { report: reportOf(read, [], 0, problems), drafts: [] };
  const readRows = body.map((row) => readRow(kind, table, row, ward, problems));
  problems.push(...doubles(kind, readRows, ward));
  if (read.encoding === 'shift_jis') problems.push(...losses(kind, header, body, ward));
  return compare(kind, read, readRows, ward, problems);
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

function readRow<K extends UnitKind>(
  kind: K,
  table: Table,
  row: CsvRow,
  ward: Organisation,
  problems: Problem[],
): ReadRow<UnitOf[K]> {
  const { cells, surplus } = cellsByColumn(table, row);
  problems.push(...surplus);
  const before = UNIT_TYPES[kind].all(ward).find((unit) => unit.id === cells.get(ID_COLUMN));
  const reader = new RowReader(row.line, cells, before && cellsOf(kind, before, ward));
  const id = reader.text(ID_COLUMN) === '' ? null : reader.text(ID_COLUMN);
  if (id !== null && before === undefined) reader.note(ID_COLUMN, 'unknownReference');
  const file = UNIT_FILES[kind];
  const unit = file.read(reader, ward);
  problems.push(...reader.problems);
  const name = reader.text(file.nameColumn);
  return { line: row.line, id, name, draft: unit && { ...unit, id } };
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

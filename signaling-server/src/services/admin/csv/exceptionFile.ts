import {
  firstCharacters,
  isDay,
  isSameName,
  TEXTS,
  textProblem,
  tidyText,
} from '@madoguchi/domain';
import type { HoursException, OpeningHours, Span } from '@madoguchi/domain';
import { MAX_EXCEPTIONS, type ImportReport, type Organisation } from '@madoguchi/protocol';
import { ownHours, placeKey } from '../hoursPlaces.ts';
import { writeCsv } from './csvText.ts';
import { cellsByColumn, readTable, reportOf } from './readTable.ts';
import { problemAt, RowReader, wordFor, type Problem } from './rowReader.ts';

type Place = OpeningHours['place'];

/** 休み・臨時の受付時間: a day of a place, as a row of a file says it. */
export interface PlacedException {
  readonly place: Place;
  readonly exception: HoursException;
}

/** What a file would do: the report, and the days to be saved if nothing is wrong. */
interface ExceptionPlan {
  readonly report: ImportReport;
  readonly exceptions: readonly PlacedException[];
}

const PLACE = '場所';
const NAME = '名称';
const DAY = '日';
const FROM = '開始';
const UNTIL = '終了';
const REASON = '理由';
const COLUMNS = [PLACE, NAME, DAY, FROM, UNTIL, REASON] as const;

const KINDS = new Map<string, Place['kind']>([
  ['区', 'ward'],
  ['センター', 'center'],
  ['窓口', 'desk'],
]);

/** The exceptional days of all places as a file: a row for each span, one without times for a day that is closed. */
export const exceptionsAsCsv = (hours: readonly OpeningHours[], ward: Organisation): string =>
  writeCsv([
    COLUMNS,
    ...hours.flatMap(({ place, exceptions }) =>
      exceptions.flatMap(({ day, spans, reason }) =>
        (spans.length === 0 ? [{ from: '', until: '' }] : spans).map(({ from, until }) => [
          ...[wordFor(KINDS, place.kind), nameOf(place, ward), day, from, until, reason],
        ]),
      ),
    ),
  ]);

/**
 * Reads a file of exceptional days and compares it with what there is. Several rows of one place and day are the spans of
 * that day. Days that the file does not name stay as they are.
 */
export function planExceptions(
  bytes: Uint8Array,
  hours: readonly OpeningHours[],
  ward: Organisation,
): ExceptionPlan {
  const table = readTable(bytes, { columns: COLUMNS });
  const { read, body } = table;
  const problems: Problem[] = [...table.problems];
  const days = new Map<string, PlacedException & { readonly line: number }>();
  for (const row of table.header === null ? [] : body) {
    const { cells, surplus } = cellsByColumn(table, row);
    const reader = new RowReader(row.line, cells);
    const found = readRow(reader, ward);
    if (found !== null) addSpan(days, found, reader);
    problems.push(...surplus, ...reader.problems);
  }
  const changes: ImportReport['changes'] = [];
  const exceptions: PlacedException[] = [];
  const counts = new Map(hours.map((each) => [placeKey(each.place), each.exceptions.length]));
  for (const { line, place, exception } of days.values()) {
    const before = ownHours(hours, place)?.exceptions.find(({ day }) => day === exception.day);
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(exception)) continue;
    const name = firstCharacters(
      `${nameOf(place, ward) || wordFor(KINDS, 'ward')} ${exception.day}`,
      200,
    );
    changes.push({ line, action: before === undefined ? 'added' : 'changed', name });
    exceptions.push({ place, exception });
    if (before !== undefined) continue;
    const count = (counts.get(placeKey(place)) ?? 0) + 1;
    counts.set(placeKey(place), count);
    if (count === MAX_EXCEPTIONS + 1) problems.push(problemAt(line, null, 'tooManyRows'));
  }
  return { report: reportOf(read, changes, days.size - changes.length, problems), exceptions };
}

function nameOf(place: Place, { centers, desks }: Organisation): string {
  if (place.kind === 'ward') return '';
  if (place.kind === 'desk') return desks.find(({ id }) => id === place.deskId)?.name.ja ?? '';
  return centers.find(({ id }) => id === place.centerId)?.district ?? '';
}

interface ReadRow extends PlacedException {
  readonly line: number;
}

/** `null` when something that cannot be left out is missing or wrong; the row has noted it. */
function readRow(row: RowReader, ward: Organisation): ReadRow | null {
  const place = readPlace(row, ward);
  const day = readDay(row);
  const span = readSpan(row);
  const reason = tidyText('name', row.text(REASON));
  if (reason === '') row.note(REASON, 'empty');
  else if (textProblem(reason, TEXTS.exceptionReason) !== null) row.note(REASON, 'tooLong');
  if (place === null || day === null || span === null || row.problems.length > 0) return null;
  return { line: row.line, place, exception: { day, spans: span, reason } };
}

function readPlace(row: RowReader, { centers, desks }: Organisation): Place | null {
  const kind = row.choice(PLACE, KINDS);
  if (kind === null) return null;
  if (kind === 'ward') {
    if (row.text(NAME) !== '') row.note(NAME, 'notAChoice');
    return { kind };
  }
  if (row.text(NAME) === '') row.note(NAME, 'empty');
  if (kind === 'desk') {
    const deskId = row.reference(NAME, desks, ({ name }) => name.ja);
    return deskId === null ? null : { kind, deskId };
  }
  const district = row.text(NAME).replace(/まちづくりセンター$/, '');
  const center = centers.find((each) => isSameName(each.district, district));
  if (center === undefined && district !== '') row.note(NAME, 'unknownReference');
  return center === undefined ? null : { kind, centerId: center.id };
}

/** A day as spreadsheets write it: 2027-01-04, 2027/1/4, 2027年1月4日. */
function readDay(row: RowReader): string | null {
  const text = row.text(DAY).normalize('NFKC');
  const [, year = '', month = '', date = ''] =
    /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (isDay(day)) return day;
  row.note(DAY, text === '' ? 'empty' : 'notADay');
  return null;
}

/** The span of a row; none at all when the day is closed, `null` when it is no span. */
function readSpan(row: RowReader): readonly Span[] | null {
  const [from, until] = [FROM, UNTIL].map((column) => readTime(row, column));
  if (from === undefined || until === undefined || from === null || until === null) return null;
  if (from === '' && until === '') return [];
  if (from < until && from !== '') return [{ from, until }];
  row.note(UNTIL, 'notATime');
  return null;
}

/** A time as `HH:MM`, empty for none; `null` when it is no time. */
function readTime(row: RowReader, column: string): string | null {
  const text = row.text(column).normalize('NFKC');
  if (text === '') return '';
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(text) ?? [];
  if (minute !== '') return `${hour.padStart(2, '0')}:${minute}`;
  row.note(column, 'notATime');
  return null;
}

/** Puts the row with the others of its day; a second one that says the same, or closes an open day, is noted. */
function addSpan(days: Map<string, ReadRow>, found: ReadRow, row: RowReader): void {
  const key = `${placeKey(found.place)} ${found.exception.day}`;
  const before = days.get(key);
  const [span] = found.exception.spans;
  const last = before?.exception.spans.at(-1);
  if (before === undefined) {
    days.set(key, found);
  } else if (span === undefined || last === undefined || span.from < last.until) {
    row.note(DAY, 'duplicate');
  } else {
    const spans = [...before.exception.spans, span];
    days.set(key, { ...before, exception: { ...before.exception, spans } });
  }
}

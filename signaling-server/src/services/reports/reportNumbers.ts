import {
  COME_BACK_REASONS,
  countIn,
  countsTogether,
  facesTogether,
  FEWEST_FOR_NINE_IN_TEN,
  FEWEST_TOLD,
  publicTable,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  toldBreakdown,
  toldList,
  toldSteps,
  type Counter,
  type Counts,
  type CountedParts,
  type ReportNumbers,
} from '@madoguchi/domain';
import type { Stores, UnmetDemand } from '../../ports/store.ts';
import {
  ENDING_COLUMNS,
  endingsByCenter,
  endingsIn,
  figuresOfYear,
  monthsOfYear,
} from '../figures/endings.ts';
import { LANGUAGE_NAMES, REASON_NAMES, SUPPORT_NAMES } from '../figures/words.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { surveyTallyKind } from '../records/surveyTally/index.ts';
import { yearlyReportKind } from '../records/yearlyReport/index.ts';

const columnOf = (counter: Counter): number =>
  ENDING_COLUMNS.findIndex(({ counters }) => counters.includes(counter));
const COME_BACK = columnOf('outcome.comeBack');
/** The columns of which each is at least as many as were answered and ended so. */
const TALKED = (['settled', 'unsettled', 'comeBack', 'dropped'] as const).map((ending) =>
  columnOf(`outcome.${ending}`),
);

/** The numbers of a report as they may leave the house (YR2); `unmet` is that of its year. */
export function reportNumbers(
  stores: Stores,
  fiscalYear: number,
  unmet: readonly UnmetDemand[],
): ReportNumbers {
  const rows = endingsByCenter(stores, fiscalYear);
  const table = publicTable(rows.map(({ counts }) => counts));
  const counts = countsTogether(figuresOfYear(stores, fiscalYear).map(({ total }) => total));
  const { columnTotals, total } = table;
  const talked = TALKED.reduce((sum, column) => sum + (columnTotals[column] ?? 0), 0);
  return {
    endings: {
      columns: [...ENDING_COLUMNS.map(({ name }) => name), '計'],
      rows: rows.map(({ name }, n) => ({
        name,
        cells: [...(table.cells[n] ?? []), table.rowTotals[n] ?? null],
      })),
      totals: [...ENDING_COLUMNS.map((_, n) => columnTotals[n] ?? null), total],
    },
    breakdowns: {
      months: toldBreakdown(visitsByMonth(stores, fiscalYear), total !== null),
      reasons: toldBreakdown(reasonsIn(counts), (columnTotals[COME_BACK] ?? null) !== null),
      ...workTold(counts),
      unmet: toldBreakdown(unmetParts(counts, unmet)),
      faces: toldBreakdown(facesOf(stores, fiscalYear)),
    },
    lists: {
      languages: toldList(
        SPOKEN_LANGUAGES.filter((language) => language !== 'ja').map((language) => ({
          name: LANGUAGE_NAMES[language],
          count: countIn(counts, `language.${language}`),
        })),
        total,
      ),
      supports: toldList(
        SUPPORTS.map((support) => ({
          name: SUPPORT_NAMES[support],
          count: countIn(counts, `support.${support}`),
        })),
        // One visit can have several, so that they are no parts of all visits.
        null,
      ),
    },
    ...timesTold(counts, talked),
    before: yearBefore(stores, fiscalYear),
  };
}

/**
 * Waits and minutes, where the table tells of so many talks (`talked`) that they are enough: that there were enough would
 * otherwise tell how many of the withheld ones there are at least.
 */
function timesTold(counts: Counts, talked: number): Pick<ReportNumbers, 'wait' | 'minutesEach'> {
  const { half, nineInTen } = toldSteps(counts, 'wait');
  const answered = countIn(counts, 'answered');
  return {
    wait: {
      half: talked < FEWEST_TOLD ? null : half,
      nineInTen: talked < FEWEST_FOR_NINE_IN_TEN ? null : nineInTen,
    },
    minutesEach:
      Math.min(answered, talked) < FEWEST_TOLD ? null : Math.round(minutesIn(counts) / answered),
  };
}

const minutesIn = (counts: Counts): number =>
  countIn(counts, 'talkMinutes') +
  countIn(counts, 'othersMinutes') +
  countIn(counts, 'writeMinutes');

/** Visits that have ended, by month: they add up to the table of how they ended. */
function visitsByMonth(stores: Stores, fiscalYear: number): CountedParts {
  const kept = stores.records(monthFiguresKind);
  return monthsOfYear(fiscalYear).map((month) => ({
    name: `${String(Number(month.slice(-2)))}月`,
    count: endingsIn(countsTogether(kept.in(month).map(({ total }) => total))).reduce(
      (sum, each) => sum + each,
      0,
    ),
  }));
}

const reasonsIn = (counts: Counts): CountedParts =>
  COME_BACK_REASONS.map((reason) => ({
    name: REASON_NAMES[reason],
    count: countIn(counts, `comeBack.${reason}`),
  }));

/** What is left of a whole; a record that was removed in between leaves less than nothing. */
const rest = (whole: number, ...parts: readonly number[]): number =>
  Math.max(
    0,
    parts.reduce((left, part) => left - part, whole),
  );

function workTold(
  counts: Counts,
): Pick<ReportNumbers['breakdowns'], 'handoffs' | 'procedures' | 'bookings'> {
  const settled = countIn(counts, 'handoffsSettled');
  const completed = countIn(counts, 'proceduresCompleted');
  const submitted = countIn(counts, 'proceduresSubmitted');
  const kept = countIn(counts, 'bookingsKept');
  const absent = countIn(counts, 'bookingsAbsent');
  const cancelled = countIn(counts, 'bookingsCancelled');
  return {
    handoffs: toldBreakdown([
      { name: '終わった', count: settled },
      { name: '続いている', count: rest(countIn(counts, 'handoffs'), settled) },
    ]),
    procedures: toldBreakdown([
      { name: '終わった', count: completed },
      { name: '受け付けた（処理中など）', count: rest(submitted, completed) },
      { name: '受け付けに至っていない', count: rest(countIn(counts, 'procedures'), submitted) },
    ]),
    bookings: toldBreakdown([
      { name: '予約どおりお話しした', count: kept },
      { name: '来なかった', count: absent },
      { name: '取消し', count: cancelled },
      { name: 'そのほか', count: rest(countIn(counts, 'bookings'), kept, absent, cancelled) },
    ]),
  };
}

/**
 * Who took no ticket: those with one who went another way stand in the table of how visits ended, and would tell of those here
 * how many they can be at most.
 */
function unmetParts(counts: Counts, unmet: readonly UnmetDemand[]): CountedParts {
  const closed = unmet.filter(({ because }) => because === 'closed').length;
  const withTicket = endingsIn(counts)[columnOf('outcome.paper')] ?? 0;
  return [
    { name: '空きがなかった', count: rest(unmet.length, closed, withTicket) },
    { name: '時間外だった', count: closed },
  ];
}

function facesOf(stores: Stores, fiscalYear: number): CountedParts {
  const months = new Set(monthsOfYear(fiscalYear));
  const tallies = stores.records(surveyTallyKind).all();
  const faces = facesTogether(tallies.filter(({ day }) => months.has(day.slice(0, 7))));
  return [
    { name: 'よかった', count: faces.good },
    { name: 'ふつう', count: faces.fair },
    { name: 'こまった', count: faces.bad },
  ];
}

/** What the report of the year before says, if it is published: one that is only frozen may yet say something else. */
function yearBefore(stores: Stores, fiscalYear: number): ReportNumbers['before'] {
  const report = stores.records(yearlyReportKind).get(String(fiscalYear - 1));
  if (report?.state !== 'published') return null;
  return { fiscalYear: fiscalYear - 1, totals: report.numbers.endings.totals };
}

import {
  COME_BACK_REASONS,
  countIn,
  countsTogether,
  facesTogether,
  FEWEST_TOLD,
  publicTable,
  SPOKEN_LANGUAGES,
  SUPPORTS,
  toldBreakdown,
  toldList,
  toldSteps,
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

const COME_BACK = ENDING_COLUMNS.findIndex(({ counters }) => counters.includes('outcome.comeBack'));

/** The numbers of a report as they may leave the house (YR2); `unmet` is that of its year. */
export function reportNumbers(
  stores: Stores,
  fiscalYear: number,
  unmet: readonly UnmetDemand[],
): ReportNumbers {
  const rows = endingsByCenter(stores, fiscalYear);
  const table = publicTable(rows.map(({ counts }) => counts));
  const counts = countsTogether(figuresOfYear(stores, fiscalYear).map(({ total }) => total));
  const answered = countIn(counts, 'answered');
  return {
    endings: {
      columns: [...ENDING_COLUMNS.map(({ name }) => name), '計'],
      rows: rows.map(({ name }, n) => ({
        name,
        cells: [...(table.cells[n] ?? []), table.rowTotals[n] ?? null],
      })),
      totals: [...ENDING_COLUMNS.map((_, n) => table.columnTotals[n] ?? null), table.total],
    },
    breakdowns: {
      months: toldBreakdown(visitsByMonth(stores, fiscalYear), table.total !== null),
      reasons: toldBreakdown(reasonsIn(counts), (table.columnTotals[COME_BACK] ?? null) !== null),
      ...workTold(counts),
      unmet: toldBreakdown(unmetParts(unmet)),
      faces: toldBreakdown(facesOf(stores, fiscalYear)),
    },
    lists: {
      languages: toldList(
        SPOKEN_LANGUAGES.filter((language) => language !== 'ja').map((language) => ({
          name: LANGUAGE_NAMES[language],
          count: countIn(counts, `language.${language}`),
        })),
      ),
      supports: toldList(
        SUPPORTS.map((support) => ({
          name: SUPPORT_NAMES[support],
          count: countIn(counts, `support.${support}`),
        })),
      ),
    },
    wait: toldSteps(counts, 'wait'),
    minutesEach: answered < FEWEST_TOLD ? null : Math.round(minutesIn(counts) / answered),
    before: yearBefore(stores, fiscalYear),
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

const unmetParts = (unmet: readonly UnmetDemand[]): CountedParts => [
  { name: '空きがなかった', count: unmet.filter(({ because }) => because !== 'closed').length },
  { name: '時間外だった', count: unmet.filter(({ because }) => because === 'closed').length },
];

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

/** What the report of the year before says, if it says it for good. */
function yearBefore(stores: Stores, fiscalYear: number): ReportNumbers['before'] {
  const report = stores.records(yearlyReportKind).get(String(fiscalYear - 1));
  if (report === null || report.state === 'draft') return null;
  return { fiscalYear: fiscalYear - 1, totals: report.numbers.endings.totals };
}

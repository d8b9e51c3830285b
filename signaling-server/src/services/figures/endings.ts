import {
  countIn,
  countsTogether,
  monthAfter,
  type Counter,
  type Counts,
  type MonthFigures,
} from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { namesOf } from './names.ts';

/** How a visit can have ended, each in one column: together they are all that ended. */
export const ENDING_COLUMNS: readonly {
  readonly name: string;
  readonly meaning: string;
  readonly counters: readonly Counter[];
}[] = [
  {
    name: '用がすんだ',
    meaning: '職員と話し、用件がすんだと記録された相談の件数',
    counters: ['outcome.settled'],
  },
  {
    name: '続きがある',
    meaning: '職員と話し、用件がまだすんでいないと記録された相談の件数',
    counters: ['outcome.unsettled'],
  },
  {
    name: '出直し',
    meaning: '職員と話し、あらためて来庁が必要と記録された相談の件数',
    counters: ['outcome.comeBack'],
  },
  {
    name: 'ほかの方法',
    meaning: '職員が空かず、折り返し・予約・電話・紙のどれかをえらんだ件数',
    counters: ['outcome.callback', 'outcome.booking', 'outcome.telephone', 'outcome.paper'],
  },
  {
    name: '待つのをやめた',
    meaning: '職員が出る前に、待つのをやめた件数',
    counters: ['outcome.cancelled'],
  },
  {
    name: '通信が切れた',
    meaning: '通信が切れて終わり、記録がない件数',
    counters: ['outcome.dropped'],
  },
];

const MONTHS_A_YEAR = 12;

/** The months of a fiscal year, April to March. */
export const monthsOfYear = (fiscalYear: number): readonly string[] =>
  Array.from({ length: MONTHS_A_YEAR }, (_, n) => monthAfter(`${String(fiscalYear)}-04`, n));

/** Everything that was counted in a fiscal year. */
export function figuresOfYear(stores: Stores, fiscalYear: number): readonly MonthFigures[] {
  const kept = stores.records(monthFiguresKind);
  return monthsOfYear(fiscalYear).flatMap((month) => kept.in(month));
}

/** How visits ended, by the columns. */
export const endingsIn = (counts: Counts): readonly number[] =>
  ENDING_COLUMNS.map(({ counters }) =>
    counters.reduce((sum, counter) => sum + countIn(counts, counter), 0),
  );

/** How the visits of a fiscal year ended, a row for each center as the ward lists them. */
export function endingsByCenter(
  stores: Stores,
  fiscalYear: number,
): readonly { readonly name: string; readonly counts: readonly number[] }[] {
  const byCenter = Map.groupBy(figuresOfYear(stores, fiscalYear), ({ centerId }) => centerId);
  return [...namesOf(stores, 'center', [...byCenter.keys()])].map(([id, name]) => ({
    name,
    counts: endingsIn(countsTogether((byCenter.get(id) ?? []).map(({ total }) => total))),
  }));
}

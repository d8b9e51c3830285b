import {
  AppError,
  countIn,
  countsTogether,
  fiscalYearOf,
  localDay,
  monthAfter,
  publicTable,
  type Caller,
  type Counter,
} from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';
import { writeCsv } from '../admin/csv/csvText.ts';
import { monthFiguresKind } from '../records/monthFigures/index.ts';
import { namesOf } from './names.ts';
import type { FiguresParts } from './wardFigures.ts';

/** How a visit can have ended, each in one column: together they are all that ended. */
const COLUMNS: readonly {
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

const WITHHELD = 'x';
const MONTHS_A_YEAR = 12;

/** 公開用の表: how visits ended in a fiscal year, center by center, for everybody. */
export class PublicFigures {
  readonly #parts: FiguresParts;

  constructor(parts: FiguresParts) {
    this.#parts = parts;
  }

  /**
   * The table of a fiscal year as CSV, without counts by which somebody could be known; that it was taken is remembered.
   * Refuses with `BAD_REQUEST` a year that is not over: two tables of it would tell what came between them.
   */
  async table(fiscalYear: number, caller: Caller): Promise<string> {
    const { db, clock, timeZone } = this.#parts;
    if (fiscalYear >= fiscalYearOf(localDay(clock.now(), timeZone))) {
      throw new AppError('BAD_REQUEST');
    }
    const rows = db.read((stores) => rowsOf(stores, fiscalYear));
    await db.write(({ audit }) => {
      const details = { rows: rows.length, dueDay: `${String(fiscalYear)}-04-01` };
      const record = { kind: 'ward', id: '' };
      audit.append({ ...caller, action: 'figures.published', record, details }, clock.now());
    });
    return tableAsCsv(fiscalYear, rows);
  }

  /** What the columns of the table mean, as CSV. */
  dictionary(): string {
    return writeCsv([
      ['項目', '型', '意味'],
      ['年度', '整数', '4月から翌年3月まで。始まる年'],
      [
        'まちづくりセンター',
        '文字列',
        '受付番号を取った端末があるセンターの地区。最後の行は「合計」',
      ],
      ...COLUMNS.map(({ name, meaning }) => [name, `整数または${WITHHELD}`, meaning]),
      ['計', `整数または${WITHHELD}`, '前の6項目の合計。受付番号を取った日の年度に数える'],
      [WITHHELD, '記号', '1〜4件の数と、それを計算で求められる数を伏せたもの。0は0と書く'],
    ]);
  }
}

interface Row {
  readonly name: string;
  readonly counts: readonly number[];
}

function rowsOf(stores: Stores, fiscalYear: number): readonly Row[] {
  const kept = stores.records(monthFiguresKind);
  const months = Array.from({ length: MONTHS_A_YEAR }, (_, n) =>
    monthAfter(`${String(fiscalYear)}-04`, n),
  );
  const byCenter = Map.groupBy(
    months.flatMap((month) => kept.in(month)),
    ({ centerId }) => centerId,
  );
  return [...namesOf(stores, 'center', [...byCenter.keys()])].map(([id, name]) => {
    const counts = countsTogether((byCenter.get(id) ?? []).map(({ total }) => total));
    return {
      name,
      counts: COLUMNS.map(({ counters }) =>
        counters.reduce((sum, counter) => sum + countIn(counts, counter), 0),
      ),
    };
  });
}

function tableAsCsv(fiscalYear: number, rows: readonly Row[]): string {
  const { cells, rowTotals, columnTotals, total } = publicTable(rows.map(({ counts }) => counts));
  const shown = (count: number | null | undefined): string => String(count ?? WITHHELD);
  const year = String(fiscalYear);
  return writeCsv([
    ['年度', 'まちづくりセンター', ...COLUMNS.map(({ name }) => name), '計'],
    ...rows.map(({ name }, n) => [year, name, ...(cells[n] ?? []).map(shown), shown(rowTotals[n])]),
    ...(rows.length === 0 ? [] : [[year, '合計', ...columnTotals.map(shown), shown(total)]]),
  ]);
}

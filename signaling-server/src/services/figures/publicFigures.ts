import { AppError, fiscalYearOf, localDay, publicTable, type Caller } from '@madoguchi/domain';
import { writeCsv } from '../admin/csv/csvText.ts';
import { ENDING_COLUMNS, endingsByCenter } from './endings.ts';
import type { FiguresParts } from './wardFigures.ts';

const WITHHELD = 'x';

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
    const rows = db.read((stores) => endingsByCenter(stores, fiscalYear));
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
      ...ENDING_COLUMNS.map(({ name, meaning }) => [name, `整数または${WITHHELD}`, meaning]),
      ['計', `整数または${WITHHELD}`, '前の6項目の合計。受付番号を取った日の年度に数える'],
      [WITHHELD, '記号', '1〜4件の数と、それを計算で求められる数を伏せたもの。0は0と書く'],
    ]);
  }
}

function tableAsCsv(fiscalYear: number, rows: ReturnType<typeof endingsByCenter>): string {
  const { cells, rowTotals, columnTotals, total } = publicTable(rows.map(({ counts }) => counts));
  const shown = (count: number | null | undefined): string => String(count ?? WITHHELD);
  const year = String(fiscalYear);
  return writeCsv([
    ['年度', 'まちづくりセンター', ...ENDING_COLUMNS.map(({ name }) => name), '計'],
    ...rows.map(({ name }, n) => [year, name, ...(cells[n] ?? []).map(shown), shown(rowTotals[n])]),
    ...(rows.length === 0 ? [] : [[year, '合計', ...columnTotals.map(shown), shown(total)]]),
  ]);
}

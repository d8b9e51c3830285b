import { AppError, type Caller, type PublicCount, type ReportTable } from '@madoguchi/domain';
import { writeCsv } from '../admin/csv/csvText.ts';
import { yearlyReportKind } from '../records/yearlyReport/index.ts';
import { isIntact } from '../reports/checksum.ts';
import { ENDING_COLUMNS } from './endings.ts';
import type { FiguresParts } from './wardFigures.ts';

const WITHHELD = 'x';

/** 公開用の表: how visits ended in a fiscal year, center by center, for everybody. */
export class PublicFigures {
  readonly #parts: FiguresParts;

  constructor(parts: FiguresParts) {
    this.#parts = parts;
  }

  /**
   * The table of a fiscal year as CSV, as its report has it for good; that it was taken is remembered. Refuses with `WRONG_STATE` a
   * year whose report is not published, and with `FILE_SEALED` one that does not say any more what was frozen: two tables of a year
   * would tell what was corrected between them.
   */
  async table(fiscalYear: number, caller: Caller): Promise<string> {
    const { db, clock } = this.#parts;
    const report = db.read((stores) => stores.records(yearlyReportKind).get(String(fiscalYear)));
    if (report?.state !== 'published') throw new AppError('WRONG_STATE');
    if (!isIntact(report)) throw new AppError('FILE_SEALED');
    const { endings } = report.numbers;
    await db.write(({ audit }) => {
      const details = { rows: endings.rows.length, dueDay: `${String(fiscalYear)}-04-01` };
      const record = { kind: 'ward', id: '' };
      audit.append({ ...caller, action: 'figures.published', record, details }, clock.now());
    });
    return tableAsCsv(fiscalYear, endings);
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

function tableAsCsv(fiscalYear: number, { columns, rows, totals }: ReportTable): string {
  const shown = (count: PublicCount): string => String(count ?? WITHHELD);
  const year = String(fiscalYear);
  return writeCsv([
    ['年度', 'まちづくりセンター', ...columns],
    ...rows.map(({ name, cells }) => [year, name, ...cells.map(shown)]),
    ...(rows.length === 0 ? [] : [[year, '合計', ...totals.map(shown)]]),
  ]);
}

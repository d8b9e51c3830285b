import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { FiguresSheet } from './figuresSheet.ts';

const NAME_WIDTH = 28;
const COUNT_WIDTH = 12;

/**
 * Figures as a workbook of a spreadsheet (Office Open XML): counts are numbers, names are texts and never formulas, and the
 * head stays in sight. Its first column and line do not scroll away.
 */
export async function sheetAsXlsx({ head, rows }: FiguresSheet): Promise<Uint8Array> {
  const bold = (value: string): Row[number] => ({
    ...{ value, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' },
  });
  const data: Row[] = [
    head.map(bold),
    ...rows.map(({ name, counts }) => [bold(name), ...counts.map((value): Row[number] => value)]),
  ];
  const columns = head.map((_, n) => ({ width: n === 0 ? NAME_WIDTH : COUNT_WIDTH }));
  const written = writeXlsxFile(data, {
    ...{ sheet: '数字', columns, stickyRowsCount: 1, stickyColumnsCount: 1 },
  });
  return new Uint8Array(await written.toBuffer());
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csvText.ts';

const cellsOf = (file: string) =>
  readCsv(file.replace('\uFEFF', ''), ',').rows.map(({ cells }) => cells);

describe('[P6] a file is safe to open in a spreadsheet', () => {
  it('begins with a BOM and ends its lines with CRLF', () => {
    expect(
      writeCsv([
        ['ID', '名称'],
        ['a', '池尻'],
      ]),
    ).toBe('\uFEFFID,名称\r\na,池尻\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0', '＝1+1', '－1', "'=1"])(
    'puts an apostrophe before %j',
    (cell) => {
      expect(writeCsv([[cell]])).toContain(`'${cell}`);
    },
  );

  it.each(['池尻', 'a=b', "'池尻", '1-2', ' ', ''])('leaves %j as it is', (cell) => {
    expect(writeCsv([[cell, 'x']])).not.toContain(`'${cell}'`);
    expect(writeCsv([[cell, 'x']]).replaceAll('"', '')).toBe(`\uFEFF${cell},x\r\n`);
  });
});

describe('[P7] the guard is taken away again', () => {
  it('whatever a cell is, it is read as it was written', () => {
    const nasty = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      ';',
      '＝',
      '＠',
      ' ',
      '池',
      'a',
    );
    const cell = fc
      .oneof(fc.string({ unit: nasty }), fc.string({ unit: 'grapheme' }))
      .map((text) => text.replaceAll(/[\p{Cc}\uFFFD\uFEFF]/gu, '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.constant('x'))), (rows) => {
        expect(cellsOf(writeCsv(rows))).toEqual(rows);
      }),
    );
  });
});

describe('[P8] reading', () => {
  it('takes every kind of line end', () => {
    for (const file of ['a,b\r\n1,2\r\n', 'a,b\n1,2', 'a,b\r1,2\r']) {
      expect(cellsOf(file)).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
    }
  });

  it('counts lines as the file does, with empty rows and line breaks inside a cell', () => {
    const { rows } = readCsv('a,b\r\n"1\r\n2",x\r\n\r\n,,\r\n3,y\r\n', ',');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 6]);
  });

  it('tells from where on a quotation mark is missing', () => {
    expect(readCsv('a,b\n1,2\n3,"4\n5,6\n', ',').brokenAt).toBe(3);
  });
});

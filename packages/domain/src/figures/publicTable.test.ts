import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicTable, type Cells, type PublicTable } from './publicTable.ts';

const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);

/** All counts of a table in one list: inside, sums of rows, sums of columns, the sum of all. */
const listed = (cells: Cells): readonly number[] => [
  ...cells.flat(),
  ...cells.map(sum),
  ...(cells[0] ?? []).map((_, c) => sum(cells.map((row) => row[c] ?? 0))),
  sum(cells.map(sum)),
];
const told = ({ cells, rowTotals, columnTotals, total }: PublicTable) => [
  ...cells.flat(),
  ...rowTotals,
  ...columnTotals,
  total,
];

/** Whether a count is published and another one. */
const isOff = (known: number | null | undefined, count: number): boolean =>
  typeof known === 'number' && known !== count;

/**
 * The attack: every table of whole numbers that has the published counts, and nothing withheld that is a zero, is tried, up to a
 * largest one. The numbers that each count has in them.
 */
function possible(table: PublicTable, largest: number): readonly ReadonlySet<number>[] {
  const [rows, columns] = [table.cells.length, table.cells[0]?.length ?? 0];
  const published = told(table);
  const seen = published.map(() => new Set<number>());
  const fill = (inside: readonly number[]): void => {
    const [row, column] = [Math.floor(inside.length / columns), inside.length % columns];
    const before = inside.slice((row - 1) * columns, row * columns);
    if (row > 0 && column === 0 && isOff(table.rowTotals[row - 1], sum(before))) return;
    if (row < rows) {
      const known = published[inside.length];
      for (let count = known ?? 1; count <= (known ?? largest); count += 1) {
        fill([...inside, count]);
      }
      return;
    }
    const cells = Array.from({ length: rows }, (_, r) =>
      inside.slice(r * columns, (r + 1) * columns),
    );
    const all = listed(cells);
    if (all.some((count, at) => isOff(published[at], count))) return;
    for (const [at, count] of all.entries()) seen[at]?.add(count);
  };
  fill([]);
  return seen;
}

/** How many withheld counts have one value in all of them. */
const recovered = (table: PublicTable, largest: number): number => {
  const seen = possible(table, largest);
  return told(table).filter((count, at) => count === null && (seen[at]?.size ?? 0) < 2).length;
};

const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) })
  .chain(({ rows, columns }) => {
    const row = fc.array(fc.nat(7), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  });

describe('[FG9] a table that leaves the house', () => {
  it('tells no count from one to four, and all else as it is or not at all', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const truth = listed(cells);
        const counts = told(publicTable(cells));
        expect(counts.map((count, at) => count ?? truth[at])).toEqual(truth);
        expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
      }),
    );
  });

  it(
    'keeps what it withholds from somebody who tries every table there can be',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(tables, (cells) => {
          const table = publicTable(cells);
          const withheld = table.cells.flat().filter((count) => count === null).length;
          fc.pre(withheld <= 6);
          expect(recovered(table, 12)).toBe(0);
          const seen = possible(table, 12);
          for (const [at, count] of cells.flat().entries()) {
            if (count === 0 || count > 4) continue;
            expect([...(seen[at] ?? [])]).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]));
          }
        }),
        { numRuns: 60 },
      );
    },
  );

  it('would be worked out if small counts alone were withheld', () => {
    const cells = [
      [null, 6],
      [7, 8],
    ];
    const sums = { rowTotals: [9, 15], columnTotals: [10, 14], total: 24 };
    expect(recovered({ cells, ...sums }, 12)).toBe(1);
  });

  it('withholds a second count beside one that its row and column would tell', () => {
    const table = publicTable([
      [20, 3, 30],
      [40, 50, 6],
      [9, 70, 80],
    ]);
    expect(table.cells.flat().filter((count) => count === null)).toHaveLength(4);
    expect(table.rowTotals).toEqual([53, 96, 159]);
    expect(table.total).toBe(308);
  });

  it('tells every zero, so that two withheld ones never have a sum that tells both', () => {
    expect(told(publicTable([[1, 1, 0, 20]]))).toEqual([
      null,
      null,
      0,
      null,
      22,
      null,
      null,
      0,
      null,
      22,
    ]);
    expect(publicTable([[1, 1, 4]]).total).toBeNull();
  });

  it('keeps what it withholds from somebody who knows this very rule and tries it on all tables', () => {
    // Whoever runs it on every table of this sum has, of each withheld part, more than one that is told like it.
    const alike = new Map<string, number[][]>();
    for (let a = 0; a <= 12; a += 1) {
      for (let b = 0; a + b <= 12; b += 1) {
        const parts = [a, b, 12 - a - b];
        const shown = JSON.stringify(publicTable([parts]).cells);
        alike.set(shown, [...(alike.get(shown) ?? []), parts]);
      }
    }
    for (const [shown, tablesAlike] of alike) {
      const [cells = []] = JSON.parse(shown) as (number | null)[][];
      for (const [at, count] of cells.entries()) {
        if (count !== null) continue;
        const values = new Set(tablesAlike.map((parts) => parts[at]));
        expect(values.size, shown).toBeGreaterThan(1);
      }
    }
  });

  it('without small counts is told whole', () => {
    expect(
      told(
        publicTable([
          [5, 0],
          [7, 9],
        ]),
      ),
    ).toEqual([5, 0, 7, 9, 5, 16, 12, 9, 21]);
  });

  it('of one count tells nothing if it is small', () => {
    expect(told(publicTable([[3]]))).toEqual([null, null, null, null]);
  });
});

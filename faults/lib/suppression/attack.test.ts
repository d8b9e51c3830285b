import { expect, it } from 'vitest';
import { intervalsOf, knownOf, knownOfEndings } from './attack.ts';
import type { Published, PublishedTable } from './released.ts';

const rowsOf = (...rows: readonly (readonly Published[])[]): PublishedTable['rows'] =>
  rows.map((cells, n) => ({ head: `row ${String(n)}`, cells }));
const recovered = (known: Parameters<typeof intervalsOf>[0]) =>
  intervalsOf(known).filter(({ least, most }) => least === most);

it('[X96] a count that its row and column tell is recovered, and so are two ones whose sum is two', () => {
  const told = rowsOf([null, 6, 9], [7, 8, 15], [10, 14, 24]);
  expect(recovered(knownOfEndings(told))).toMatchObject([{ least: 3, most: 3 }]);
  const ones = rowsOf([null, null, 20, 22], [null, null, 20, 22]);
  expect(recovered(knownOfEndings(ones))).toHaveLength(4);
});

const NOTHING = { half: false, nineInTen: false, minutes: false };
const endings = {
  caption: 'センターごとの相談の件数',
  rows: rowsOf([null, 0, 0, 0, null, 0, 6], [null, 0, 0, 0, null, 0, 6]),
};

it('[X96] what one table says of another is used: five who waited for a talk leave one of six who stopped waiting', () => {
  const known = { tables: [endings], told: NOTHING };
  expect(recovered(knownOf(known))).toEqual([]);
  const withWaits = knownOf({ ...known, told: { ...NOTHING, half: true } });
  expect(recovered(withWaits)).toHaveLength(4);
});

it('[X96] languages that are all but one of a whole are recovered', () => {
  const languages = {
    caption: '日本語のほかのことば（件数）',
    rows: rowsOf([null], [null], [null], [null], [null], [null]),
  };
  const known = knownOf({ tables: [endings, languages], told: NOTHING });
  expect(recovered(known)).toHaveLength(6);
});

it('[X96] where nothing can be worked out, nothing is', () => {
  const told = rowsOf([null, null, 30, 53], [null, null, 6, 96], [60, 53, 36, 149]);
  expect(intervalsOf(knownOfEndings(told)).every(({ least, most }) => most - least > 4)).toBe(true);
});

import { expect, test } from 'vitest';
import { nextOrder, sorted } from './order.ts';

test('[O3] a header sorts rising first and falling with the next press', () => {
  const first = nextOrder(null, 'name');
  expect(first).toEqual({ column: 'name', descending: false });
  const second = nextOrder(first, 'name');
  expect(second.descending).toBe(true);
  expect(nextOrder(second, 'name').descending).toBe(false);
  expect(nextOrder(second, 'branch')).toEqual({ column: 'branch', descending: false });
});

test('[O3] numbers in names count as numbers', () => {
  expect(sorted(['窓口10', '窓口9'], (name) => name, false)).toEqual(['窓口9', '窓口10']);
});

test('[O3] equal rows keep their places', () => {
  const rows = [
    { name: 'b', count: 1 },
    { name: 'a', count: 1 },
    { name: 'c', count: 0 },
  ];
  expect(sorted(rows, (row) => row.count, false).map((row) => row.name)).toEqual(['c', 'b', 'a']);
  expect(sorted(rows, (row) => row.count, true).map((row) => row.name)).toEqual(['b', 'a', 'c']);
});

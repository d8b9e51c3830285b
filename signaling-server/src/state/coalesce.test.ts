import { expect, it } from 'vitest';
import type { RowChange } from '../ports/journal.ts';
import { coalesced } from './coalesce.ts';
import { formOf } from './form.ts';

interface Account {
  readonly id: string;
  readonly amount: number;
}

const table = formOf<Account>({
  name: 'account',
  key: ['id'],
  columns: ['id', 'amount'],
  idOf: ({ id }) => id,
  toRow: ({ id, amount }) => ({ id, amount }),
  fromRow: (row) => ({ id: String(row['id']), amount: Number(row['amount']) }),
});

const stored = (row: Account | null) => (row === null ? null : { row: { ...row }, lists: {} });

function put(before: Account | null, after: Account): RowChange {
  return {
    ...{ type: 'put', table, before: stored(before), body: null },
    after: { row: { ...after }, lists: {} },
  };
}

it('[D3] a row that a unit changes twice in a row is written once; another row keeps its place', () => {
  const changes = [
    put(null, { id: 'a', amount: 1 }),
    put({ id: 'a', amount: 1 }, { id: 'a', amount: 2 }),
    put(null, { id: 'b', amount: 3 }),
    put({ id: 'a', amount: 2 }, { id: 'a', amount: 4 }),
  ];
  expect(coalesced(changes)).toEqual([
    put(null, { id: 'a', amount: 2 }),
    put(null, { id: 'b', amount: 3 }),
    put({ id: 'a', amount: 2 }, { id: 'a', amount: 4 }),
  ]);
});

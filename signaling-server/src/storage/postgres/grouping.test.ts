import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowChange, Table } from '../../ports/journal.ts';
import {
  branch,
  branches,
  center,
  centers,
  people,
  person,
  put,
  rowOf,
} from '../testing/journalExamples.ts';
import { grouped, type Write } from './grouping.ts';

const lines: Table = {
  ...{ name: 'consultation_event', key: [], columns: ['consultation_id'], hasBody: false },
  ...{ lists: [], live: null, references: { consultation_id: 'center' } },
};
const line = (id: string): RowChange => ({
  type: 'append',
  table: lines,
  row: { consultation_id: id },
});
const renamed = (id: string, name: string): RowChange =>
  put(centers, rowOf({ ...center(id, 'b').row, district: name }), center(id, 'b'));
const statement: RowChange = { type: 'statement', statement: { sql: '', values: [] } };

/** What each statement does, to how many rows. */
const told = (batch: readonly RowChange[]) =>
  grouped(batch).map((write) =>
    'rows' in write
      ? `${write.type} ${'list' in write ? write.list.name : write.table.name} ${String(write.rows.length)}`
      : write.type,
  );

describe('[D31] a batch as few statements', () => {
  it('what many units do alike is one statement', () => {
    const units = ['c1', 'c2', 'c3'].flatMap((id) => [renamed(id, `new ${id}`), line(id)]);
    expect(told(units)).toEqual(['update center 3', 'insert consultation_event 3']);
  });

  it('nothing happens before what it refers to is there, or after it is gone', () => {
    const batch = [
      put(branches, branch('a')),
      put(centers, center('c', 'a')),
      line('c'),
      put(branches, branch('b')),
      put(centers, center('d', 'b')),
      line('d'),
      { type: 'remove', table: branches, before: branch('x') } as const,
      put(branches, branch('y')),
    ];
    expect(told(batch)).toEqual([
      ...['insert branch 2', 'insert center 2', 'insert consultation_event 2'],
      ...['remove branch 1', 'insert branch 1'],
    ]);
  });

  it('a statement stays between what came before and what comes after', () => {
    const batch = [put(branches, branch('a')), statement, put(branches, branch('b'))];
    expect(told(batch)).toEqual(['insert branch 1', 'statement', 'insert branch 1']);
  });

  it('only what changed of a list is written', () => {
    const changed = put(people, person('p', ['b', 'c']), person('p', ['a', 'b']));
    expect(told([changed])).toEqual(['unlink staff_center 1', 'link staff_center 1']);
    expect(told([put(people, person('p', ['a']), person('p', ['a']))])).toEqual([]);
  });

  it('whatever the batch, each row has its changes in their order', () => {
    const change = fc.tuple(
      fc.constantFrom('put', 'rename', 'remove', 'line', 'statement'),
      fc.constantFrom('1', '2', '3'),
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const batch = changes.map(([kind, id], n): RowChange => {
          if (kind === 'put') return put(centers, center(id, String(n)));
          if (kind === 'rename') return renamed(id, String(n));
          if (kind === 'remove') return { type: 'remove', table: centers, before: center(id, 'b') };
          return kind === 'line' ? line(id) : statement;
        });
        const separately = batch.flatMap((each) => grouped([each]));
        expect(ofEachCenter(grouped(batch))).toEqual(ofEachCenter(separately));
      }),
    );
  });
});

/** What happens to each center, one row after the other. */
function ofEachCenter(writes: readonly Write[]): Map<unknown, string[]> {
  const found = new Map<unknown, string[]>();
  for (const write of writes) {
    if (!('table' in write) || !('rows' in write) || write.table !== centers) continue;
    for (const row of write.rows) {
      const told = `${write.type} ${JSON.stringify(row)}`;
      found.set(row['id'], [...(found.get(row['id']) ?? []), told]);
    }
  }
  return found;
}

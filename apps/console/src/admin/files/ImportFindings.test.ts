import type { ImportReport } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { inOrder, verdictOf } from './ImportFindings.tsx';

const report: ImportReport = {
  applied: false,
  read: { encoding: 'utf-8', separator: 'comma' },
  added: 0,
  changed: 0,
  same: 3,
  changes: [],
  problems: [],
};
const wrong = { line: 4, column: '名称', problem: 'empty', value: '' } as const;

test('[O7] a file may be taken in only when every row is right and something would change', () => {
  expect(verdictOf({ ...report, added: 1 })).toBe('ready');
  expect(verdictOf({ ...report, changed: 2 })).toBe('ready');
  expect(verdictOf(report)).toBe('nothing');
  expect(verdictOf({ ...report, added: 5, problems: [wrong] })).toBe('wrong');
});

test('[O7] bad rows stand in the order of the file', () => {
  const lines = inOrder([wrong, { ...wrong, line: 2 }]).map(({ line }) => line);
  expect(lines).toEqual([2, 4]);
});

import { marksDocument, type MarksState } from '@madoguchi/protocol';
import { expect, test } from 'vitest';
import { missingFor } from './missing.ts';

const begin = (state: MarksState, n: number): MarksState =>
  marksDocument.apply(
    state,
    {
      ...{ type: 'begin', id: `mark-${String(n)}`, surface: 'paper' },
      ...{ tool: 'number', points: [n, n] },
    },
    'kiosk',
  );

test('[MK2] after the number 50 that is missing, and nothing else; wiped off, they begin anew', () => {
  let state = marksDocument.empty();
  for (let n = 1; n <= 50; n += 1) {
    expect(missingFor('number', state, 'paper')).toBeNull();
    state = begin(state, n);
  }
  expect(missingFor('number', state, 'paper')).toBe('noNumber');
  expect(missingFor('number', state, 'page-1')).toBeNull();
  expect([missingFor('pen', state, 'paper'), missingFor('pointer', state, 'paper')]).toEqual([
    null,
    null,
  ]);
  const wiped = marksDocument.apply(state, { type: 'clear', surface: 'paper' }, 'kiosk');
  expect(missingFor('number', wiped, 'paper')).toBeNull();
});

import { expect, test } from 'vitest';
import { detailsOf } from './auditDetails.ts';

test('[O52] what was and what became of a field belong together', () => {
  expect(detailsOf({ 'name.before': '1番', 'name.after': '2番', rows: 3 })).toEqual([
    { kind: 'change', field: 'name', before: '1番', after: '2番' },
    { kind: 'is', field: 'rows', value: 3 },
  ]);
});

test('[O52] something new has no before, something removed no after', () => {
  expect(detailsOf({ 'role.after': 'admin' })).toEqual([
    { kind: 'change', field: 'role', before: undefined, after: 'admin' },
  ]);
  expect(detailsOf({ 'state.before': 'stopped' })).toEqual([
    { kind: 'change', field: 'state', before: 'stopped', after: undefined },
  ]);
});

test('[O52] what is empty is left out', () => {
  expect(detailsOf({ 'desks.after': '', sessionId: null, 'centers.before': null })).toEqual([]);
});

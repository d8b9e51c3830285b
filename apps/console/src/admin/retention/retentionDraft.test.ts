import { expect, it } from 'vitest';
import { holdOf, holdProblems, NEW_HOLD, ruleProblems } from './retentionDraft.ts';

it('[RN1] a rule says whole years within the limits, and why', () => {
  expect(ruleProblems({ years: '5', reason: '文書管理規程' })).toEqual([]);
  for (const years of ['0', '31', '1.5', 'a', '']) {
    expect(ruleProblems({ years, reason: '文書管理規程' })).toEqual(['years']);
  }
  expect(ruleProblems({ years: '5', reason: '' })).toEqual([{ reason: 'empty' }]);
});

it('[RN4] a hold names a ticket and a reason; its last day is not over', () => {
  expect(holdProblems(NEW_HOLD, '2026-11-30')).toEqual([
    ...['center', 'number', 'day'],
    { reason: 'empty' },
  ]);
  const draft = {
    district: '池尻',
    number: '12',
    day: '2026-11-01',
    reason: '審査請求',
    until: '',
  };
  expect(holdProblems(draft, '2026-11-30')).toEqual([]);
  expect(holdProblems({ ...draft, until: '2026-11-29' }, '2026-11-30')).toEqual(['until']);
  expect(holdOf(draft)).toMatchObject({ number: 12, untilDay: null });
});

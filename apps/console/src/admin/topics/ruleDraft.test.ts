import { expect, test } from 'vitest';
import { newRule, ruleOf, ruleProblems, type RuleDraft } from './ruleDraft.ts';

const TODAY = '2026-11-22';
const complete: RuleDraft = {
  ...newRule('care', TODAY),
  state: 'stopped',
  reason: ' 機器の点検 ',
};

test('[O11] what is missing is listed in the order of the form', () => {
  const empty = { ...newRule('', ''), scope: 'desk' as const };
  expect(ruleProblems(empty, TODAY)).toEqual(['topic', 'place', 'state', 'since', 'reason']);
  expect(ruleProblems(complete, TODAY)).toEqual([]);
});

test('[O11] a rule begins today at the earliest', () => {
  expect(ruleProblems({ ...complete, since: '2026-11-21' }, TODAY)).toEqual(['past']);
});

test('[O11] showing a topic needs no reason, the rest does', () => {
  const silent = { ...complete, reason: '  ' };
  expect(ruleProblems({ ...silent, state: 'shown' }, TODAY)).toEqual([]);
  expect(ruleProblems({ ...silent, state: 'preparing' }, TODAY)).toEqual(['reason']);
});

test('[O11] the place is said in the words of the protocol', () => {
  expect(ruleOf(complete)).toEqual({
    topicId: 'care',
    scope: { kind: 'ward' },
    state: 'stopped',
    since: TODAY,
    reason: '機器の点検',
  });
  expect(ruleOf({ ...complete, scope: 'desk', placeId: 'd1' }).scope).toEqual({
    kind: 'desk',
    deskId: 'd1',
  });
  expect(ruleOf({ ...complete, scope: 'center', placeId: 'c1' }).scope).toEqual({
    kind: 'center',
    centerId: 'c1',
  });
});

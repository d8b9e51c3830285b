import { AUDIT_ACTIONS } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { actionGroups, auditProblems, conditionsOf, EMPTY_DRAFT } from './auditQuery.ts';

test('[O50] an empty form asks for everything', () => {
  expect(auditProblems(EMPTY_DRAFT)).toEqual([]);
  expect(Object.values(conditionsOf(EMPTY_DRAFT)).every((value) => value === null)).toBe(true);
});

test('[O50] both days are included, by the clock of the ward', () => {
  const { from, until } = conditionsOf({ ...EMPTY_DRAFT, from: '2026-11-22', until: '2026-11-22' });
  expect(from).toBe(Date.parse('2026-11-21T15:00:00Z'));
  expect(until).toBe(Date.parse('2026-11-22T15:00:00Z'));
});

test('[O50] a last day before the first is told, and so is an id that is none', () => {
  const turned = { ...EMPTY_DRAFT, from: '2026-11-23', until: '2026-11-22' };
  expect(auditProblems(turned)).toEqual(['datesTurned']);
  expect(auditProblems({ ...EMPTY_DRAFT, recordId: 'a'.repeat(65) })).toEqual(['idWrong']);
});

test('[O51] every action can be asked for, under what it is about', () => {
  const groups = actionGroups();
  expect(groups.flatMap(({ actions }) => actions).toSorted()).toEqual(
    [...AUDIT_ACTIONS].toSorted(),
  );
  expect(new Set(groups.map(({ group }) => group)).size).toBe(groups.length);
});

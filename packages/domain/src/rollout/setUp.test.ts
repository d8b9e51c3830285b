import { expect, it } from 'vitest';
import { DEFAULT_HOURS, type OpeningHours } from '../openingHours.ts';
import type { TopicRule } from '../organisation.ts';
import { isAsBefore, reversed, setUpAt, setUpChanges, setUpOf } from './setUp.ts';

const hoursAt = (centerId: string): OpeningHours => ({
  ...DEFAULT_HOURS,
  place: { kind: 'center', centerId },
  openOnHolidays: true,
});
const ruleAt = (centerId: string, topicId: string, reason = ''): TopicRule => ({
  ...{ topicId, scope: { kind: 'center', centerId }, state: 'preparing', since: '2026-12-01' },
  reason,
});
const WARD = {
  hours: [hoursAt('a'), { ...DEFAULT_HOURS, place: { kind: 'ward' } as const }],
  rules: [
    ruleAt('a', 'care'),
    ruleAt('a', 'tax', '準備'),
    ruleAt('b', 'tax'),
    ruleAt('b', 'child'),
    { ...ruleAt('', 'care'), scope: { kind: 'ward' } as const },
  ],
};
const [a, b] = [setUpOf(WARD, 'a'), setUpOf(WARD, 'b')];
const changes = setUpChanges(b, setUpAt(a, 'b'));

it('[RO10] a set-up is what a center has of its own', () => {
  expect(a).toEqual({ centerId: 'a', hours: hoursAt('a'), rules: WARD.rules.slice(0, 2) });
  expect(b).toMatchObject({ hours: null, rules: [{ topicId: 'tax' }, { topicId: 'child' }] });
});

it('[RO10] each thing that becomes another is one change; what is the same is none', () => {
  expect(changes).toEqual([
    { centerId: 'b', what: 'hours', before: null, after: hoursAt('b') },
    { centerId: 'b', what: 'rule', before: ruleAt('b', 'tax'), after: ruleAt('b', 'tax', '準備') },
    { centerId: 'b', what: 'rule', before: ruleAt('b', 'child'), after: null },
    { centerId: 'b', what: 'rule', before: null, after: ruleAt('b', 'care') },
  ]);
  expect(setUpChanges(a, setUpAt(a, 'a'))).toEqual([]);
});

it('[RO11] a change is taken back only where nothing else has come since', () => {
  const copied = setUpAt(a, 'b');
  for (const change of changes) {
    expect(isAsBefore(b, change)).toBe(true);
    expect(isAsBefore(b, reversed(change))).toBe(false);
    expect(isAsBefore(copied, reversed(change))).toBe(true);
    expect(reversed(reversed(change))).toEqual(change);
  }
});

import { expect, it } from 'vitest';
import type { TopicRule, TopicScope, TopicState } from './organisation.ts';
import { topicStateAt } from './topicRules.ts';

const TODAY = '2026-11-22';
const WARD: TopicScope = { kind: 'ward' };
const CENTER: TopicScope = { kind: 'center', centerId: 'ikejiri' };
const DESK: TopicScope = { kind: 'desk', deskId: 'welfare' };
const rule = (scope: TopicScope, state: TopicState, since = '2026-04-01'): TopicRule => ({
  topicId: 'care',
  scope,
  state,
  since,
  reason: '',
});
const standing = (...rules: TopicRule[]) =>
  topicStateAt(rules, 'care', { centerId: 'ikejiri', deskId: 'welfare' }, TODAY);
const stateOf = (...rules: TopicRule[]): TopicState => standing(...rules).state;

it('[P12] a topic without a rule is shown', () => {
  expect(stateOf()).toBe('shown');
});

it('[P12] a rule for the ward holds everywhere', () => {
  expect(stateOf(rule(WARD, 'stopped'))).toBe('stopped');
});

it('[P12] the center counts more than the ward, and the desk more than the center', () => {
  const center = rule(CENTER, 'preparing');
  expect(stateOf(rule(WARD, 'stopped'), center)).toBe('preparing');
  expect(stateOf(rule(DESK, 'shown'), rule(WARD, 'stopped'), center)).toBe('shown');
});

it('[P12] an older rule of a desk counts more than a newer one of the ward', () => {
  expect(stateOf(rule(DESK, 'shown', '2026-04-01'), rule(WARD, 'stopped', TODAY))).toBe('shown');
});

it('[P12] of two rules for one place the newer counts, in whatever order they are listed', () => {
  const rules = [rule(WARD, 'shown', '2026-11-01'), rule(WARD, 'stopped', '2026-10-01')];
  expect(stateOf(...rules)).toBe('shown');
  expect(stateOf(...rules.toReversed())).toBe('shown');
});

it('[P12] a rule holds from its first day on, not before', () => {
  expect(stateOf(rule(WARD, 'stopped', '2026-11-23'))).toBe('shown');
  expect(stateOf(rule(WARD, 'stopped', TODAY))).toBe('stopped');
});

it('[P12] rules of other topics, centers and desks do not count', () => {
  expect(
    stateOf(
      { ...rule(WARD, 'stopped'), topicId: 'tax' },
      rule({ kind: 'center', centerId: 'kinuta' }, 'stopped'),
      rule({ kind: 'desk', deskId: 'tax' }, 'stopped'),
    ),
  ).toBe('shown');
});

it('[P26] a stopped topic has the reason of the rule that counts', () => {
  const ward = { ...rule(WARD, 'stopped'), reason: '担当者の研修' };
  const desk = { ...rule(DESK, 'stopped'), reason: '窓口の改修工事' };
  expect(standing(ward, desk).reason).toBe('窓口の改修工事');
  expect(standing(ward).reason).toBe('担当者の研修');
});

it('[P26] it is known from when on a topic is shown again, whichever rules come before', () => {
  const rules = [
    rule(WARD, 'shown', '2027-02-01'),
    rule(WARD, 'stopped'),
    rule(WARD, 'preparing', '2026-12-01'),
  ];
  expect(standing(...rules).shownFrom).toBe('2027-02-01');
});

it('[P26] a wider rule that comes does not end the stop of a desk', () => {
  expect(standing(rule(DESK, 'stopped'), rule(WARD, 'shown', '2026-12-01')).shownFrom).toBe(null);
});

it('[P26] a topic that is shown is not said to come', () => {
  const rules = [rule(WARD, 'stopped', '2026-12-01'), rule(WARD, 'shown', '2026-12-05')];
  expect(standing(...rules)).toEqual({ state: 'shown', reason: '', shownFrom: null });
});

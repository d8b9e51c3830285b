import { ruleKey, type TopicRule } from '@madoguchi/domain';
import { expect, test } from 'vitest';
import { begunRules, glances, inForce, planned } from './rules.ts';

const TODAY = '2026-11-22';
const ikejiri = { kind: 'center', centerId: 'ikejiri' } as const;
const desk = { kind: 'desk', deskId: 'ikejiri' } as const;

const rule = (since: string, changed: Partial<TopicRule> = {}): TopicRule => ({
  topicId: 'care',
  scope: { kind: 'ward' },
  state: 'stopped',
  since,
  reason: '機器の点検',
  ...changed,
});
const topic = {
  id: 'care',
  name: { ja: '介護' },
  deskKind: 'health-welfare',
  icon: 'care',
} as const;
const glanceOf = (...rules: TopicRule[]) => glances({ topics: [topic], rules, today: TODAY })[0];

test('[O9] a topic without rules is shown everywhere', () => {
  expect(glanceOf()).toMatchObject({ state: 'shown', elsewhere: [], coming: [] });
});

test('[O9] a rule holds from its day on, until a later one at the same place', () => {
  const first = rule('2026-11-01');
  const today = rule(TODAY, { state: 'preparing' });
  const other = rule('2026-11-02', { scope: ikejiri });
  expect(inForce([first, today, other], TODAY)).toEqual([today, other]);
  expect(glanceOf(first, today)?.state).toBe('preparing');
  expect(glanceOf(rule('2026-11-23'))?.state).toBe('shown');
});

test('[O9] only places where it is different stand out', () => {
  const same = rule('2026-11-01', { scope: desk });
  const different = rule('2026-11-01', { scope: ikejiri, state: 'shown' });
  expect(glanceOf(rule('2026-11-01'), same, different)?.elsewhere).toEqual([different]);
});

test('[O10] coming changes stand in the order in which they come, past ones the other way', () => {
  const rules = ['2026-12-03', '2026-11-01', '2026-11-23', TODAY].map((since) => rule(since));
  expect(planned(rules, TODAY).map(({ since }) => since)).toEqual(['2026-11-23', '2026-12-03']);
  expect(begunRules(rules, TODAY).map(({ since }) => since)).toEqual([TODAY, '2026-11-01']);
  expect(glanceOf(...rules)?.coming).toHaveLength(2);
});

test('[O10] a center and a desk of the same id are different places', () => {
  expect(ruleKey(rule(TODAY, { scope: ikejiri }))).not.toBe(ruleKey(rule(TODAY, { scope: desk })));
});

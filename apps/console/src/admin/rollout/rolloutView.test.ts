import type { CheckItem, RolloutStage } from '@madoguchi/domain';
import { expect, it } from 'vitest';
import {
  decisionOf,
  decisionProblems,
  NO_DECISION,
  tickBefore,
  tickOf,
  tickProblems,
} from './rolloutDraft.ts';
import {
  blockedBy,
  commonStages,
  decisionsOf,
  stageCounts,
  type TopicRollout,
} from './rolloutView.ts';

const topic = (
  topicId: string,
  stage: RolloutStage,
  missing: readonly CheckItem[] = [],
): TopicRollout => ({
  ...{ topicId, stage, since: null, notice: null, decisions: [] },
  checks: missing.map((item) => ({ item, state: 'open' })),
});

it('[RO8] stages are decided together only where they follow for each', () => {
  expect(commonStages([topic('a', 'trial'), topic('b', 'stopped')])).toEqual([
    'preparing',
    'service',
  ]);
  expect(commonStages([topic('a', 'preparing'), topic('b', 'service')])).toEqual(['trial']);
  expect(commonStages([topic('a', 'preparing'), topic('b', 'trial')])).toEqual([]);
});

it('[RO8] it is told what is in the way of a stage before it is decided', () => {
  const topics = [topic('a', 'trial', ['printer', 'forms']), topic('b', 'trial', ['printer'])];
  expect(blockedBy(topics, 'service')).toEqual(['printer', 'forms']);
  expect(blockedBy(topics, 'stopped')).toEqual([]);
});

it('[RO8] stages of which there is none are not counted', () => {
  const place = { centerId: 'c', topicId: 'a', since: null, missing: 0 };
  const places = [
    { ...place, stage: 'service' as const },
    { ...place, stage: 'trial' as const },
    { ...place, stage: 'service' as const },
  ];
  expect(stageCounts(places)).toEqual([
    { stage: 'trial', count: 1 },
    { stage: 'service', count: 2 },
  ]);
});

it('[RO9] what was decided together stands in one line, the newest first', () => {
  const decision = { from: 'trial', to: 'service', byName: '管理者', reason: '会議' } as const;
  const topics = ['a', 'b'].map((id) => ({
    ...topic(id, 'service'),
    decisions: [
      { ...decision, from: 'preparing', to: 'trial', at: 1, missing: [] } as const,
      { ...decision, at: 2, missing: id === 'a' ? (['forms'] as const) : [] },
    ].map((each) => ({ ...each, missing: [...each.missing] })),
  }));
  expect(decisionsOf({ centerId: 'c', practised: [], topics })).toMatchObject([
    { at: 2, topicIds: ['a', 'b'], missing: ['forms'] },
    { at: 1, topicIds: ['a', 'b'], missing: [] },
  ]);
});

it('[RO8] a decision needs a stage, a reason and, to stop, words for residents', () => {
  expect(decisionProblems(NO_DECISION).map(({ field }) => field)).toEqual(['to', 'reason']);
  const stop = { to: 'stopped', reason: '改修', notice: '' } as const;
  expect(decisionProblems(stop).map(({ field }) => field)).toEqual(['notice']);
  expect(decisionOf(NO_DECISION)).toBeNull();
  expect(decisionOf({ to: 'trial', reason: '会議', notice: 'x' })).toEqual({
    ...{ to: 'trial', reason: '会議' },
  });
});

it('[RO6] a tick needs its evidence unless it is taken back, and what was there before can be said again', () => {
  expect(tickProblems({ as: 'done', note: ' ' })).toHaveLength(1);
  expect(tickProblems({ as: 'open', note: '' })).toEqual([]);
  expect(tickOf({ as: 'open', note: 'x' })).toEqual({ as: 'open' });
  const check = { item: 'printer', state: 'done', note: '2枚', byName: '管理者', at: 1 } as const;
  expect(tickBefore(check)).toEqual({ as: 'done', note: '2枚' });
  expect(tickBefore({ item: 'printer', state: 'open' })).toEqual({ as: 'open' });
});

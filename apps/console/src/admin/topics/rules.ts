import { placeOfRule, type TopicRule, type TopicState } from '@madoguchi/domain';
import type { AdminTopics } from '@madoguchi/protocol';

type AdminTopic = AdminTopics['topics'][number];

const samePlace = (a: TopicRule, b: TopicRule) =>
  a.topicId === b.topicId && placeOfRule(a) === placeOfRule(b);

/** Rules that have begun and that no later one at the same place has replaced. */
export function inForce(rules: readonly TopicRule[], today: string): readonly TopicRule[] {
  const begun = rules.filter(({ since }) => since <= today);
  return begun.filter(
    (rule) => !begun.some((other) => samePlace(rule, other) && other.since > rule.since),
  );
}

/** Rules that begin after today, the next one first. */
export const planned = (rules: readonly TopicRule[], today: string): readonly TopicRule[] =>
  rules.filter(({ since }) => since > today).toSorted((a, b) => (a.since < b.since ? -1 : 1));

/** Rules that have begun, the newest first. */
export const begunRules = (rules: readonly TopicRule[], today: string): readonly TopicRule[] =>
  rules.filter(({ since }) => since <= today).toSorted((a, b) => (a.since < b.since ? 1 : -1));

/** The state of a topic today. */
export interface Glance {
  readonly topic: AdminTopic;
  /** In the whole ward, where no place has a rule of its own. */
  readonly state: TopicState;
  readonly reason: string;
  /** Places where it is different today. */
  readonly elsewhere: readonly TopicRule[];
  /** The planned changes, next first. */
  readonly coming: readonly TopicRule[];
}

/** The state of every topic today. */
export function glances({ topics, rules, today }: AdminTopics): readonly Glance[] {
  const holding = inForce(rules, today);
  const coming = planned(rules, today);
  return topics.map((topic) => {
    const own = holding.filter(({ topicId }) => topicId === topic.id);
    const ward = own.find(({ scope }) => scope.kind === 'ward');
    const state = ward?.state ?? 'shown';
    return {
      topic,
      state,
      reason: ward?.reason ?? '',
      elsewhere: own.filter((rule) => rule.scope.kind !== 'ward' && rule.state !== state),
      coming: coming.filter(({ topicId }) => topicId === topic.id),
    };
  });
}

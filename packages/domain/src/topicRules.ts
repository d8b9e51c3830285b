import type { TopicRule, TopicScope, TopicState } from './organisation.ts';

/** Where a resident stands, and the desk to which a topic would lead them from there. */
export interface TopicPlace {
  readonly centerId: string;
  readonly deskId: string;
}

/** From the most particular place to the widest. */
const SCOPES = ['desk', 'center', 'ward'] as const satisfies readonly TopicScope['kind'][];

/**
 * Whether a topic is offered at a place on a day (`YYYY-MM-DD` of the ward). Of the rules that have
 * begun, the most particular place counts (desk, center, ward) and there the newest; without any
 * rule a topic is shown.
 */
export function topicStateAt(
  rules: readonly TopicRule[],
  topicId: string,
  place: TopicPlace,
  today: string,
): TopicState {
  const begun = rules.filter(
    (rule) => rule.topicId === topicId && rule.since <= today && holdsAt(rule.scope, place),
  );
  for (const kind of SCOPES) {
    const newest = begun
      .filter((rule) => rule.scope.kind === kind)
      .reduce<TopicRule | null>((a, b) => (a !== null && a.since > b.since ? a : b), null);
    if (newest !== null) return newest.state;
  }
  return 'shown';
}

function holdsAt(scope: TopicScope, place: TopicPlace): boolean {
  switch (scope.kind) {
    case 'ward':
      return true;
    case 'center':
      return scope.centerId === place.centerId;
    case 'desk':
      return scope.deskId === place.deskId;
  }
}

import type { TopicRule, TopicScope, TopicState } from './organisation.ts';

/** A place of a topic: the center of the resident, and the desk that it is routed to. */
export interface TopicPlace {
  readonly centerId: string;
  readonly deskId: string;
}

/** From the most particular place to the widest. */
const SCOPES = ['desk', 'center', 'ward'] as const satisfies readonly TopicScope['kind'][];

/** The state of a topic at a place, its reason and its end. */
export interface TopicStanding {
  readonly state: TopicState;
  /** As the rule gives it; empty without a rule. */
  readonly reason: string;
  /** For a topic that is not shown: the first day on which it will be, when that is known. */
  readonly shownFrom: string | null;
}

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
): TopicStanding {
  const own = rules.filter((rule) => rule.topicId === topicId && holdsAt(rule.scope, place));
  const counting = countingOn(own, today);
  const state = counting?.state ?? 'shown';
  const days = own.map(({ since }) => since).filter((day) => day > today);
  const shownFrom = days.toSorted().find((day) => countingOn(own, day)?.state === 'shown') ?? null;
  return {
    state,
    reason: counting?.reason ?? '',
    shownFrom: state === 'shown' ? null : shownFrom,
  };
}

/** The rule in force at a place on a day. */
function countingOn(rules: readonly TopicRule[], day: string): TopicRule | null {
  const begun = rules.filter(({ since }) => since <= day);
  for (const kind of SCOPES) {
    const newest = begun
      .filter((rule) => rule.scope.kind === kind)
      .reduce<TopicRule | null>((a, b) => (a !== null && a.since > b.since ? a : b), null);
    if (newest !== null) return newest;
  }
  return null;
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

/** The place of a rule in words without spaces: `ward`, `center:…`, `desk:…`. */
export function placeOfRule({ scope }: Pick<TopicRule, 'scope'>): string {
  switch (scope.kind) {
    case 'ward':
      return 'ward';
    case 'center':
      return `center:${scope.centerId}`;
    case 'desk':
      return `desk:${scope.deskId}`;
  }
}

/** The key of a rule: there is at most one for a topic, a place and a day. */
export const ruleKey = (rule: Pick<TopicRule, 'topicId' | 'scope' | 'since'>): string =>
  `${rule.topicId} ${placeOfRule(rule)} ${rule.since}`;

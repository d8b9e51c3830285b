import {
  TEXTS,
  textProblem,
  tidyText,
  TOPIC_STATES,
  type DeskKind,
  type TextProblem,
  type TopicRule,
  type TopicScope,
  type TopicState,
} from '@madoguchi/domain';
import type { Organisation } from '@madoguchi/protocol';

/** A rule in the form. */
export interface RuleDraft {
  readonly topicId: string;
  readonly scope: TopicScope['kind'];
  /** The center or desk; nothing for the whole ward. */
  readonly placeId: string;
  readonly state: TopicState | null;
  readonly since: string;
  readonly reason: string;
}

/** In the order of the form. */
export type RuleProblem =
  'topic' | 'place' | 'state' | 'since' | 'past' | 'reason' | { readonly reason: TextProblem };

/** A rule that begins today in the whole ward. */
export const newRule = (topicId: string, today: string): RuleDraft => ({
  topicId,
  scope: 'ward',
  placeId: '',
  state: null,
  since: today,
  reason: '',
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is missing, in the order of the form; showing a topic needs no reason. */
export function ruleProblems(draft: RuleDraft, today: string): readonly RuleProblem[] {
  const hasDay = DAY.test(draft.since);
  const reason = textProblem(draft.reason, TEXTS.ruleReason);
  const found: readonly (RuleProblem | false)[] = [
    draft.topicId === '' && 'topic',
    draft.scope !== 'ward' && draft.placeId === '' && 'place',
    draft.state === null && 'state',
    !hasDay && 'since',
    hasDay && draft.since < today && 'past',
    draft.state !== 'shown' && draft.reason.trim() === '' && 'reason',
    reason !== null && { reason },
  ];
  return found.filter((problem) => problem !== false);
}

/** The request body; only for a draft without problems. */
export function ruleOf(draft: RuleDraft): TopicRule {
  const { topicId, since } = draft;
  const state = draft.state ?? TOPIC_STATES[0];
  return { topicId, scope: scopeOf(draft), state, since, reason: tidyText('phrase', draft.reason) };
}

function scopeOf({ scope, placeId }: RuleDraft): TopicScope {
  switch (scope) {
    case 'ward':
      return { kind: 'ward' };
    case 'center':
      return { kind: 'center', centerId: placeId };
    case 'desk':
      return { kind: 'desk', deskId: placeId };
  }
}

/** Desks that take topics of a kind: a rule about another one would never count. */
export const desksFor = (ward: Organisation, kind: DeskKind | undefined) =>
  ward.desks.filter((desk) => desk.kind === kind);

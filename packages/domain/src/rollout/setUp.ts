import type { OpeningHours } from '../openingHours.ts';
import type { TopicRule } from '../organisation.ts';
import { isSameValue } from '../procedure/template/canonical.ts';
import { ruleKey } from '../topicRules.ts';

/** What a center has of its own; everything else it shares with the ward, its branch or its desks. */
export interface CenterSetUp {
  readonly centerId: string;
  /** `null` where it follows the ward. */
  readonly hours: OpeningHours | null;
  /** Which topics are offered there otherwise than in the ward. */
  readonly rules: readonly TopicRule[];
}

/** One thing of a center that becomes another: `null` is none. */
export type SetUpChange = { readonly centerId: string } & (
  | {
      readonly what: 'hours';
      readonly before: OpeningHours | null;
      readonly after: OpeningHours | null;
    }
  | {
      readonly what: 'rule';
      readonly before: TopicRule | null;
      readonly after: TopicRule | null;
    }
);

/** Everything that is set at places of the ward. */
interface WardSetUp {
  readonly hours: readonly OpeningHours[];
  readonly rules: readonly TopicRule[];
}

/** The set-up of one center. */
export const setUpOf = ({ hours, rules }: WardSetUp, centerId: string): CenterSetUp => ({
  centerId,
  hours: hours.find(({ place }) => place.kind === 'center' && place.centerId === centerId) ?? null,
  rules: rules.filter(({ scope }) => scope.kind === 'center' && scope.centerId === centerId),
});

/** The same set-up at another center. */
export const setUpAt = ({ hours, rules }: CenterSetUp, centerId: string): CenterSetUp => ({
  centerId,
  hours: hours && { ...hours, place: { kind: 'center', centerId } },
  rules: rules.map((rule) => ({ ...rule, scope: { kind: 'center', centerId } })),
});

/** What has to change of a center so that its set-up is another one. */
export function setUpChanges(before: CenterSetUp, after: CenterSetUp): readonly SetUpChange[] {
  const { centerId } = before;
  const hours: SetUpChange = { centerId, what: 'hours', before: before.hours, after: after.hours };
  const keys = new Set([...before.rules, ...after.rules].map(ruleKey));
  const rules = [...keys].map((key): SetUpChange => {
    const ruleIn = (setUp: CenterSetUp) =>
      setUp.rules.find((rule) => ruleKey(rule) === key) ?? null;
    return { centerId, what: 'rule', before: ruleIn(before), after: ruleIn(after) };
  });
  return [hours, ...rules].filter((change) => !isSameValue(change.before, change.after));
}

/** Takes a change back. */
export const reversed = (change: SetUpChange): SetUpChange =>
  change.what === 'hours'
    ? { ...change, before: change.after, after: change.before }
    : { ...change, before: change.after, after: change.before };

/** Whether a center still is as a change begins. */
export function isAsBefore(setUp: CenterSetUp, change: SetUpChange): boolean {
  if (change.what === 'hours') return isSameValue(setUp.hours, change.before);
  const rule = change.before ?? change.after;
  const found = setUp.rules.find((each) => rule !== null && ruleKey(each) === ruleKey(rule));
  return isSameValue(found ?? null, change.before);
}

import type { RoutingRule, Strategy } from '@madoguchi/domain';

/** The routing of a topic as it is typed: seconds as text. */
export interface RoutingDraft {
  readonly strategy: Strategy;
  readonly namedStaffIds: readonly string[];
  readonly offerLimit: string;
  readonly otherBranch: string;
  readonly headOffice: string;
  readonly choices: string;
}

export const TIMES = ['offerLimit', 'otherBranch', 'headOffice', 'choices'] as const;
export type Time = (typeof TIMES)[number];

export type RoutingProblem = 'named' | Time | 'turned';

/** Whole seconds that a time may have, as the server takes them. */
export const LIMITS: Readonly<Record<Time, readonly [least: number, most: number]>> = {
  offerLimit: [10, 60],
  otherBranch: [0, 3600],
  headOffice: [0, 3600],
  choices: [0, 3600],
};

const seconds = (ms: number): string => String(Math.round(ms / 1000));

/** The form as it opens. */
export const draftOf = (rule: RoutingRule): RoutingDraft => ({
  strategy: rule.strategy,
  namedStaffIds: rule.namedStaffIds,
  offerLimit: seconds(rule.offerLimitMs),
  otherBranch: seconds(rule.otherBranchAfterMs),
  headOffice: seconds(rule.headOfficeAfterMs),
  choices: seconds(rule.choicesAfterMs),
});

/** The rule to send; named persons count only with the strategy `named`. */
export const ruleOf = (topicId: string, draft: RoutingDraft): RoutingRule => ({
  topicId,
  strategy: draft.strategy,
  namedStaffIds: draft.strategy === 'named' ? draft.namedStaffIds : [],
  offerLimitMs: Number(draft.offerLimit) * 1000,
  otherBranchAfterMs: Number(draft.otherBranch) * 1000,
  headOfficeAfterMs: Number(draft.headOffice) * 1000,
  choicesAfterMs: Number(draft.choices) * 1000,
});

/** What has to be put right, in the order of the form. */
export function routingProblems(draft: RoutingDraft): RoutingProblem[] {
  const problems: RoutingProblem[] = [];
  if (draft.strategy === 'named' && draft.namedStaffIds.length === 0) problems.push('named');
  const wrong = TIMES.filter((time) => !fits(draft[time], LIMITS[time]));
  problems.push(...wrong);
  const widens = !wrong.includes('otherBranch') && !wrong.includes('headOffice');
  if (widens && Number(draft.headOffice) < Number(draft.otherBranch)) problems.push('turned');
  return problems;
}

/** The list with this id moved up by one. */
export function earlier(ids: readonly string[], id: string): string[] {
  const at = ids.indexOf(id);
  const before = ids[at - 1];
  if (before === undefined) return [...ids];
  return ids.map((each) => (each === id ? before : each === before ? id : each));
}

function fits(typed: string, [least, most]: readonly [number, number]): boolean {
  if (!/^\d{1,4}$/.test(typed.trim())) return false;
  return Number(typed) >= least && Number(typed) <= most;
}

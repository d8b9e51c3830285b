import { TEXTS, textProblem, type RolloutStage, type TextProblem } from '@madoguchi/domain';
import type { CenterRollout, RouteBody } from '@madoguchi/protocol';
import type { ShownCheck } from './rolloutView.ts';

type Body = RouteBody<'decideRollout'>;
/** Everything of a decision but what it is about. */
export type Decision =
  | { readonly to: Exclude<RolloutStage, 'stopped'>; readonly reason: string }
  | { readonly to: 'stopped'; readonly reason: string; readonly notice: string };

export interface DecisionDraft {
  readonly to: RolloutStage | null;
  readonly reason: string;
  readonly notice: string;
}

export type DecisionProblem =
  { readonly field: 'to' } | { readonly field: 'reason' | 'notice'; readonly problem: TextProblem };

export const NO_DECISION: DecisionDraft = { to: null, reason: '', notice: '' };

export function decisionProblems({ to, reason, notice }: DecisionDraft): DecisionProblem[] {
  const told = textProblem(reason, TEXTS.stageReason);
  const shown = to === 'stopped' ? textProblem(notice, TEXTS.stageNotice) : null;
  return [
    ...(to === null ? [{ field: 'to' } as const] : []),
    ...(shown === null ? [] : [{ field: 'notice', problem: shown } as const]),
    ...(told === null ? [] : [{ field: 'reason', problem: told } as const]),
  ];
}

/** The decision of a draft without problems; `null` while no stage is chosen. */
export function decisionOf({ to, reason, notice }: DecisionDraft): Decision | null {
  if (to === null) return null;
  return to === 'stopped' ? { to, reason, notice } : { to, reason };
}

export const decisionBody = (
  { centerId }: CenterRollout,
  topicIds: readonly string[],
  decision: Decision,
): Body => ({ centerId, topicIds: [...topicIds], ...decision });

/** What is said of an item. */
export type Tick =
  { readonly as: 'done' | 'notNeeded'; readonly note: string } | { readonly as: 'open' };

export interface TickDraft {
  readonly as: Tick['as'];
  readonly note: string;
}

/** What stands there now; one that is open is most likely to be done. */
export const tickDraftOf = (check: ShownCheck | undefined): TickDraft =>
  check === undefined || check.state === 'open' || check.state === 'found'
    ? { as: 'done', note: '' }
    : { as: check.state, note: check.note };

export const tickOf = ({ as, note }: TickDraft): Tick => (as === 'open' ? { as } : { as, note });

/** What was said of an item before, so that it can be said again. */
export const tickBefore = (check: ShownCheck | undefined): Tick =>
  check === undefined || check.state === 'open' || check.state === 'found'
    ? { as: 'open' }
    : { as: check.state, note: check.note };

export function tickProblems({ as, note }: TickDraft): TextProblem[] {
  const problem = as === 'open' ? null : textProblem(note, TEXTS.checkNote);
  return problem === null ? [] : [problem];
}

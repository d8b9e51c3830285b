import { ok, refuse, type Result } from '../errors.ts';
import { CHECK_ITEMS, type CheckItem } from './checklist.ts';
import type { Rollout, RolloutEvent, RolloutStage } from './state.ts';

/** Which stages can be decided from each. */
export const NEXT_STAGES = {
  preparing: ['trial'],
  trial: ['service', 'preparing', 'stopped'],
  service: ['trial', 'stopped'],
  stopped: ['trial', 'service', 'preparing'],
} as const satisfies Readonly<Record<RolloutStage, readonly RolloutStage[]>>;

/** What may not be missing: a trial needs somebody at either end, service needs everything. */
const NEEDED: Readonly<Record<RolloutStage, readonly CheckItem[]>> = {
  preparing: [],
  trial: ['kiosk', 'desk'],
  service: CHECK_ITEMS,
  stopped: [],
};

/** What keeps a stage from being decided, of what is missing. */
export const missingFor = (
  stage: RolloutStage,
  missing: readonly CheckItem[],
): readonly CheckItem[] => missing.filter((item) => NEEDED[stage].includes(item));

/** Whether a stage can be decided from another. */
export const mayFollow = (from: RolloutStage, to: RolloutStage): boolean =>
  NEXT_STAGES[from].some((stage) => stage === to);

/**
 * The one rule by which a stage is decided. Refuses with `WRONG_STATE` a stage that does not follow, and with
 * `CHECKLIST_OPEN` one for which something is missing.
 */
export function rolloutTransition(
  rollout: Rollout,
  event: RolloutEvent,
  now: number,
): Result<Rollout> {
  const { state: from, id, centerId, topicId } = rollout;
  const { to, staffId: byStaffId, reason, missing } = event;
  if (!mayFollow(from, to)) return refuse('WRONG_STATE');
  if (missingFor(to, missing).length > 0) return refuse('CHECKLIST_OPEN');
  const decision = { from, to, byStaffId, at: now, reason, missing };
  const decided = { id, centerId, topicId, decisions: [...rollout.decisions, decision] };
  return ok(
    event.to === 'stopped'
      ? { ...decided, state: 'stopped', notice: event.notice }
      : { ...decided, state: event.to },
  );
}

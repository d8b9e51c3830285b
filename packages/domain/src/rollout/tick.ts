import { ok, type Result } from '../errors.ts';
import type { RolloutTick } from './checklist.ts';

export type RolloutTickEvent =
  | {
      readonly type: 'tick';
      readonly as: 'done' | 'notNeeded';
      readonly note: string;
      readonly staffId: string;
    }
  | { readonly type: 'clear' };

/** The one rule by which a tick changes: it is said anew, or taken back. */
export function rolloutTickTransition(
  tick: RolloutTick,
  event: RolloutTickEvent,
  now: number,
): Result<RolloutTick> {
  const { id } = tick;
  if (event.type === 'clear') return ok(tick.state === 'open' ? tick : { id, state: 'open' });
  const { as: state, note, staffId: byStaffId } = event;
  if (tick.state === state && tick.note === note) return ok(tick);
  return ok({ id, state, note, byStaffId, at: now });
}

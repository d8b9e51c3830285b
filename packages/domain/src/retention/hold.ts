import { ok, refuse, type Result } from '../errors.ts';
import { dayAfter, instantOfMinute } from '../localTime.ts';
import type { TermsOf } from '../terms.ts';

interface HoldFacts {
  readonly id: string;
  readonly consultationId: string;
  /** Why it must not go, in the ward's words. */
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day of the hold; `null` until somebody lifts it. */
  readonly untilDay: string | null;
  readonly placedBy: string;
  readonly placedAt: number;
}

/** 削除の停止: a consultation, and all that belongs to it, stays although its time is over. */
export type RetentionHold =
  | (HoldFacts & { readonly state: 'held' })
  | (HoldFacts & {
      readonly state: 'lifted';
      /** `null` when its day was over. */
      readonly liftedBy: string | null;
      readonly liftedAt: number;
    });

export type RetentionHoldEvent =
  { readonly type: 'lift'; readonly staffId: string } | { readonly type: 'expire' };

/** The one rule by which a hold changes. Refuses with `WRONG_STATE` one that was lifted. */
export function retentionHoldTransition(
  hold: RetentionHold,
  event: RetentionHoldEvent,
  now: number,
): Result<RetentionHold> {
  if (hold.state === 'lifted') return refuse('WRONG_STATE');
  const liftedBy = event.type === 'lift' ? event.staffId : null;
  return ok({ ...hold, state: 'lifted', liftedBy, liftedAt: now });
}

/** A hold ends by itself when its last day is over. */
export const retentionHoldTerms: TermsOf<RetentionHold, RetentionHoldEvent> = (
  hold,
  { timeZone },
) => {
  if (hold.state === 'lifted' || hold.untilDay === null) return [];
  const at = instantOfMinute(dayAfter(hold.untilDay), 0, timeZone);
  return [{ key: 'expire', at, follows: 'calendar', event: { type: 'expire' } }];
};

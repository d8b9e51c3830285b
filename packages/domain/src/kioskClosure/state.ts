import { assertNever, ok, type Result } from '../errors.ts';

/** Why a kiosk is out of order, as its staff choose and its screen says. */
export const CLOSURE_REASONS = ['broken', 'maintenance', 'room', 'other'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/**
 * 休止: whether a kiosk may be used. It goes by the id of the kiosk, and one of which nothing is known is open.
 *
 * ```
 *         close        close (another reason)
 *        ┌──────► closed ◄──┐
 *  open ─┘           └──────┘
 *    ▲───── reopen ──┘
 * ```
 * Somebody who is served at it is not disturbed: nobody begins anew.
 */
export type KioskClosure = { readonly id: string } & (
  | { readonly state: 'open' }
  | {
      readonly state: 'closed';
      readonly centerId: string;
      readonly reason: ClosureReason;
      readonly byStaffId: string;
      /** Epoch milliseconds. */
      readonly since: number;
    }
);

export type KioskClosureEvent =
  | {
      readonly type: 'close';
      readonly centerId: string;
      readonly staffId: string;
      readonly reason: ClosureReason;
    }
  | { readonly type: 'reopen' };

/** The one rule by which a kiosk is taken out of use and back; a second press changes nothing. */
export function kioskClosureTransition(
  closure: KioskClosure,
  event: KioskClosureEvent,
  now: number,
): Result<KioskClosure> {
  const { id } = closure;
  switch (event.type) {
    case 'close': {
      const { centerId, reason, staffId: byStaffId } = event;
      if (closure.state === 'open') {
        return ok({ id, state: 'closed', centerId, reason, byStaffId, since: now });
      }
      return ok(closure.reason === reason ? closure : { ...closure, reason, byStaffId });
    }
    case 'reopen':
      return ok(closure.state === 'open' ? closure : { id, state: 'open' });
    default:
      return assertNever(event);
  }
}

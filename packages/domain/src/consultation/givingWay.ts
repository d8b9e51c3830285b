import { ok, refuse } from '../errors.ts';
import { leave } from './joining.ts';
import type { Step } from './moves.ts';
import { close } from './moves.ts';
import { withoutOffers } from './queueEvents.ts';
import { isPractice } from './standing.ts';
import type { Consultation } from './state.ts';

/**
 * A practice lets go of somebody of staff, so that they can be rung for a resident at once: what rings them goes back to the
 * queue, a call that they lead, and its record, is over. Refuses with `WRONG_STATE` what is no practice.
 */
export function givingWay(c: Consultation, staffId: string, now: number): Step {
  if (!isPractice(c)) return refuse('WRONG_STATE');
  const isTheirs = (one: { readonly staffId: string | null }): boolean => one.staffId === staffId;
  switch (c.state) {
    case 'waiting':
    case 'offered':
      return ok(withoutOffers(c, isTheirs));
    case 'inCall':
    case 'onHold':
    case 'transferring':
      if (c.participants.some(isTheirs)) return ok(leave(c, isTheirs));
      return ok(close(c, { kind: 'cancelled' }, now));
    case 'wrapUp':
      return ok(close(c, { kind: 'cancelled' }, now));
    case 'followUp':
    case 'closed':
      return ok(c);
  }
}

import { assertNever, ok, refuse, type Result } from '../errors.ts';
import { isStaffCallOpen, type StaffCall, type StaffCallEvent } from './state.ts';

/**
 * The one rule by which a call changes. A second press changes nothing: whoever goes is the first who said so (a
 * colleague is refused with `WRONG_STATE`), and what has ended stays as it ended.
 */
export function staffCallTransition(
  call: StaffCall,
  event: StaffCallEvent,
  now: number,
): Result<StaffCall> {
  switch (event.type) {
    case 'acknowledge':
      if (call.state === 'calling') {
        return ok({
          ...call,
          state: 'acknowledged',
          byStaffId: event.staffId,
          acknowledgedAt: now,
        });
      }
      return 'byStaffId' in call && call.byStaffId === event.staffId
        ? ok(call)
        : refuse('WRONG_STATE');
    case 'withdraw':
      return ok(
        isStaffCallOpen(call) ? { ...factsOf(call), state: 'withdrawn', endedAt: now } : call,
      );
    case 'finish':
      if (call.state === 'calling') return refuse('WRONG_STATE');
      return ok(call.state === 'acknowledged' ? { ...call, state: 'done', endedAt: now } : call);
    case 'expire':
      if (call.state === 'calling') return ok({ ...call, state: 'expired', endedAt: now });
      return ok(call.state === 'acknowledged' ? { ...call, state: 'done', endedAt: now } : call);
    default:
      return assertNever(event);
  }
}

const factsOf = ({ id, kioskId, centerId, calledAt }: StaffCall) => ({
  ...{ id, kioskId, centerId, calledAt },
});

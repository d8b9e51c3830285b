import type { TermsOf } from '../terms.ts';
import { STAFF_CALL_LASTS_MS, type StaffCall, type StaffCallEvent } from './state.ts';

/** A call ends by itself: unanswered, or when whoever said that they go has had the time to get there. */
export const staffCallTerms: TermsOf<StaffCall, StaffCallEvent> = (call) => {
  if (call.state !== 'calling' && call.state !== 'acknowledged') return [];
  const since = call.state === 'calling' ? call.calledAt : call.acknowledgedAt;
  return [
    {
      key: `expire ${call.state}`,
      at: since + STAFF_CALL_LASTS_MS,
      event: { type: 'expire' },
      follows: 'timer',
      limitMs: STAFF_CALL_LASTS_MS,
    },
  ];
};

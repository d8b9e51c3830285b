import { ok, refuse, type Result } from '../errors.ts';
import type { ContactEvent } from './events.ts';
import type { ContactFacts, ContactRequest, ContactResult } from './state.ts';

/**
 * The one rule by which a request for contact changes. Who takes it settles it or gives it back; what
 * is done keeps no telephone number.
 */
export function contactTransition(
  r: ContactRequest,
  event: ContactEvent,
  now: number,
): Result<ContactRequest> {
  switch (event.type) {
    case 'take':
      return take(r, event.staffId, now);
    case 'giveBack':
      if (r.state === 'open') return ok(r);
      if (r.state === 'done') return refuse('WRONG_STATE');
      return r.byStaffId === event.staffId
        ? ok({ ...factsOf(r), state: 'open' })
        : refuse('NOT_ALLOWED');
    case 'finish':
      return finish(r, event.staffId, event.result, now);
  }
}

function take(r: ContactRequest, staffId: string, now: number): Result<ContactRequest> {
  if (r.state === 'open') {
    return ok({ ...factsOf(r), state: 'taken', byStaffId: staffId, takenAt: now });
  }
  return r.state === 'taken' && r.byStaffId === staffId ? ok(r) : refuse('WRONG_STATE');
}

function finish(
  r: ContactRequest,
  staffId: string,
  result: ContactResult,
  now: number,
): Result<ContactRequest> {
  switch (r.state) {
    case 'open':
      return refuse('WRONG_STATE');
    case 'taken':
      if (r.byStaffId !== staffId) return refuse('NOT_ALLOWED');
      return ok({
        ...factsOf(r),
        state: 'done',
        phone: null,
        byStaffId: staffId,
        doneAt: now,
        result,
      });
    case 'done':
      return r.byStaffId === staffId && r.result === result ? ok(r) : refuse('WRONG_STATE');
  }
}

function factsOf(r: ContactFacts): ContactFacts {
  const { id, kind, kioskId, centerId, topicId, deskId, consultationId } = r;
  const { phone, wish, requestedAt } = r;
  return {
    id,
    kind,
    kioskId,
    centerId,
    topicId,
    deskId,
    consultationId,
    phone,
    wish,
    requestedAt,
  };
}

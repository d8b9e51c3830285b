import type { Effect, Transition } from './events.ts';
import type { Closed, Consultation, Ending, Facts, Offered, Waiting, WrapUp } from './state.ts';

/** Keeps what is known of a consultation and drops what belonged to its former state. */
export function factsOf(c: Facts): Facts {
  const { id, sequence, ticket, centerId, kioskId, topicId, deskId, requestedAt } = c;
  return { id, sequence, ticket, centerId, kioskId, topicId, deskId, requestedAt };
}

/** Ends a consultation; its media end with it and the desk may ring somebody else. */
export function close(c: Consultation, ending: Ending, now: number): Transition {
  const closed: Closed = { ...factsOf(c), state: 'closed', closedAt: now, ending };
  return next(closed, [
    { type: 'closeMedia', consultationId: c.id },
    { type: 'dispatch', deskId: c.deskId },
  ]);
}

/** Ends the call side; its specialist still has to write it up. */
export function endCall(
  c: Facts & { readonly staffId: string; readonly acceptedAt: number },
  now: number,
): Transition {
  const wrapUp: WrapUp = {
    ...factsOf(c),
    state: 'wrapUp',
    staffId: c.staffId,
    acceptedAt: c.acceptedAt,
    endedAt: now,
  };
  return next(wrapUp, [{ type: 'closeMedia', consultationId: c.id }]);
}

/** Accepts a change. */
export function next(state: Consultation, effects: readonly Effect[]): Transition {
  return { ok: true, next: state, effects };
}

/** The command was already carried out: nothing changes and nothing follows. */
export const unchanged = (c: Consultation): Transition => next(c, []);

/** The place in the line is kept: the sequence and the waiting time do not change. */
export function backToWaiting(c: Offered): Transition {
  const waiting: Waiting = {
    ...factsOf(c),
    state: 'waiting',
    kioskLink: c.kioskLink,
    passedBy: [...new Set([...c.passedBy, c.staffId])],
  };
  return next(waiting, [
    { type: 'dismissStaff', consultationId: c.id, staffId: c.staffId },
    { type: 'dispatch', deskId: c.deskId },
  ]);
}

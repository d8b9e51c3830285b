import { assertNever, refuse } from '../errors.ts';
import type { ConsultationEvent, Transition } from './events.ts';
import { isLinkEvent, onLost } from './lost.ts';
import { backToWaiting, close, factsOf, next, unchanged } from './moves.ts';
import type { Closed, Consultation, InCall, Offered, Waiting, WrapUp } from './state.ts';
import { onTalking } from './talking.ts';

/**
 * The one rule by which a consultation changes.
 *
 * Pure: the same consultation, event and time give the same answer. A repeated command whose effect
 * is already there is answered with the unchanged consultation and no effects, so that a re-sent
 * command has exactly one effect. `now` is in epoch milliseconds.
 */
export function transition(c: Consultation, event: ConsultationEvent, now: number): Transition {
  if (isLinkEvent(event)) return onLost(c, event, now);
  switch (c.state) {
    case 'waiting':
      return onWaiting(c, event, now);
    case 'offered':
      return onOffered(c, event, now);
    case 'inCall':
    case 'onHold':
    case 'transferring':
      return onTalking(c, event, now);
    case 'wrapUp':
      return onWrapUp(c, event, now);
    case 'closed':
      return onClosed(c, event);
    default:
      return assertNever(c);
  }
}

function onWaiting(c: Waiting, event: ConsultationEvent, now: number): Transition {
  switch (event.type) {
    case 'offer':
      // A device that is gone for the moment keeps its place but is not called.
      if (c.kioskLink.state === 'lost') return refuse('WRONG_STATE');
      return next(
        {
          ...factsOf(c),
          state: 'offered',
          kioskLink: c.kioskLink,
          passedBy: c.passedBy,
          offerId: event.offerId,
          staffId: event.staffId,
          offeredAt: now,
          expiresAt: now + event.limitMs,
        },
        [{ type: 'admitStaff', consultationId: c.id, staffId: event.staffId }],
      );
    case 'cancel':
      return close(c, { kind: 'cancelled' }, now);
    case 'leave':
      return close(c, { kind: 'unmet', way: event.way }, now);
    case 'accept':
    case 'decline':
    case 'offerExpired':
      return refuse('OFFER_GONE');
    default:
      return refuse('WRONG_STATE');
  }
}

function onOffered(c: Offered, event: ConsultationEvent, now: number): Transition {
  switch (event.type) {
    case 'accept': {
      if (event.offerId !== c.offerId || event.staffId !== c.staffId) return refuse('OFFER_GONE');
      const call: InCall = {
        ...factsOf(c),
        state: 'inCall',
        kioskLink: c.kioskLink,
        staffId: c.staffId,
        staffLink: { state: 'up' },
        acceptedAt: now,
      };
      return next(call, [{ type: 'goLive', consultationId: c.id }]);
    }
    case 'decline':
      if (event.offerId !== c.offerId || event.staffId !== c.staffId) return refuse('OFFER_GONE');
      return backToWaiting(c);
    case 'offerExpired':
      return event.offerId === c.offerId ? backToWaiting(c) : refuse('OFFER_GONE');
    case 'cancel':
      return close(c, { kind: 'cancelled' }, now);
    case 'leave':
      return close(c, { kind: 'unmet', way: event.way }, now);
    default:
      return refuse('WRONG_STATE');
  }
}

function onWrapUp(c: WrapUp, event: ConsultationEvent, now: number): Transition {
  switch (event.type) {
    case 'hangUp':
      return unchanged(c);
    case 'writeUp':
      if (event.staffId !== c.staffId) return refuse('NOT_YOUR_CONSULTATION');
      return close(c, { kind: 'written-up', staffId: c.staffId, outcome: event.outcome }, now);
    case 'accept':
      return refuse('OFFER_GONE');
    default:
      return refuse('WRONG_STATE');
  }
}

function onClosed(c: Closed, event: ConsultationEvent): Transition {
  const ending = c.ending;
  switch (event.type) {
    case 'cancel':
      return ending.kind === 'cancelled' ? unchanged(c) : refuse('WRONG_STATE');
    case 'leave':
      return ending.kind === 'unmet' ? unchanged(c) : refuse('WRONG_STATE');
    case 'writeUp':
      return ending.kind === 'written-up' && ending.staffId === event.staffId
        ? unchanged(c)
        : refuse('WRONG_STATE');
    case 'accept':
    case 'decline':
    case 'offerExpired':
      return refuse('OFFER_GONE');
    default:
      return refuse('WRONG_STATE');
  }
}

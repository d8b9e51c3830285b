import { ok, refuse } from '../errors.ts';
import type { ConsultationEvent } from './events.ts';
import type { Queued, Step } from './moves.ts';
import { close, factsOf, placeOf, when } from './moves.ts';
import { canRing, letPass, offerFor, offersOf } from './offers.ts';
import type { InCall, Offer, Offered } from './state.ts';

/** What may happen in a queue: ringing somebody, widening the search, lifting, leaving. */
export function onQueue(c: Queued, event: ConsultationEvent, now: number): Step {
  switch (event.type) {
    case 'offer':
      return ring(c, event.offers);
    case 'accept':
      return accept(c, event, now);
    case 'decline':
      return offerFor(offersOf(c), event) === null
        ? refuse('OFFER_GONE')
        : ok(withoutOffers(c, ({ offerId }) => offerId === event.offerId));
    case 'offerExpired': {
      const meant = (offer: Offer): boolean => offer.offerId === event.offerId;
      return when(offersOf(c).some(meant), 'OFFER_GONE', () => withoutOffers(c, meant));
    }
    case 'widen':
      return ok(widen(c, event.openSteps));
    case 'lift':
    case 'due':
      return standOtherwise(c, event);
    case 'cancel':
      return ok(close(c, { kind: 'cancelled' }, now));
    case 'leave':
      return ok(close(c, { kind: 'unmet', way: event.way }, now));
    case 'transferCold':
      return when(cameBackBy(c, 'transferred', event.handoffId), 'WRONG_STATE', () => c);
    case 'returnTransfer':
      return when(
        c.why.kind === 'returned' && c.passedBy.includes(event.staffId),
        'WRONG_STATE',
        () => c,
      );
    default:
      return refuse('WRONG_STATE');
  }
}

/** Staff lift somebody, once; the time that somebody has booked begins. */
function standOtherwise(
  c: Queued,
  event: Extract<ConsultationEvent, { type: 'lift' | 'due' }>,
): Step {
  const { standing } = c;
  if (event.type === 'due') {
    if (standing.kind !== 'booked') return refuse('WRONG_STATE');
    return ok(standing.isDue ? c : { ...c, standing: { ...standing, isDue: true } });
  }
  if (standing.kind === 'practice') return refuse('WRONG_STATE');
  if (standing.kind === 'lifted') return ok(c);
  const { byStaffId, reason } = event;
  return ok({ ...c, standing: { kind: 'lifted', byStaffId, reason } });
}

/** Nobody is rung any more by the offers that are gone; the place in the queue is kept. */
export function withoutOffers(c: Queued, gone: (offer: Offer) => boolean): Queued {
  if (c.state === 'waiting') return c;
  const { offers, passedBy } = letPass(c, gone);
  if (offers.length === c.offers.length) return c;
  return offers.length > 0
    ? { ...c, offers, passedBy }
    : { ...placeOf(c), state: 'waiting', passedBy };
}

function ring(c: Queued, offers: readonly Offer[]): Step {
  // A device that is gone for the moment keeps its place but is not called.
  const mayRing = c.state === 'waiting' && c.kioskConnection.state === 'up' && canRing(offers, []);
  return when(mayRing, 'WRONG_STATE', (): Offered => ({
    ...placeOf(c),
    state: 'offered',
    offers,
  }));
}

function accept(
  c: Queued,
  event: Extract<ConsultationEvent, { type: 'accept' }>,
  now: number,
): Step {
  const offer = offerFor(offersOf(c), event);
  if (offer === null) return refuse('OFFER_GONE');
  const { kioskConnection, why, route, openSteps } = c;
  const call: InCall = {
    ...factsOf(c),
    // Whoever is answered before their time has had their turn, should they come back into a queue.
    standing: c.standing.kind === 'booked' ? { ...c.standing, isDue: true } : c.standing,
    state: 'inCall',
    deskId: offer.deskId,
    kioskConnection,
    staffId: offer.staffId,
    staffConnection: { state: 'up' },
    acceptedAt: now,
    cameBy:
      why.kind === 'transferred'
        ? { handoffId: why.handoffId, fromStaffId: why.fromStaffId }
        : null,
    participants: [],
    route,
    openSteps,
  };
  return ok(call);
}

function widen(c: Queued, wanted: number): Queued {
  const openSteps = Math.min(wanted, c.route.length);
  return openSteps > c.openSteps ? { ...c, openSteps } : c;
}

const cameBackBy = (c: Queued, kind: 'transferred' | 'returned', handoffId: string): boolean =>
  c.why.kind === kind && c.why.handoffId === handoffId;

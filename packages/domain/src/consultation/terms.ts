import type { Term, TermsOf } from '../terms.ts';
import type { ConsultationEvent, ConnectionEnd } from './events.ts';
import { endsOf, limitOf, connectionStateOf } from './connections.ts';
import type { Consultation, Offer } from './state.ts';
import { TRANSFER_LIMIT_MS } from './state.ts';

type Timed = Term<ConsultationEvent>;

/**
 * When a consultation needs attention without anybody acting: the end of an offer or of a search, the
 * next steps of its route, the end of the patience with a lost end. All of it is known from the moment
 * that begins it, so that it can be measured from there, whatever the clock is set to meanwhile.
 */
export const consultationTerms: TermsOf<Consultation, ConsultationEvent> = (c) =>
  [...endsOf(c).map((end) => lost(c, end)), ...ofState(c)].filter((each) => each !== null);

function ofState(c: Consultation): readonly (Timed | null)[] {
  switch (c.state) {
    case 'waiting':
      return [...widening(c), due(c)];
    case 'offered':
      return [...c.offers.map(expiry), ...widening(c), due(c)];
    case 'transferring': {
      const { stage } = c;
      if (stage.kind === 'briefing' || stage.kind === 'together') return [];
      const limit: Timed = {
        key: `transfer ${String(c.transferAt)}`,
        at: c.transferAt + TRANSFER_LIMIT_MS,
        follows: 'timer',
        limitMs: TRANSFER_LIMIT_MS,
        event: { type: 'transferExpired', transferAt: c.transferAt },
      };
      return stage.kind === 'ringing' ? [...stage.offers.map(expiry), limit] : [limit];
    }
    default:
      return [];
  }
}

/** Each further step of the route; steps that belong together open together. */
function widening(c: Extract<Consultation, { state: 'waiting' | 'offered' }>): readonly Timed[] {
  const { route, openSteps, waitingSince } = c;
  return route.flatMap(({ afterMs }, i): readonly Timed[] => {
    if (i < openSteps || (i > openSteps && route[i - 1]?.afterMs === afterMs)) return [];
    const next = route.findIndex((each, j) => j > i && each.afterMs > afterMs);
    const event = { type: 'widen', openSteps: next === -1 ? route.length : next } as const;
    const at = waitingSince + afterMs;
    const key = `widen ${String(event.openSteps)} ${String(at)}`;
    return [{ key, at, follows: 'timer', limitMs: afterMs, event }];
  });
}

/** Whoever has booked goes first from their time on. */
function due({ standing }: Consultation): Timed | null {
  if (standing.kind !== 'booked' || standing.isDue) return null;
  const { at } = standing;
  return { key: `due ${String(at)}`, at, follows: 'calendar', event: { type: 'due' } };
}

const expiry = ({ offerId, offeredAt, expiresAt }: Offer): Timed => ({
  key: `offer ${offerId}`,
  at: expiresAt,
  follows: 'timer',
  limitMs: expiresAt - offeredAt,
  event: { type: 'offerExpired', offerId },
});

function lost(c: Consultation, end: ConnectionEnd): Timed | null {
  const connection = connectionStateOf(c, end);
  if (connection?.state !== 'lost') return null;
  const { since } = connection;
  const event = { type: 'lostTooLong', end, since } as const;
  const limitMs = limitOf(c);
  const key = `lost ${nameOf(end)} ${String(since)} ${String(limitMs)}`;
  return { key, at: since + limitMs, follows: 'timer', limitMs, event };
}

function nameOf(end: ConnectionEnd): string {
  switch (end.side) {
    case 'kiosk':
      return 'kiosk';
    case 'staff':
      return `staff ${end.staffId}`;
    case 'guest':
      return `guest ${end.participantId}`;
  }
}

import type { ConsultationEvent, LinkEnd } from './events.ts';
import { endsOf, limitOf, linkOf } from './links.ts';
import type { Consultation, Offer } from './state.ts';
import { TRANSFER_LIMIT_MS } from './state.ts';

/** What is due without anybody acting, and when, in epoch milliseconds. */
export interface Deadline {
  readonly at: number;
  readonly event: ConsultationEvent;
}

/** A deadline and how long it runs from the moment that began it. */
export interface Term extends Deadline {
  /** Tells it apart from every other term that its consultation has or had. */
  readonly key: string;
  /** Whatever clocks say, nobody waits longer for it. */
  readonly limitMs: number;
}

/**
 * When the consultation next needs attention without anybody acting: the end of an offer or of a
 * search, the next step of its route, or the end of the patience with a lost end. Derived from the
 * state, so that it survives a restart.
 */
export function deadlineOf(c: Consultation): Deadline | null {
  const [first, ...others] = termsOf(c);
  if (first === undefined) return null;
  const { at, event } = others.reduce((soonest, d) => (d.at < soonest.at ? d : soonest), first);
  return { at, event };
}

/**
 * Everything that will be due if nobody acts. All of it is known from the moment that begins it, so
 * that it can be measured from there, whatever the clock is set to meanwhile.
 */
export function termsOf(c: Consultation): readonly Term[] {
  return [...endsOf(c).map((end) => lost(c, end)), ...ofState(c)].filter((each) => each !== null);
}

function ofState(c: Consultation): readonly (Term | null)[] {
  switch (c.state) {
    case 'waiting':
      return widening(c);
    case 'offered':
      return [...c.offers.map(expiry), ...widening(c)];
    case 'transferring': {
      const { stage } = c;
      if (stage.kind === 'briefing' || stage.kind === 'together') return [];
      const limit: Term = {
        key: `transfer ${String(c.transferAt)}`,
        at: c.transferAt + TRANSFER_LIMIT_MS,
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
function widening(c: Extract<Consultation, { state: 'waiting' | 'offered' }>): readonly Term[] {
  const { route, openSteps, waitingSince } = c;
  return route.flatMap(({ afterMs }, i): readonly Term[] => {
    if (i < openSteps || (i > openSteps && route[i - 1]?.afterMs === afterMs)) return [];
    const next = route.findIndex((each, j) => j > i && each.afterMs > afterMs);
    const event = { type: 'widen', openSteps: next === -1 ? route.length : next } as const;
    const at = waitingSince + afterMs;
    return [{ key: `widen ${String(event.openSteps)} ${String(at)}`, at, limitMs: afterMs, event }];
  });
}

const expiry = ({ offerId, offeredAt, expiresAt }: Offer): Term => ({
  key: `offer ${offerId}`,
  at: expiresAt,
  limitMs: expiresAt - offeredAt,
  event: { type: 'offerExpired', offerId },
});

function lost(c: Consultation, end: LinkEnd): Term | null {
  const link = linkOf(c, end);
  if (link?.state !== 'lost') return null;
  const { since } = link;
  const event = { type: 'lostTooLong', end, since } as const;
  const limitMs = limitOf(c);
  const key = `lost ${nameOf(end)} ${String(since)} ${String(limitMs)}`;
  return { key, at: since + limitMs, limitMs, event };
}

function nameOf(end: LinkEnd): string {
  switch (end.side) {
    case 'kiosk':
      return 'kiosk';
    case 'staff':
      return `staff ${end.staffId}`;
    case 'guest':
      return `guest ${end.participantId}`;
  }
}

import type { ConsultationEvent, LinkEnd } from './events.ts';
import { endsOf, linkOf } from './links.ts';
import type { Consultation, Offer } from './state.ts';
import { LOST_LIMIT_MS, TRANSFER_LIMIT_MS } from './state.ts';

/** What is due without anybody acting, and when, in epoch milliseconds. */
export interface Deadline {
  readonly at: number;
  readonly event: ConsultationEvent;
}

/**
 * When the consultation next needs attention without anybody acting: the end of an offer or of a
 * search, the next step of its route, or the end of the patience with a lost end. Derived from the
 * state, so that it survives a restart.
 */
export function deadlineOf(c: Consultation): Deadline | null {
  const due = [...endsOf(c).map((end) => lost(c, end)), ...ofState(c)];
  return due.reduce<Deadline | null>(
    (first, d) => (d !== null && (first === null || d.at < first.at) ? d : first),
    null,
  );
}

function ofState(c: Consultation): readonly (Deadline | null)[] {
  switch (c.state) {
    case 'waiting':
      return [widening(c)];
    case 'offered':
      return [...c.offers.map(expiry), widening(c)];
    case 'transferring': {
      const { stage } = c;
      if (stage.kind === 'briefing' || stage.kind === 'together') return [];
      const limit: Deadline = {
        at: c.transferAt + TRANSFER_LIMIT_MS,
        event: { type: 'transferExpired', transferAt: c.transferAt },
      };
      return stage.kind === 'ringing' ? [...stage.offers.map(expiry), limit] : [limit];
    }
    default:
      return [];
  }
}

function widening(c: Extract<Consultation, { state: 'waiting' | 'offered' }>): Deadline | null {
  const step = c.route[c.openSteps];
  if (step === undefined) return null;
  const open = c.route.findIndex((each, i) => i >= c.openSteps && each.afterMs > step.afterMs);
  return {
    at: c.waitingSince + step.afterMs,
    event: { type: 'widen', openSteps: open === -1 ? c.route.length : open },
  };
}

const expiry = ({ offerId, expiresAt }: Offer): Deadline => ({
  at: expiresAt,
  event: { type: 'offerExpired', offerId },
});

function lost(c: Consultation, end: LinkEnd): Deadline | null {
  const link = linkOf(c, end);
  if (link?.state !== 'lost') return null;
  return { at: link.since + LOST_LIMIT_MS, event: { type: 'lostTooLong', end, since: link.since } };
}

import { assertNever, ok, refuse } from '../errors.ts';
import type { LinkEnd, LinkEvent } from './events.ts';
import { without, withStage } from './joining.ts';
import { withoutOffers } from './line.ts';
import type { Step, Talking } from './moves.ts';
import { backInLine, close, endCall } from './moves.ts';
import type { Participant } from './participants.ts';
import { LOST_LIMIT_MS, WRITE_UP_LIMIT_MS, type Link } from './ends.ts';
import type { Consultation, Offer, WrapUp } from './state.ts';
import { handOver, lookAgain, withoutRing } from './transfer.ts';
import { wayBack } from './wayBack.ts';
import { nextOf } from './who.ts';

/**
 * What follows when the device at one end goes, returns, or stays away.
 *
 * Everybody keeps their place and their part in the call for `LOST_LIMIT_MS`, and a write-up for
 * `WRITE_UP_LIMIT_MS`: it is not taken from its writer then, but a colleague may take it over. A console that goes
 * while it is being rung loses that offer at once: nobody rings in an empty room. Nobody waits for an
 * end that may not come back.
 */
export function onLink(c: Consultation, event: LinkEvent, now: number): Step {
  const link = linkOf(c, event.end);
  switch (event.type) {
    case 'lost':
      if (link === null) return ok(unring(c, event.end));
      return ok(link.state === 'lost' ? c : withLink(c, event.end, { state: 'lost', since: now }));
    case 'back':
      return ok(link?.state === 'lost' ? withLink(c, event.end, { state: 'up' }) : c);
    case 'lostTooLong':
      if (link?.state !== 'lost' || link.since !== event.since) return refuse('WRONG_STATE');
      return ok(giveUp(c, event.end, now));
    case 'barred':
      return ok(giveUp(c, event.end, now));
    default:
      return assertNever(event);
  }
}

/** The link of one end, where the consultation has one to it. */
export function linkOf(c: Consultation, end: LinkEnd): Link | null {
  if (end.side === 'kiosk') return 'kioskLink' in c ? c.kioskLink : null;
  if (c.state === 'wrapUp') return isWriter(c, end) ? c.staffLink : null;
  if (!isTalking(c)) return null;
  if (end.side === 'staff') {
    if (end.staffId === c.staffId) return c.staffLink;
    const next = nextOf(c);
    if (next?.staffId === end.staffId) return next.staffLink;
  }
  const stage = c.participants.find(isAt(end))?.stage;
  return stage === undefined || stage.kind === 'invited' ? null : stage.link;
}

/** How long this end may be gone. */
export const limitOf = (c: Consultation): number =>
  c.state === 'wrapUp' ? WRITE_UP_LIMIT_MS : LOST_LIMIT_MS;

/** Every end that is waited for when it is gone. */
export function endsOf(c: Consultation): readonly LinkEnd[] {
  if (c.state === 'wrapUp') return c.left ? [] : [{ side: 'staff', staffId: c.staffId }];
  const ends: LinkEnd[] = 'kioskLink' in c ? [{ side: 'kiosk' }] : [];
  if (!isTalking(c)) return ends;
  const next = nextOf(c);
  ends.push({ side: 'staff', staffId: c.staffId });
  if (next !== null) ends.push({ side: 'staff', staffId: next.staffId });
  for (const { participantId, staffId } of c.participants) {
    ends.push(staffId === null ? { side: 'guest', participantId } : { side: 'staff', staffId });
  }
  return ends;
}

/** Nobody waits any longer for this end. */
function giveUp(c: Consultation, end: LinkEnd, now: number): Consultation {
  switch (c.state) {
    case 'waiting':
    case 'offered':
      if (end.side !== 'kiosk') return unring(c, end);
      return close(c, { kind: 'dropped', side: 'kiosk', writtenUp: null }, now);
    case 'inCall':
    case 'onHold':
    case 'transferring':
      // The specialist who is left has something to write up; nobody is left who could otherwise.
      if (end.side === 'kiosk') return endCall(c, 'kiosk', now);
      return end.side === 'staff' ? staffGone(c, end, now) : without(c, isAt(end));
    case 'wrapUp':
      return isWriter(c, end) && !c.left ? { ...c, left: true } : c;
    case 'followUp':
    case 'closed':
      return c;
    default:
      return assertNever(c);
  }
}

function staffGone(
  c: Talking,
  end: Extract<LinkEnd, { side: 'staff' }>,
  now: number,
): Consultation {
  const next = nextOf(c);
  if (c.state === 'transferring' && next !== null) {
    if (end.staffId === c.staffId) return handOver(c, next, now);
    if (end.staffId === next.staffId) return lookAgain(c, end.staffId, now);
  }
  if (end.staffId !== c.staffId) return unring(without(c, isAt(end)), end);
  const why = { kind: 'leftBehind', byStaffId: end.staffId } as const;
  return backInLine(c, { why, ...wayBack(c), passedBy: [] }, now);
}

/** Whoever is rung at this end is rung no more. */
function unring(c: Consultation, end: LinkEnd): Consultation {
  if (end.side !== 'staff') return c;
  const theirs = ({ staffId }: Offer): boolean => staffId === end.staffId;
  if (c.state === 'offered') return withoutOffers(c, theirs);
  return c.state === 'transferring' ? withoutRing(c, theirs) : c;
}

function withLink(c: Consultation, end: LinkEnd, link: Link): Consultation {
  if (end.side === 'kiosk') return 'kioskLink' in c ? { ...c, kioskLink: link } : c;
  // Whoever is back goes on writing, unless somebody has taken it over meanwhile.
  if (c.state === 'wrapUp') return { ...c, staffLink: link, left: c.left && link.state === 'lost' };
  if (!isTalking(c)) return c;
  if (end.side === 'staff') {
    if (end.staffId === c.staffId) return { ...c, staffLink: link };
    const next = nextOf(c);
    if (c.state === 'transferring' && next?.staffId === end.staffId) {
      const kind = c.stage.kind === 'together' ? 'together' : 'briefing';
      return { ...c, stage: { kind, staffId: next.staffId, staffLink: link } };
    }
  }
  const p = c.participants.find(isAt(end));
  if (p === undefined || p.stage.kind === 'invited') return c;
  return withStage(c, p.participantId, { ...p.stage, link });
}

const isTalking = (c: Consultation): c is Talking =>
  c.state === 'inCall' || c.state === 'onHold' || c.state === 'transferring';

const isWriter = (c: WrapUp, end: LinkEnd): boolean =>
  end.side === 'staff' && end.staffId === c.staffId;

const isAt =
  (end: LinkEnd) =>
  (p: Participant): boolean =>
    end.side === 'staff'
      ? p.staffId === end.staffId
      : end.side === 'guest' && p.staffId === null && p.participantId === end.participantId;

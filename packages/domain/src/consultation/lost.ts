import { assertNever, refuse } from '../errors.ts';
import type { ConsultationEvent, Transition } from './events.ts';
import { backToWaiting, close, endCall, next, unchanged } from './moves.ts';
import type { Consultation, Link, Side } from './state.ts';
import { LOST_LIMIT_MS } from './state.ts';

type LinkEvent = Extract<ConsultationEvent, { type: LinkEventType }>;
type LinkEventType = 'lost' | 'back' | 'lostTooLong' | 'barred';

/** Whether an event is about an end that goes, returns or stays away. */
export function isLinkEvent(event: ConsultationEvent): event is LinkEvent {
  const types: readonly string[] = ['lost', 'back', 'lostTooLong', 'barred'];
  return types.includes(event.type);
}

/**
 * What follows when the device at one end goes, returns, or stays away.
 *
 * A kiosk keeps its place and its call, and a console its call, for `LOST_LIMIT_MS`. A console that
 * goes while it is being rung gives the resident back to the line at once: nobody rings in an empty
 * room. Nobody waits for an end that may not come back.
 */
export function onLost(c: Consultation, event: LinkEvent, now: number): Transition {
  switch (event.type) {
    case 'lost':
      return lost(c, event.side, now);
    case 'back':
      return back(c, event.side);
    case 'lostTooLong':
      return lostTooLong(c, event.side, now);
    case 'barred':
      return barred(c, event.side, now);
    default:
      return assertNever(event);
  }
}

/**
 * When the consultation next needs attention without anybody acting: the end of its offer, or of
 * the patience with a lost end. Derived from the state, so that it survives a restart.
 *
 * Returns the event that is due and its time in epoch milliseconds, or `null`.
 */
export function deadlineOf(c: Consultation): { at: number; event: ConsultationEvent } | null {
  const due = [
    lostDeadline(c, 'kiosk'),
    lostDeadline(c, 'staff'),
    c.state === 'offered'
      ? { at: c.expiresAt, event: { type: 'offerExpired', offerId: c.offerId } as const }
      : null,
  ].filter((d) => d !== null);
  return due.reduce<(typeof due)[number] | null>(
    (first, d) => (first === null || d.at < first.at ? d : first),
    null,
  );
}

/** The link of one side, where the state has one. */
export function linkOf(c: Consultation, side: Side): Link | null {
  if (side === 'kiosk') return 'kioskLink' in c ? c.kioskLink : null;
  return 'staffLink' in c ? c.staffLink : null;
}

function lost(c: Consultation, side: Side, now: number): Transition {
  if (side === 'staff' && c.state === 'offered') return backToWaiting(c);
  const link = linkOf(c, side);
  if (link === null || link.state === 'lost') return unchanged(c);
  return next(withLink(c, side, { state: 'lost', since: now }), []);
}

function back(c: Consultation, side: Side): Transition {
  const link = linkOf(c, side);
  if (link === null || link.state === 'up') return unchanged(c);
  const waitingAgain = c.state === 'waiting' && side === 'kiosk';
  return next(
    withLink(c, side, { state: 'up' }),
    waitingAgain ? [{ type: 'dispatch', deskId: c.deskId }] : [],
  );
}

function lostTooLong(c: Consultation, side: Side, now: number): Transition {
  const link = linkOf(c, side);
  if (link === null || link.state === 'up') return refuse('WRONG_STATE');
  if (now - link.since < LOST_LIMIT_MS) return refuse('WRONG_STATE');
  return close(c, { kind: 'dropped', side }, now);
}

function barred(c: Consultation, side: Side, now: number): Transition {
  switch (c.state) {
    case 'waiting':
      return side === 'kiosk' ? close(c, { kind: 'dropped', side }, now) : unchanged(c);
    case 'offered':
      return side === 'kiosk' ? close(c, { kind: 'dropped', side }, now) : backToWaiting(c);
    case 'inCall':
    case 'onHold':
    case 'transferring':
      // The specialist who is left has something to write up; nobody is left who could otherwise.
      return side === 'kiosk' ? endCall(c, now) : close(c, { kind: 'dropped', side }, now);
    case 'wrapUp':
    case 'closed':
      return unchanged(c);
    default:
      return assertNever(c);
  }
}

function lostDeadline(
  c: Consultation,
  side: Side,
): { at: number; event: { type: 'lostTooLong'; side: Side } } | null {
  const link = linkOf(c, side);
  if (link?.state !== 'lost') return null;
  return { at: link.since + LOST_LIMIT_MS, event: { type: 'lostTooLong', side } };
}

function withLink(c: Consultation, side: Side, link: Link): Consultation {
  if (side === 'kiosk' && 'kioskLink' in c) return { ...c, kioskLink: link };
  if (side === 'staff' && 'staffLink' in c) return { ...c, staffLink: link };
  return c;
}

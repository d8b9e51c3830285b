import { assertNever, ok, refuse } from '../errors.ts';
import type { ConnectionEnd, ConnectionEvent } from './events.ts';
import { leave, withStage } from './joining.ts';
import { withoutOffers } from './queueEvents.ts';
import type { Step, Talking } from './moves.ts';
import { backInQueue, close, endCall } from './moves.ts';
import type { Participant } from './participants.ts';
import { LOST_LIMIT_MS, WRITE_UP_LIMIT_MS, type ConnectionState } from './ends.ts';
import type { Consultation, Offer, WrapUp } from './state.ts';
import { handOver, lookAgain, withoutRing } from './transfer.ts';
import { wayBack } from './wayBack.ts';
import { isTalking, nextOf } from './who.ts';

/**
 * What follows when the device at one end goes, returns, or stays away.
 *
 * Everybody keeps their place and their part in the call for `LOST_LIMIT_MS`, and a write-up for
 * `WRITE_UP_LIMIT_MS`: it is not taken from its writer then, but a colleague may take it over. A console that goes
 * while it is being rung loses that offer at once: nobody rings in an empty room. Nobody waits for an
 * end that may not come back.
 */
export function onConnection(c: Consultation, event: ConnectionEvent, now: number): Step {
  const connection = connectionStateOf(c, event.end);
  switch (event.type) {
    case 'lost':
      if (connection === null) return ok(unring(c, event.end));
      return ok(
        connection.state === 'lost'
          ? c
          : withConnection(c, event.end, { state: 'lost', since: now }),
      );
    case 'back':
      return ok(connection?.state === 'lost' ? withConnection(c, event.end, { state: 'up' }) : c);
    case 'lostTooLong':
      if (connection?.state !== 'lost' || connection.since !== event.since)
        return refuse('WRONG_STATE');
      return ok(giveUp(c, event.end, now));
    case 'barred':
      return ok(giveUp(c, event.end, now));
    default:
      return assertNever(event);
  }
}

/** The connection of one end, where the consultation has one to it. */
export function connectionStateOf(c: Consultation, end: ConnectionEnd): ConnectionState | null {
  if (end.side === 'kiosk') return 'kioskConnection' in c ? c.kioskConnection : null;
  if (c.state === 'wrapUp') return isWriter(c, end) ? c.staffConnection : null;
  if (!isTalking(c)) return null;
  if (end.side === 'staff') {
    if (end.staffId === c.staffId) return c.staffConnection;
    const next = nextOf(c);
    if (next?.staffId === end.staffId) return next.staffConnection;
  }
  const stage = c.participants.find(isAt(end))?.stage;
  return stage === undefined || stage.kind === 'invited' ? null : stage.connection;
}

/** How long this end may be gone. */
export const limitOf = (c: Consultation): number =>
  c.state === 'wrapUp' ? WRITE_UP_LIMIT_MS : LOST_LIMIT_MS;

/** Every end that is waited for when it is gone. */
export function endsOf(c: Consultation): readonly ConnectionEnd[] {
  if (c.state === 'wrapUp') return c.left ? [] : [{ side: 'staff', staffId: c.staffId }];
  const ends: ConnectionEnd[] = 'kioskConnection' in c ? [{ side: 'kiosk' }] : [];
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
function giveUp(c: Consultation, end: ConnectionEnd, now: number): Consultation {
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
      return end.side === 'staff' ? staffGone(c, end, now) : leave(c, isAt(end));
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
  end: Extract<ConnectionEnd, { side: 'staff' }>,
  now: number,
): Consultation {
  const next = nextOf(c);
  if (c.state === 'transferring' && next !== null) {
    if (end.staffId === c.staffId) return handOver(c, next, now);
    if (end.staffId === next.staffId) return lookAgain(c, end.staffId, now);
  }
  if (end.staffId !== c.staffId) return unring(leave(c, isAt(end)), end);
  const why = { kind: 'leftBehind', byStaffId: end.staffId } as const;
  return backInQueue(c, { why, ...wayBack(c), passedBy: [] }, now);
}

/** Whoever is rung at this end is rung no more. */
function unring(c: Consultation, end: ConnectionEnd): Consultation {
  if (end.side !== 'staff') return c;
  const theirs = ({ staffId }: Offer): boolean => staffId === end.staffId;
  if (c.state === 'offered') return withoutOffers(c, theirs);
  return c.state === 'transferring' ? withoutRing(c, theirs) : c;
}

function withConnection(
  c: Consultation,
  end: ConnectionEnd,
  connection: ConnectionState,
): Consultation {
  if (end.side === 'kiosk')
    return 'kioskConnection' in c ? { ...c, kioskConnection: connection } : c;
  // Whoever is back goes on writing, unless somebody has taken it over meanwhile.
  if (c.state === 'wrapUp')
    return { ...c, staffConnection: connection, left: c.left && connection.state === 'lost' };
  if (!isTalking(c)) return c;
  if (end.side === 'staff') {
    if (end.staffId === c.staffId) return { ...c, staffConnection: connection };
    const next = nextOf(c);
    if (c.state === 'transferring' && next?.staffId === end.staffId) {
      const kind = c.stage.kind === 'together' ? 'together' : 'briefing';
      return { ...c, stage: { kind, staffId: next.staffId, staffConnection: connection } };
    }
  }
  const p = c.participants.find(isAt(end));
  if (p === undefined || p.stage.kind === 'invited') return c;
  return withStage(c, p.participantId, { ...p.stage, connection });
}

const isWriter = (c: WrapUp, end: ConnectionEnd): boolean =>
  end.side === 'staff' && end.staffId === c.staffId;

const isAt =
  (end: ConnectionEnd) =>
  (p: Participant): boolean =>
    end.side === 'staff'
      ? p.staffId === end.staffId
      : end.side === 'guest' && p.staffId === null && p.participantId === end.participantId;

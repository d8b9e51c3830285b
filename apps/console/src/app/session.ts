import { SESSION_ENDS, type ErrorCode, type SessionEnd } from '@madoguchi/domain';
import type { Session as Staff } from '@madoguchi/protocol';

/** Who is signed in, until when, and what they have yet to set up. */
export type { Staff };

/** Why a session ended; `NOT_SIGNED_IN` where the server does not know the reason. */
export type EndReason = SessionEnd | 'NOT_SIGNED_IN';

/**
 * ```
 *             nobody                            signed in
 *  checking ─────────────────► signedOut ─────────────────────► signedIn ◄─┐ renewed
 *    │  ▲   signed in                 ▲      ended, with reason   │  │ └────┘
 *    │  │ ────────────────────────────┼───────────────────────────┘  │ any other refusal
 *    ▼  │ again                       └── signed out ◄───────────────┤
 *  unreachable                                                       ▼
 *    ▲                                 again (checking) ◄───────── refused
 * ```
 */
export type Session =
  | { readonly state: 'checking' }
  | { readonly state: 'unreachable'; readonly code: ErrorCode }
  | { readonly state: 'signedOut'; readonly because: 'nobody' | 'left' | EndReason }
  | { readonly state: 'signedIn'; readonly staff: Staff }
  | { readonly state: 'refused'; readonly code: ErrorCode };

export type SessionEvent =
  | { readonly type: 'signedIn'; readonly staff: Staff }
  /** The session after a keep-alive or a new second factor. */
  | { readonly type: 'renewed'; readonly staff: Staff }
  | { readonly type: 'signedOut' }
  /** A refusal of the server, wherever it came from; `now` is the server's time. */
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly now: number }
  | { readonly type: 'again' };

export const CHECKING: Session = { state: 'checking' };

/** A tolerance for clock differences and latency. */
const GRACE_MS = 5_000;

/** Moves between the sign-in, the work and what stands in between. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'signedIn':
      return { state: 'signedIn', staff: event.staff };
    case 'renewed':
      // A late answer about a session that has ended or belongs to another person is ignored.
      return session.state === 'signedIn' && session.staff.staffId === event.staff.staffId
        ? { state: 'signedIn', staff: event.staff }
        : session;
    case 'signedOut':
      return { state: 'signedOut', because: 'left' };
    case 'again':
      return CHECKING;
    case 'refused':
      return onRefusal(session, event.code, event.now);
  }
}

function onRefusal(session: Session, code: ErrorCode, now: number): Session {
  if (session.state === 'signedIn') return onEnd(session.staff, code, now);
  const end = SESSION_ENDS.find((known) => known === code);
  if (end !== undefined || code === 'NOT_SIGNED_IN') {
    return session.state === 'signedOut'
      ? session
      : { state: 'signedOut', because: end ?? 'nobody' };
  }
  return session.state === 'checking' ? { state: 'unreachable', code } : session;
}

function onEnd(staff: Staff, code: ErrorCode, now: number): Session {
  switch (code) {
    case 'NOT_SIGNED_IN':
      return { state: 'signedOut', because: endReason(staff, now) };
    case 'SESSION_IDLE':
    case 'SESSION_OVER':
    case 'SESSION_ENDED':
    case 'SESSION_ENDED_BY_ADMIN':
    case 'ACCOUNT_DISABLED':
      return { state: 'signedOut', because: code };
    case 'NOT_ALLOWED':
      return { state: 'signedOut', because: 'ACCOUNT_DISABLED' };
    // The session itself names the missing factor.
    case 'SECOND_FACTOR_NEEDED':
      return CHECKING;
    default:
      return { state: 'refused', code };
  }
}

/** Why the server does not know a session any more, deduced from its two limits. */
function endReason(
  { idleEndsAt, endsAt }: Pick<Staff, 'idleEndsAt' | 'endsAt'>,
  now: number,
): EndReason {
  if (now >= endsAt - GRACE_MS) return 'SESSION_OVER';
  return now >= idleEndsAt - GRACE_MS ? 'SESSION_IDLE' : 'NOT_SIGNED_IN';
}

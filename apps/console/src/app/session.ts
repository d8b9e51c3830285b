import type { ErrorCode } from '@madoguchi/domain';
import type { RouteResponse } from '@madoguchi/protocol';

/** Who is signed in. */
export type Staff = RouteResponse<'session'>;

/**
 * ```
 *             nobody / ended                 signed in
 *  checking ─────────────────► signedOut ─────────────────► signedIn
 *    │  ▲   signed in                 ▲      NOT_SIGNED_IN     │  │
 *    │  │ ────────────────────────────┼────────────────────────┘  │ any other refusal
 *    ▼  │ again                       └── signed out ◄────────────┤
 *  unreachable                                                    ▼
 *    ▲                                 again (checking) ◄────── refused
 * ```
 */
export type Session =
  | { readonly state: 'checking' }
  | { readonly state: 'unreachable'; readonly code: ErrorCode }
  | { readonly state: 'signedOut'; readonly because: 'nobody' | 'ended' | 'left' }
  | { readonly state: 'signedIn'; readonly staff: Staff }
  | { readonly state: 'refused'; readonly code: ErrorCode };

export type SessionEvent =
  | { readonly type: 'signedIn'; readonly staff: Staff }
  | { readonly type: 'signedOut' }
  /** A refusal of the server, wherever it came from. */
  | { readonly type: 'refused'; readonly code: ErrorCode }
  | { readonly type: 'again' };

export const CHECKING: Session = { state: 'checking' };

/** Moves between the sign-in, the work and what stands in between. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'signedIn':
      return { state: 'signedIn', staff: event.staff };
    case 'signedOut':
      return { state: 'signedOut', because: 'left' };
    case 'again':
      return CHECKING;
    case 'refused':
      return onRefusal(session, event.code);
  }
}

function onRefusal(session: Session, code: ErrorCode): Session {
  if (code === 'NOT_SIGNED_IN') {
    if (session.state === 'signedOut') return session;
    return { state: 'signedOut', because: session.state === 'checking' ? 'nobody' : 'ended' };
  }
  if (session.state === 'checking') return { state: 'unreachable', code };
  return session.state === 'signedIn' ? { state: 'refused', code } : session;
}

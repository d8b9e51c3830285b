import type { ErrorCode } from '../errors.ts';
import type { Consultation, HoldReason, Outcome, Side, UnmetWay } from './state.ts';

/** Everything that can happen to a consultation. */
export type ConsultationEvent =
  | { readonly type: 'offer'; offerId: string; staffId: string; limitMs: number }
  | { readonly type: 'accept'; offerId: string; staffId: string }
  | { readonly type: 'decline'; offerId: string; staffId: string; reason: DeclineReason }
  | { readonly type: 'offerExpired'; offerId: string }
  | { readonly type: 'cancel' }
  | { readonly type: 'leave'; way: UnmetWay }
  | { readonly type: 'hold'; staffId: string; reason: HoldReason }
  | { readonly type: 'resume'; staffId: string }
  | { readonly type: 'transfer'; staffId: string; toDeskId: string }
  | { readonly type: 'transferAccepted'; staffId: string }
  | { readonly type: 'transferReturned' }
  | { readonly type: 'hangUp'; by: Side }
  | { readonly type: 'writeUp'; staffId: string; outcome: Outcome }
  | { readonly type: 'lost'; side: Side }
  | { readonly type: 'back'; side: Side }
  | { readonly type: 'lostTooLong'; side: Side }
  /** The right of the device or person at this end was withdrawn: they will not come back. */
  | { readonly type: 'barred'; side: Side };

export const DECLINE_REASONS = ['other-matter', 'wrong-desk', 'called-away'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** What the world has to do because of a change, as data; the services carry it out after the commit. */
export type Effect =
  /** Someone waits, or somebody became free: look for a specialist to ring. */
  | { readonly type: 'dispatch'; deskId: string }
  /** The offered or accepted specialist may (or may no longer) join the media room. */
  | { readonly type: 'admitStaff'; consultationId: string; staffId: string }
  | { readonly type: 'dismissStaff'; consultationId: string; staffId: string }
  /** Sound and picture start, stop for a while, or end. */
  | { readonly type: 'goLive'; consultationId: string }
  | { readonly type: 'holdMedia'; consultationId: string }
  | { readonly type: 'closeMedia'; consultationId: string };

/** The answer of the transition: the next state and what follows, or why not. */
export type Transition =
  | { readonly ok: true; readonly next: Consultation; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly code: ErrorCode };

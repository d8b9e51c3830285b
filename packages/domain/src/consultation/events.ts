import type { ErrorCode } from '../errors.ts';
import type { RouteReason, RouteStep } from '../routing.ts';
import type { Correction, Outcome } from './outcome.ts';
import type { Participant, Seat } from './participants.ts';
import type { LiftReason } from './standing.ts';
import type { ChosenHoldReason, Consultation, Offer, UnmetWay } from './state.ts';

/** Everything that can happen to a consultation. */
export type ConsultationEvent =
  | QueueEvent
  | TalkEvent
  | TransferEvent
  | ParticipantEvent
  | EndEvent
  | ConnectionEvent
  /** A practice lets go of somebody of staff for whom a resident is there. */
  | { readonly type: 'giveWay'; readonly staffId: string }
  /** Staff of the center say something about the resident beforehand, or take it back with an empty text. */
  | { readonly type: 'remark'; readonly byStaffId: string; readonly text: string };

/** In a queue (and, for offers, in a warm transfer that rings). */
export type QueueEvent =
  | { readonly type: 'offer'; readonly offers: readonly Offer[] }
  | { readonly type: 'accept'; readonly offerId: string; readonly staffId: string }
  | {
      readonly type: 'decline';
      readonly offerId: string;
      readonly staffId: string;
      readonly reason: DeclineReason;
    }
  | { readonly type: 'offerExpired'; readonly offerId: string }
  /** The search widens to so many steps of the route; never fewer than before. */
  | { readonly type: 'widen'; readonly openSteps: number }
  | { readonly type: 'lift'; readonly byStaffId: string; readonly reason: LiftReason }
  /** The time that they have booked begins. */
  | { readonly type: 'due' }
  | { readonly type: 'cancel' }
  | { readonly type: 'leave'; readonly way: UnmetWay };

export type TalkEvent =
  | { readonly type: 'hold'; readonly staffId: string; readonly reason: ChosenHoldReason }
  | { readonly type: 'resume'; readonly staffId: string }
  /** The resident's own phone has joined in the place of the kiosk. */
  | { readonly type: 'carry' }
  /** Whoever stands beside the resident comes to the call, in which the resident is held meanwhile. */
  | { readonly type: 'sideTalk'; readonly participant: HelperIn };

/** Staff of a center who come to a call by themselves, as who stands beside its resident. */
export type HelperIn = Participant & { readonly staffId: string; readonly kind: 'centerStaff' };

export type TransferEvent =
  /** Cold: the resident goes back into a queue, this one, at once. */
  | {
      readonly type: 'transferCold';
      readonly staffId: string;
      readonly handoffId: string;
      readonly route: readonly RouteStep[];
      /** The resident agreed that what the center said beforehand goes along; otherwise it is forgotten. */
      readonly remarkGoes?: boolean;
    }
  /** Warm: the resident is held while this desk is rung. */
  | {
      readonly type: 'transferWarm';
      readonly staffId: string;
      readonly handoffId: string;
      readonly toDeskId: string;
      readonly toReason: RouteReason;
      /** As for a cold one. */
      readonly remarkGoes?: boolean;
    }
  /** The one who transfers, or who talked aside with the specialist, brings the resident in. */
  | { readonly type: 'introduce'; readonly staffId: string }
  /** The one who transfers leaves; the next one goes on alone. */
  | { readonly type: 'transferDone'; readonly staffId: string }
  /** The one who transfers goes on themselves after all. */
  | { readonly type: 'takeBack'; readonly staffId: string }
  /** The one it came to gives it back, in a warm transfer or after a cold one. */
  | {
      readonly type: 'returnTransfer';
      readonly staffId: string;
      readonly reason: ReturnReason;
      /** The queue in which a cold one waits for who sent it; not used for a warm one. */
      readonly route: readonly RouteStep[];
    }
  /**
   * Nobody took a warm transfer in `TRANSFER_LIMIT_MS`. It names the search that it is about, as an
   * offer has its id, and asks no clock: clocks can be set while one waits.
   */
  | { readonly type: 'transferExpired'; readonly transferAt: number };

export type ParticipantEvent =
  | { readonly type: 'invite'; readonly byStaffId: string; readonly participant: Participant }
  /** A guest has come to the lobby by their link. */
  | { readonly type: 'arrive'; readonly participantId: string }
  /** A guest is let in by the specialist. */
  | { readonly type: 'admit'; readonly byStaffId: string; readonly participantId: string }
  /** Somebody with an account says yes. */
  | { readonly type: 'join'; readonly staffId: string }
  /** Sent away by the specialist: an invitation withdrawn, a guest in the lobby or in the call. */
  | { readonly type: 'remove'; readonly byStaffId: string; readonly participantId: string }
  /** Goes (or says no) by themselves. */
  | { readonly type: 'part'; readonly participantId: string };

export type EndEvent =
  | { readonly type: 'hangUp'; readonly by: 'kiosk' | { readonly staffId: string } }
  | {
      readonly type: 'writeUp';
      readonly staffId: string;
      readonly outcome: Outcome;
      /** Handoffs that are sent with it; the consultation closes when they are settled. */
      readonly handoffIds: readonly string[];
    }
  /** A record that is written up is corrected; what it said before is kept beside it. */
  | ({ readonly type: 'amend' } & Correction)
  /** Somebody else writes it up, because nobody waits for who had to. */
  | { readonly type: 'takeOver'; readonly staffId: string }
  | { readonly type: 'handoffSettled'; readonly handoffId: string };

/** Whose connection it is: the kiosk's or that of the phone that carries it, somebody's of staff, a guest's. */
export type ConnectionEnd =
  | { readonly side: 'kiosk' }
  | { readonly side: 'staff'; readonly staffId: string }
  | { readonly side: 'guest'; readonly participantId: string };

export type ConnectionEvent = { readonly end: ConnectionEnd } & (
  | { readonly type: 'lost' }
  | { readonly type: 'back' }
  /** Stayed away for `limitOf` since then; somebody who went again since is not meant. */
  | { readonly type: 'lostTooLong'; readonly since: number }
  /** The right of the device or person at this end was withdrawn: they will not come back. */
  | { readonly type: 'barred' }
);

export const DECLINE_REASONS = ['other-matter', 'wrong-desk', 'called-away'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const RETURN_REASONS = ['wrong-desk', 'card-unclear', 'no-time', 'not-competent'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** What the media have to do because of a change, as data; the services carry it out after the commit. */
export type Effect =
  /** This seat may no longer be taken in the media room. */
  | { readonly type: 'dismiss'; readonly consultationId: string; readonly seat: Seat }
  /** Sound and picture flow among all who are seated. */
  | { readonly type: 'goLive'; readonly consultationId: string }
  /** They go on among all but the resident. */
  | { readonly type: 'holdResident'; readonly consultationId: string }
  | { readonly type: 'closeMedia'; readonly consultationId: string };

/** The answer of the transition: the next state and what follows, or why not. */
export type Transition =
  | { readonly ok: true; readonly next: Consultation; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly code: ErrorCode };

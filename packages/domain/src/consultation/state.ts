import type { Needs } from '../needs.ts';
import type { RouteReason, RouteStep } from '../routing.ts';
import type { Ticket } from '../ticket.ts';
import type { ConnectionState, Side } from './ends.ts';
import type { WrittenUp } from './outcome.ts';
import type { Participant } from './participants.ts';
import type { Remark } from './remark.ts';
import type { Standing } from './standing.ts';

/**
 * ```
 *  confirm          offer             accept            hang up         write up
 * ───────► waiting ───────► offered ────────► inCall ───────► wrapUp ──────────► closed
 *            ▲  ▲ refused /   │               │ ▲  │ ▲           │                  ▲
 *            │  └ time-out ───┘          hold │ │  │ │ finished, │ with handoffs    │ all
 *            │                                ▼ │  ▼ │ taken back▼                  │ settled
 *            │                            onHold  transferring  followUp ───────────┘
 *            │                                      (warm)
 *            └──── cold transfer, returned transfer, specialist gone for 60 s
 *
 *  waiting, offered ── cancelled, unmet, or the kiosk gone for 60 s ──► closed
 *  in a call, the kiosk gone for 60 s ──► wrapUp, which closes as dropped
 *  in a call, carry: the resident's phone is its end from then on, and the kiosk is free
 *  wrapUp, its writer gone for 10 min or barred ──► left: a colleague may take it over
 * ```
 *
 * `idle` and `choosing` have no record: until the resident confirms there is nothing to keep
 * (see `visit.ts` for the screens before and after).
 */
export type Consultation =
  Waiting | Offered | InCall | OnHold | Transferring | WrapUp | FollowUp | Closed;

/** What is known of a consultation from confirmation to the end. */
export interface Facts {
  readonly id: string;
  /** Given once, strictly rising over the whole system; the queue is ordered by it, never by a clock. */
  readonly sequence: number;
  readonly ticket: Ticket;
  readonly centerId: string;
  readonly kioskId: string;
  readonly topicId: string;
  /** The desk in whose queue it stands, or that serves it. */
  readonly deskId: string;
  /** Epoch milliseconds of the confirmation; the waiting time counts from here and never restarts. */
  readonly requestedAt: number;
  readonly needs: Needs;
  /** Whether it stands in the queue by its ticket alone, was lifted by staff, or is a practice. */
  readonly standing: Standing;
  /** What staff of the center say beforehand about this resident; `null` while there is nothing to say. */
  readonly remark: Remark | null;
  /** Since when the resident's own phone has it in the place of the kiosk, which is free; `null` while it is at the kiosk. */
  readonly carriedAt: number | null;
}

interface AtKiosk extends Facts {
  /** Of the resident's end: the kiosk, or the phone that carries it. */
  readonly kioskConnection: ConnectionState;
}

/** How a consultation stands in a queue, whether somebody is just being rung for it or not. */
interface InQueue extends AtKiosk {
  readonly why: WhyWaiting;
  /** When this wait began: at the confirmation, or when it came back into a queue. */
  readonly waitingSince: number;
  /** The desks that may be asked, nearest first; never empty. */
  readonly route: readonly RouteStep[];
  /** How many steps of the route are asked by now, at least 1. */
  readonly openSteps: number;
  /** Specialists who let this consultation pass, so that others are asked first. */
  readonly passedBy: readonly string[];
}

/** Why somebody stands in a queue. */
export type WhyWaiting =
  | { readonly kind: 'arrived' }
  /** A specialist has handed the resident over to this queue (cold transfer). */
  | { readonly kind: 'transferred'; readonly handoffId: string; readonly fromStaffId: string }
  /** The transfer came back with a reason; whoever sent it is asked first. */
  | { readonly kind: 'returned'; readonly handoffId: string; readonly toStaffId: string }
  /** The specialist of the call stayed away; whoever waits so is the head of the queue. */
  | { readonly kind: 'leftBehind'; readonly byStaffId: string };

/** The consultation ringing one specialist. */
export interface Offer {
  readonly offerId: string;
  readonly staffId: string;
  /** The desk of the route that this specialist serves. */
  readonly deskId: string;
  /** Why this one is asked; shown at both ends. */
  readonly reason: RouteReason;
  readonly offeredAt: number;
  readonly expiresAt: number;
}

export interface Waiting extends InQueue {
  readonly state: 'waiting';
}

export interface Offered extends InQueue {
  readonly state: 'offered';
  /** Never empty; more than one only where a topic rings all. */
  readonly offers: readonly Offer[];
}

interface WithSpecialist extends AtKiosk {
  readonly staffId: string;
  readonly staffConnection: ConnectionState;
  readonly acceptedAt: number;
  /** The desks that were asked when it was accepted: the way back if this specialist stays away. */
  readonly route: readonly RouteStep[];
  readonly openSteps: number;
  /** The transfer by which it came to this specialist, so that they can return it; else `null`. */
  readonly cameBy: { readonly handoffId: string; readonly fromStaffId: string } | null;
  /** Everybody else who is asked to the call, in its lobby or in it. */
  readonly participants: readonly Participant[];
}

export interface InCall extends WithSpecialist {
  readonly state: 'inCall';
}

/** The resident is held, with a reason; staff and whoever has joined may go on talking. */
export interface OnHold extends WithSpecialist {
  readonly state: 'onHold';
  readonly heldAt: number;
  readonly reason: HoldReason;
}

/**
 * A warm transfer: the specialist looks for the next one while the resident is held, briefs them,
 * brings all three together, and leaves.
 */
export interface Transferring extends WithSpecialist {
  readonly state: 'transferring';
  readonly handoffId: string;
  readonly toDeskId: string;
  /** Why that desk, as seen from the resident's center. */
  readonly toReason: RouteReason;
  /** Whether what the center said beforehand goes along. */
  readonly remarkGoes: boolean;
  /** When the search for somebody there began. */
  readonly transferAt: number;
  readonly stage: TransferStage;
}

export type TransferStage =
  | { readonly kind: 'looking'; readonly passedBy: readonly string[] }
  | {
      readonly kind: 'ringing';
      readonly offers: readonly Offer[];
      readonly passedBy: readonly string[];
    }
  /** The two specialists talk; the resident is held. */
  | {
      readonly kind: 'briefing';
      readonly staffId: string;
      readonly staffConnection: ConnectionState;
    }
  /** All three are together. */
  | {
      readonly kind: 'together';
      readonly staffId: string;
      readonly staffConnection: ConnectionState;
    };

export interface WrapUp extends Facts {
  readonly state: 'wrapUp';
  /** Who writes it up: the specialist of the call, or whoever has taken it over from them. */
  readonly staffId: string;
  readonly staffConnection: ConnectionState;
  /** Nobody waits for them any longer: a colleague may take it over. */
  readonly left: boolean;
  readonly acceptedAt: number;
  readonly endedAt: number;
  /** The side that was lost for good, when that is how the call ended. */
  readonly cutOff: Side | null;
}

/** Written up, but with handoffs that somebody has yet to settle; it occupies nobody. */
export interface FollowUp extends Facts {
  readonly state: 'followUp';
  readonly writtenUp: WrittenUp;
  /** Never empty. */
  readonly openHandoffIds: readonly string[];
  readonly endedAt: number;
  readonly cutOff: Side | null;
}

export interface Closed extends Facts {
  readonly state: 'closed';
  readonly closedAt: number;
  readonly ending: Ending;
}

/** For what a specialist holds the resident. */
export const CHOSEN_HOLD_REASONS = ['checking', 'asking-colleague', 'fetching-papers'] as const;
export type ChosenHoldReason = (typeof CHOSEN_HOLD_REASONS)[number];

/** Why a resident is held: also because whoever stands beside them talks to the specialist first. */
export const HOLD_REASONS = [...CHOSEN_HOLD_REASONS, 'side-talk'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What the resident takes when nobody is free; each is counted as unmet demand. */
export const UNMET_WAYS = ['callback', 'booking', 'telephone', 'paper'] as const;
export type UnmetWay = (typeof UNMET_WAYS)[number];

/** How a consultation ended. */
export type Ending =
  | ({ readonly kind: 'written-up' } & WrittenUp)
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unmet'; readonly way: UnmetWay }
  /** An end was lost for good; a call that was cut off is written up all the same. */
  | { readonly kind: 'dropped'; readonly side: Side; readonly writtenUp: WrittenUp | null };

/** How long a warm transfer looks for somebody before it goes back to who began it. */
export const TRANSFER_LIMIT_MS = 180_000;

export const CONSULTATION_STATES = [
  'waiting',
  'offered',
  'inCall',
  'onHold',
  'transferring',
  'wrapUp',
  'followUp',
  'closed',
] as const satisfies readonly Consultation['state'][];
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

import type { Ticket } from '../ticket.ts';

/**
 * ```
 *  confirm          offer             accept            hang up          write up
 * ───────► waiting ───────► offered ────────► inCall ───────► wrapUp ──────────► closed
 *            │  ▲ refused /   │               │ ▲  │ ▲
 *            │  └ time-out ───┤          hold │ │  │ │ accepted / returned
 *            │                │               ▼ │  ▼ │
 *            │                │            onHold  transferring
 *            │                │               │       │
 *            └── cancelled, unmet, or dropped after 60 s without a sign of life ──► closed
 * ```
 *
 * `idle` and `choosing` have no record: until the resident confirms there is nothing to keep
 * (see `visit.ts` for the screens before and after).
 */
export type Consultation = Waiting | Offered | InCall | OnHold | Transferring | WrapUp | Closed;

/** What is known of a consultation from confirmation to the end. */
export interface Facts {
  readonly id: string;
  /** Given once, strictly rising over the whole system; the queue is ordered by it, never by a clock. */
  readonly sequence: number;
  readonly ticket: Ticket;
  readonly centerId: string;
  readonly kioskId: string;
  readonly topicId: string;
  readonly deskId: string;
  /** Epoch milliseconds of the confirmation; the waiting time counts from here and never restarts. */
  readonly requestedAt: number;
}

/** Whether the device at one end is there, and since when not. */
export type Link = { readonly state: 'up' } | { readonly state: 'lost'; readonly since: number };

interface AtKiosk extends Facts {
  readonly kioskLink: Link;
}

interface WithSpecialist extends AtKiosk {
  readonly staffId: string;
  readonly staffLink: Link;
  readonly acceptedAt: number;
}

export interface Waiting extends AtKiosk {
  readonly state: 'waiting';
  /** Specialists who let this consultation pass, so that others are asked first. */
  readonly passedBy: readonly string[];
}

export interface Offered extends AtKiosk {
  readonly state: 'offered';
  readonly offerId: string;
  readonly staffId: string;
  readonly offeredAt: number;
  readonly expiresAt: number;
  readonly passedBy: readonly string[];
}

export interface InCall extends WithSpecialist {
  readonly state: 'inCall';
}

export interface OnHold extends WithSpecialist {
  readonly state: 'onHold';
  readonly heldAt: number;
  readonly reason: HoldReason;
}

export interface Transferring extends WithSpecialist {
  readonly state: 'transferring';
  readonly toDeskId: string;
  readonly requestedTransferAt: number;
}

export interface WrapUp extends Facts {
  readonly state: 'wrapUp';
  readonly staffId: string;
  readonly acceptedAt: number;
  readonly endedAt: number;
}

export interface Closed extends Facts {
  readonly state: 'closed';
  readonly closedAt: number;
  readonly ending: Ending;
}

export const HOLD_REASONS = ['checking', 'asking-colleague', 'fetching-papers'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** What the resident takes when nobody is free; each is counted as unmet demand. */
export const UNMET_WAYS = ['callback', 'booking', 'telephone', 'paper'] as const;
export type UnmetWay = (typeof UNMET_WAYS)[number];

/** How a consultation ended. */
export type Ending =
  | { readonly kind: 'written-up'; readonly staffId: string; readonly outcome: Outcome }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unmet'; readonly way: UnmetWay }
  | { readonly kind: 'dropped'; readonly side: Side };

export const SIDES = ['kiosk', 'staff'] as const;
export type Side = (typeof SIDES)[number];

/** 出直し: whether the resident still has to go elsewhere — the figure the plan is judged by. */
export type ComeBack =
  { readonly needed: false } | { readonly needed: true; readonly reason: ComeBackReason };

export const COME_BACK_REASONS = [
  'papers-missing',
  'original-needed',
  'identity-check',
  'other-office',
  'not-on-screen',
  'equipment',
  'other',
] as const;
export type ComeBackReason = (typeof COME_BACK_REASONS)[number];

/** What the specialist writes up. */
export interface Outcome {
  readonly settled: boolean;
  readonly comeBack: ComeBack;
  /** Free text of at most `NOTE_LIMIT` characters; part of the record, never of a log. */
  readonly note: string;
}

/** Characters in a note: one screen of text. */
export const NOTE_LIMIT = 1000;

/** How long an end may be gone before the consultation closes as dropped (product promise: 60 s). */
export const LOST_LIMIT_MS = 60_000;

/** How long one specialist is rung before the next is asked. */
export const OFFER_LIMIT_MS = 20_000;

export const CONSULTATION_STATES = [
  'waiting',
  'offered',
  'inCall',
  'onHold',
  'transferring',
  'wrapUp',
  'closed',
] as const satisfies readonly Consultation['state'][];
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

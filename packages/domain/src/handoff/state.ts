import type { KeptTexts } from '../passing/agreed.ts';
import type { HandoffCard } from './card.ts';

/**
 * ```
 *            accept            settle
 *  sent ────────────► accepted ───────► settled
 *   │ ▲ ◄ release, ───────┤
 *   │ │   pass on         │ return (with a reason)
 *   │ └── send again ──┐  ▼
 *   └──── return ────► returned (corrected meanwhile) ── settle (it was done in another way) ──► settled
 *
 *  sent, accepted, returned ── withdraw (nobody has to do anything for it) ──► settled
 * ```
 * A returned card is its sender's and that of the desk it came from, so that it waits for nobody who
 * has left. A card that nobody has accepted is reminded of once, and then escalated to the admin.
 */
export type Handoff = HandoffFacts &
  (
    | {
        readonly state: 'sent';
        readonly remindedAt: number | null;
        readonly escalatedAt: number | null;
      }
    | {
        readonly state: 'accepted';
        readonly byStaffId: string;
        readonly acceptedAt: number;
        readonly remindedAt: number | null;
        readonly escalatedAt: number | null;
      }
    | {
        readonly state: 'returned';
        readonly byStaffId: string;
        readonly returnedAt: number;
        readonly reason: HandoffReturnReason;
        /** What is being corrected of it, before it is sent again; `null` until somebody has begun. */
        readonly correction: HandoffCard | null;
      }
    | ({ readonly state: 'settled'; readonly settledAt: number } & HandoffSettling)
  );

/** Somebody did what it asked for, or nobody has to: its resident went on without it. */
export type HandoffSettling =
  { readonly how: 'done'; readonly byStaffId: string } | { readonly how: 'withdrawn' };

export interface HandoffFacts {
  readonly id: string;
  readonly consultationId: string;
  /** With the resident in the call, or for work that follows. */
  readonly purpose: 'transfer' | 'followUp';
  /** Who sent it, or corrected it and sent it again. */
  readonly fromStaffId: string;
  readonly fromDeskId: string;
  /** What goes to the next desk: only texts that its resident agreed to say something. */
  readonly card: HandoffCard;
  /** The texts that its resident was not asked about or declined; they stay with its sender and the desk it came from. */
  readonly kept: KeptTexts;
  /** The procedures whose sheets go along, as their resident agreed. */
  readonly procedureIds: readonly string[];
  readonly sentAt: number;
}

export const HANDOFF_STATES = [
  'sent',
  'accepted',
  'returned',
  'settled',
] as const satisfies readonly Handoff['state'][];

export const HANDOFF_RETURN_REASONS = [
  'wrong-desk',
  'card-unclear',
  'no-time',
  'not-competent',
  'done-elsewhere',
] as const;
export type HandoffReturnReason = (typeof HANDOFF_RETURN_REASONS)[number];

/** Not accepted after so long (or past its due day): the desk is reminded, then the admin is told. */
export const HANDOFF_REMIND_MS = 4 * 60 * 60_000;
export const HANDOFF_ESCALATE_MS = 24 * 60 * 60_000;

/** A card that is sent, of which nobody has been reminded yet. */
export const newHandoff = (facts: Omit<HandoffFacts, 'sentAt'>, now: number): Handoff => ({
  ...facts,
  sentAt: now,
  state: 'sent',
  remindedAt: null,
  escalatedAt: null,
});

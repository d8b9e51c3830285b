/** 引継ぎカード: what the next desk has to know. Each field at most `CARD_FIELD_LIMIT` characters. */
export interface HandoffCard {
  /** 主訴. */
  readonly matter: string;
  /** 伝えた事. */
  readonly told: string;
  /** 約束. */
  readonly promised: string;
  /** 書類. */
  readonly papers: string;
  /** 次の窓口. */
  readonly toDeskId: string;
  /** By when it has to be settled, `YYYY-MM-DD`. */
  readonly dueDay: string;
}

export const CARD_FIELD_LIMIT = 500;
/** Fields that have to say something before a card is sent (なし is something). */
export const CARD_FIELDS = ['matter', 'told', 'promised', 'papers', 'toDeskId', 'dueDay'] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/**
 * ```
 *            accept            settle
 *  sent ────────────► accepted ───────► settled
 *   │ ▲                   │
 *   │ └── send again ──┐  │ return (with a reason)
 *   └──── return ────► returned ── settle by who sent it (it was done in another way) ──► settled
 * ```
 * A card that nobody has accepted is reminded of once, and then escalated to the admin.
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
      }
    | { readonly state: 'settled'; readonly byStaffId: string; readonly settledAt: number }
  );

export interface HandoffFacts {
  readonly id: string;
  readonly consultationId: string;
  /** With the resident on the line, or for work that follows. */
  readonly purpose: 'transfer' | 'followUp';
  readonly fromStaffId: string;
  readonly fromDeskId: string;
  readonly card: HandoffCard;
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
  'not-competent',
  'done-elsewhere',
] as const;
export type HandoffReturnReason = (typeof HANDOFF_RETURN_REASONS)[number];

export type HandoffEvent =
  | { readonly type: 'accept'; readonly staffId: string }
  | { readonly type: 'return'; readonly staffId: string; readonly reason: HandoffReturnReason }
  /** The sender corrects the card and sends it again, perhaps elsewhere. */
  | { readonly type: 'sendAgain'; readonly staffId: string; readonly card: HandoffCard }
  | { readonly type: 'settle'; readonly staffId: string }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' };

/** Not accepted after so long (or past its due day): the desk is reminded, then the admin is told. */
export const HANDOFF_REMIND_MS = 4 * 60 * 60_000;
export const HANDOFF_ESCALATE_MS = 24 * 60 * 60_000;

import { ok, refuse, type Result } from './errors.ts';
import { instantOfMinute } from './localTime.ts';

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
 *   │ ▲ ◄── release ──────┤
 *   │ └── send again ──┐  │ return (with a reason)
 *   └──── return ────► returned ── settle (it was done in another way) ──► settled
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
      }
    | { readonly state: 'settled'; readonly byStaffId: string; readonly settledAt: number }
  );

export interface HandoffFacts {
  readonly id: string;
  readonly consultationId: string;
  /** With the resident on the line, or for work that follows. */
  readonly purpose: 'transfer' | 'followUp';
  /** Who sent it, or corrected it and sent it again. */
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
  'no-time',
  'not-competent',
  'done-elsewhere',
] as const;
export type HandoffReturnReason = (typeof HANDOFF_RETURN_REASONS)[number];

/** Somebody who acts, and the desks that they serve at that moment. */
export interface HandoffDoer {
  readonly staffId: string;
  readonly deskIds: readonly string[];
}

export type HandoffEvent =
  | { readonly type: 'accept'; readonly staffId: string }
  | { readonly type: 'return'; readonly staffId: string; readonly reason: HandoffReturnReason }
  /** The card is corrected and sent again, perhaps elsewhere; whoever does it is its sender now. */
  | ({ readonly type: 'sendAgain'; readonly card: HandoffCard } & HandoffDoer)
  | ({ readonly type: 'settle' } & HandoffDoer)
  /** Whoever had accepted it cannot settle it any more: it is at its desk as before. */
  | { readonly type: 'release'; readonly staffId: string }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' };

/** Not accepted after so long (or past its due day): the desk is reminded, then the admin is told. */
export const HANDOFF_REMIND_MS = 4 * 60 * 60_000;
export const HANDOFF_ESCALATE_MS = 24 * 60 * 60_000;

/** In minutes of the day. */
const END_OF_DAY = 24 * 60;

/** Which fields of a card say nothing, or name a day that is past; `today` as `YYYY-MM-DD`. */
export function missingIn(card: HandoffCard, today: string): readonly CardField[] {
  return CARD_FIELDS.filter((field) =>
    field === 'dueDay' ? !isDay(card.dueDay) || card.dueDay < today : card[field].trim() === '',
  );
}

/** Whether a returned card is this person's to correct, to send again, or to settle. */
export const isSendersOf = (
  h: Pick<HandoffFacts, 'fromStaffId' | 'fromDeskId'>,
  { staffId, deskIds }: HandoffDoer,
): boolean => h.fromStaffId === staffId || deskIds.includes(h.fromDeskId);

/** The one rule by which a handoff changes; a repeated command changes nothing more. */
export function handoffTransition(h: Handoff, event: HandoffEvent, now: number): Result<Handoff> {
  switch (event.type) {
    case 'accept':
      return accept(h, event.staffId, now);
    case 'return':
      return giveBack(h, event.staffId, event.reason, now);
    case 'sendAgain':
      return sendAgain(h, event, event.card, now);
    case 'settle':
      return settle(h, event, now);
    case 'release':
      return release(h, event.staffId);
    case 'remind':
      return mark(h, 'remindedAt', now);
    case 'escalate':
      return mark(h, 'escalatedAt', now);
  }
}

/**
 * When a handoff needs attention without anybody acting: it has not been accepted for too long, or its
 * due day is over. `timeZone` says when that day ends.
 */
export function handoffDeadlineOf(
  h: Handoff,
  timeZone: string,
): { readonly at: number; readonly event: HandoffEvent } | null {
  if (h.state !== 'sent' && h.state !== 'accepted') return null;
  const dayIsOver = instantOfMinute(h.card.dueDay, END_OF_DAY, timeZone);
  const since = h.state === 'sent' ? Math.min(h.sentAt, dayIsOver) : dayIsOver;
  if (h.remindedAt === null) {
    const at = h.state === 'sent' ? Math.min(h.sentAt + HANDOFF_REMIND_MS, dayIsOver) : dayIsOver;
    return { at, event: { type: 'remind' } };
  }
  if (h.escalatedAt !== null) return null;
  return { at: since + HANDOFF_ESCALATE_MS, event: { type: 'escalate' } };
}

function accept(h: Handoff, staffId: string, now: number): Result<Handoff> {
  if (h.state === 'accepted' && h.byStaffId === staffId) return ok(h);
  if (h.state !== 'sent') return refuse('WRONG_STATE');
  return ok({
    ...factsOf(h),
    state: 'accepted',
    byStaffId: staffId,
    acceptedAt: now,
    remindedAt: null,
    escalatedAt: null,
  });
}

function giveBack(
  h: Handoff,
  staffId: string,
  reason: HandoffReturnReason,
  now: number,
): Result<Handoff> {
  if (h.state === 'returned' && h.byStaffId === staffId && h.reason === reason) return ok(h);
  if (h.state !== 'sent' && h.state !== 'accepted') return refuse('WRONG_STATE');
  return ok({ ...factsOf(h), state: 'returned', byStaffId: staffId, returnedAt: now, reason });
}

function sendAgain(h: Handoff, by: HandoffDoer, card: HandoffCard, now: number): Result<Handoff> {
  if (h.state !== 'returned') return refuse('WRONG_STATE');
  // It is no longer theirs: the gate let them through as the desk that it had gone to.
  if (!isSendersOf(h, by)) return refuse('WRONG_STATE');
  return ok({
    ...factsOf(h),
    state: 'sent',
    fromStaffId: by.staffId,
    card,
    sentAt: now,
    remindedAt: null,
    escalatedAt: null,
  });
}

function release(h: Handoff, staffId: string): Result<Handoff> {
  if (h.state !== 'accepted' || h.byStaffId !== staffId) return refuse('WRONG_STATE');
  const { remindedAt, escalatedAt } = h;
  return ok({ ...factsOf(h), state: 'sent', remindedAt, escalatedAt });
}

function settle(h: Handoff, by: HandoffDoer, now: number): Result<Handoff> {
  const { staffId } = by;
  const settled: Handoff = { ...factsOf(h), state: 'settled', byStaffId: staffId, settledAt: now };
  switch (h.state) {
    case 'sent':
      return refuse('WRONG_STATE');
    case 'accepted':
      return h.byStaffId === staffId ? ok(settled) : refuse('NOT_ALLOWED');
    case 'returned':
      return isSendersOf(h, by) ? ok(settled) : refuse('WRONG_STATE');
    case 'settled':
      return h.byStaffId === staffId ? ok(h) : refuse('WRONG_STATE');
  }
}

function mark(h: Handoff, what: 'remindedAt' | 'escalatedAt', now: number): Result<Handoff> {
  if (h.state !== 'sent' && h.state !== 'accepted') return refuse('WRONG_STATE');
  return ok(h[what] === null ? { ...h, [what]: now } : h);
}

function factsOf(h: HandoffFacts): HandoffFacts {
  const { id, consultationId, purpose, fromStaffId, fromDeskId, card, sentAt } = h;
  return { id, consultationId, purpose, fromStaffId, fromDeskId, card, sentAt };
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

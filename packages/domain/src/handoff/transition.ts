import { ok, refuse, type Result } from '../errors.ts';
import type { HandoffCard } from './card.ts';
import type { HandoffActor, HandoffEvent } from './events.ts';
import { newHandoff, type Handoff, type HandoffFacts, type HandoffReturnReason } from './state.ts';

/** Whether a returned card is this person's to correct, to send again, or to settle. */
export const isSendersOf = (
  h: Pick<HandoffFacts, 'fromStaffId' | 'fromDeskId'>,
  { staffId, deskIds }: HandoffActor,
): boolean => h.fromStaffId === staffId || deskIds.includes(h.fromDeskId);

/** The one rule by which a handoff changes; a repeated command changes nothing more. */
export function handoffTransition(h: Handoff, event: HandoffEvent, now: number): Result<Handoff> {
  switch (event.type) {
    case 'accept':
      return accept(h, event.staffId, now);
    case 'return':
      return giveBack(h, event.staffId, event.reason, now);
    case 'sendAgain':
      return sendAgain(h, event, now);
    case 'correct':
      return correct(h, event, event.card);
    case 'settle':
      return settle(h, event, now);
    case 'release':
      return h.state === 'accepted' && h.byStaffId === event.staffId
        ? passOn(h)
        : refuse('WRONG_STATE');
    case 'passOn':
      return passOn(h);
    case 'withdraw':
      if (h.state === 'settled') return h.how === 'withdrawn' ? ok(h) : refuse('WRONG_STATE');
      return ok({ ...factsOf(h), state: 'settled', how: 'withdrawn', settledAt: now });
    case 'remind':
      return mark(h, 'remindedAt', now);
    case 'escalate':
      return mark(h, 'escalatedAt', now);
  }
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
  const returned = { state: 'returned', byStaffId: staffId, returnedAt: now, reason } as const;
  return ok({ ...factsOf(h), ...returned, correction: null });
}

function correct(h: Handoff, by: HandoffActor, card: HandoffCard): Result<Handoff> {
  if (h.state !== 'returned' || !isSendersOf(h, by)) return refuse('WRONG_STATE');
  // Cards are plain data in one order: the same words again change nothing.
  if (JSON.stringify(h.correction) === JSON.stringify(card)) return ok(h);
  return ok({ ...h, correction: card });
}

function sendAgain(
  h: Handoff,
  by: Extract<HandoffEvent, { readonly type: 'sendAgain' }>,
  now: number,
): Result<Handoff> {
  if (h.state !== 'returned') return refuse('WRONG_STATE');
  // It is no longer theirs: the gate let them through as the desk that it had gone to.
  if (!isSendersOf(h, by)) return refuse('WRONG_STATE');
  const { staffId, card, kept, procedureIds } = by;
  return ok(newHandoff({ ...factsOf(h), fromStaffId: staffId, card, kept, procedureIds }, now));
}

/** Nobody has it any more; its time goes on. */
function passOn(h: Handoff): Result<Handoff> {
  if (h.state === 'sent') return ok(h);
  if (h.state !== 'accepted') return refuse('WRONG_STATE');
  const { remindedAt, escalatedAt } = h;
  return ok({ ...factsOf(h), state: 'sent', remindedAt, escalatedAt });
}

function settle(h: Handoff, by: HandoffActor, now: number): Result<Handoff> {
  const { staffId } = by;
  const settled = { state: 'settled', how: 'done', byStaffId: staffId, settledAt: now } as const;
  switch (h.state) {
    case 'sent':
      return refuse('WRONG_STATE');
    case 'accepted':
      return h.byStaffId === staffId ? ok({ ...factsOf(h), ...settled }) : refuse('NOT_ALLOWED');
    case 'returned':
      return isSendersOf(h, by) ? ok({ ...factsOf(h), ...settled }) : refuse('WRONG_STATE');
    case 'settled':
      return h.how === 'done' && h.byStaffId === staffId ? ok(h) : refuse('WRONG_STATE');
  }
}

function mark(h: Handoff, what: 'remindedAt' | 'escalatedAt', now: number): Result<Handoff> {
  if (h.state !== 'sent' && h.state !== 'accepted') return refuse('WRONG_STATE');
  return ok(h[what] === null ? { ...h, [what]: now } : h);
}

function factsOf(h: HandoffFacts): HandoffFacts {
  const { id, consultationId, purpose, fromStaffId, fromDeskId } = h;
  const { card, kept, procedureIds, sentAt } = h;
  return { id, consultationId, purpose, fromStaffId, fromDeskId, card, kept, procedureIds, sentAt };
}

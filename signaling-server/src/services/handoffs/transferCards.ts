import type { Consultation, ConsultationEvent, Handoff, HandoffDoer } from '@madoguchi/domain';
import type { UnitOfWork } from '../engine/unitOfWork.ts';

/**
 * Keeps the card of a transfer in step with the resident it is about: accepted with the offer,
 * returned with them, and put away when they have gone on without it.
 */
export function keepCardsInStep(
  unit: UnitOfWork,
  before: Consultation,
  after: Consultation,
  event: ConsultationEvent,
): void {
  const handoffId = cardOf(before);
  if (handoffId !== null) {
    if (event.type === 'accept') {
      makeReady(unit, unit.stores.handoffs.get(handoffId));
      unit.actOnHandoff(handoffId, { type: 'accept', staffId: event.staffId });
    } else if (event.type === 'returnTransfer') {
      const { staffId, reason } = event;
      unit.actOnHandoff(handoffId, { type: 'return', staffId, reason });
    } else if (wentBack(before, after)) {
      putAway(unit, unit.stores.handoffs.get(handoffId));
    }
  }
  if (isWrittenUp(after) && !isWrittenUp(before)) {
    for (const card of unit.stores.handoffs.openOf(after.id)) {
      if (card.purpose === 'transfer') putAway(unit, card);
    }
  }
}

/** The card of the transfer that a consultation is in, or by which it came to its specialist. */
function cardOf(c: Consultation): string | null {
  switch (c.state) {
    case 'waiting':
    case 'offered':
      return c.why.kind === 'transferred' ? c.why.handoffId : null;
    case 'transferring':
      return c.handoffId;
    case 'inCall':
    case 'onHold':
      return c.cameBy?.handoffId ?? null;
    case 'wrapUp':
    case 'followUp':
    case 'closed':
      return null;
  }
}

/** Whether whoever began a warm transfer goes on themselves after all. */
const wentBack = (before: Consultation, after: Consultation): boolean =>
  before.state === 'transferring' && after.state === 'inCall' && after.staffId === before.staffId;

/** It is done in the name of who has the card, whatever desks they serve. */
const by = (staffId: string): HandoffDoer => ({ staffId, deskIds: [] });

const isWrittenUp = (c: Consultation): boolean => c.state === 'closed' || c.state === 'followUp';

/** Somebody had accepted it and then stayed away, so that it goes to the next one. */
function makeReady(unit: UnitOfWork, card: Handoff | null): void {
  if (card?.state !== 'accepted') return;
  const { id, byStaffId: staffId, fromStaffId } = card;
  unit.actOnHandoff(id, { type: 'return', staffId, reason: 'no-time' });
  unit.actOnHandoff(id, { type: 'sendAgain', ...by(fromStaffId), card: card.card });
}

/** Settles a card that nobody has to do anything for any more. */
function putAway(unit: UnitOfWork, card: Handoff | null): void {
  switch (card?.state) {
    case 'sent': {
      const staffId = card.fromStaffId;
      unit.actOnHandoff(card.id, { type: 'return', staffId, reason: 'done-elsewhere' });
      unit.actOnHandoff(card.id, { type: 'settle', ...by(staffId) });
      return;
    }
    case 'accepted':
      unit.actOnHandoff(card.id, { type: 'settle', ...by(card.byStaffId) });
      return;
    case 'returned':
      unit.actOnHandoff(card.id, { type: 'settle', ...by(card.fromStaffId) });
      return;
    default:
  }
}

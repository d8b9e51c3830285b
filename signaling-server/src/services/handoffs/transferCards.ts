import type { Consultation, ConsultationEvent, Handoff, HandoffEvent } from '@madoguchi/domain';
import { handoffKind } from '../records/handoff/kind.ts';
import type { FollowedUnit, RecordChange } from '../records/kind.ts';

/**
 * Keeps the card of a transfer in step with the resident it is about: accepted with the offer,
 * returned with them, settled with the write-up, and withdrawn when they have gone on without it.
 */
export function keepCardsInStep(
  unit: FollowedUnit,
  { before, after, event }: RecordChange<Consultation, ConsultationEvent>,
): void {
  if (before === null || event === null) return;
  const handoffId = cardOf(before);
  if (handoffId !== null) {
    if (event.type === 'accept') {
      const { staffId } = event;
      // Somebody had accepted it and then stayed away.
      if (isAnothers(unit, handoffId, staffId))
        unit.act(handoffKind, handoffId, { type: 'passOn' });
      unit.act(handoffKind, handoffId, { type: 'accept', staffId });
    } else if (event.type === 'returnTransfer') {
      const { staffId, reason } = event;
      unit.act(handoffKind, handoffId, { type: 'return', staffId, reason });
    } else if (wentBack(before, after)) {
      unit.act(handoffKind, handoffId, { type: 'withdraw' });
    }
  }
  if (isWrittenUp(after) && !isWrittenUp(before)) {
    for (const card of unit.stores.handoffs.openOf(after.id)) {
      if (card.purpose === 'transfer') unit.act(handoffKind, card.id, endOf(card, event));
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

/** Whoever has the card settles it with their write-up; else nobody has to do anything for it. */
function endOf(card: Handoff, event: ConsultationEvent): HandoffEvent {
  const isTheirs =
    event.type === 'writeUp' && card.state === 'accepted' && card.byStaffId === event.staffId;
  return isTheirs ? { type: 'settle', staffId: card.byStaffId, deskIds: [] } : { type: 'withdraw' };
}

/** Whether whoever began a warm transfer goes on themselves after all. */
const wentBack = (before: Consultation, after: Consultation): boolean =>
  before.state === 'transferring' && after.state === 'inCall' && after.staffId === before.staffId;

const isWrittenUp = (c: Consultation): boolean => c.state === 'closed' || c.state === 'followUp';

function isAnothers({ stores }: FollowedUnit, handoffId: string, staffId: string): boolean {
  const card = stores.handoffs.get(handoffId);
  return card?.state === 'accepted' && card.byStaffId !== staffId;
}

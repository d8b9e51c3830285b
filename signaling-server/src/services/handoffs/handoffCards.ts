import type { Consultation, HandoffCard, HandoffFacts } from '@madoguchi/domain';
import { AppError, localDay, missingIn, newHandoff, textsIn } from '@madoguchi/domain';
import type { UnitOfWork } from '../engine/unitOfWork.ts';
import { handoffKind } from '../records/handoff/kind.ts';
import { newId } from '../newId.ts';
import { agreedFor, passedOn } from './passedOn.ts';

/**
 * Refuses with `HANDOFF_INCOMPLETE` a card that lacks something of what goes along, and with `NOT_FOUND` one for a desk
 * that there is not.
 */
export function assertComplete(
  unit: UnitOfWork,
  consultationId: string,
  card: HandoffCard,
  timeZone: string,
): void {
  const goes = textsIn(agreedFor(unit.stores, consultationId, card.toDeskId));
  if (missingIn(card, localDay(unit.now, timeZone), goes).length > 0) {
    throw new AppError('HANDOFF_INCOMPLETE');
  }
  if (unit.stores.organisation.desk(card.toDeskId) === null) throw new AppError('NOT_FOUND');
}

/** Sends a card about a consultation, with what its resident agreed to; it has been found complete. Returns its id. */
export function sendCard(
  unit: UnitOfWork,
  c: Consultation,
  card: HandoffCard,
  by: Pick<HandoffFacts, 'purpose' | 'fromStaffId'>,
): string {
  const id = newId();
  const passed = passedOn(unit.stores, c.id, card);
  const facts = { id, consultationId: c.id, ...by, fromDeskId: c.deskId, ...passed };
  unit.create(handoffKind, newHandoff(facts, unit.now));
  return id;
}

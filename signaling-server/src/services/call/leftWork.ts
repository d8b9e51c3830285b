import type { StaffMember } from '@madoguchi/domain';
import { SYSTEM, type UnitOfWork } from '../engine/unitOfWork.ts';
import { consultationKind } from '../records/consultation/kind.ts';
import { handoffKind } from '../records/handoff/kind.ts';

/**
 * Gives back what waits for somebody who may not go on with it: a write-up is open to colleagues at
 * once, and a card that they had accepted is at its desk again. Run whenever a right has changed, and at
 * a start, in case the server ended between the two.
 */
export function giveBackLeftWork(unit: UnitOfWork): void {
  const { consultations, handoffs, staff } = unit.stores;
  for (const c of consultations.writingUp()) {
    if (c.left || isSpecialist(staff.get(c.staffId))) continue;
    unit.act(
      consultationKind,
      c.id,
      { type: 'barred', end: { side: 'staff', staffId: c.staffId } },
      SYSTEM,
    );
  }
  for (const card of handoffs.open()) {
    // The card of a transfer goes with its resident, whoever they talk to.
    if (card.state !== 'accepted' || card.purpose === 'transfer') continue;
    const { byStaffId: staffId } = card;
    if (serves(staff.get(staffId), card.card.toDeskId)) continue;
    unit.act(handoffKind, card.id, { type: 'release', staffId });
  }
}

/** Whether somebody can write up and answer cards at all. */
export const isSpecialist = (person: StaffMember | null): person is StaffMember =>
  person !== null && !person.disabled && person.role === 'specialist';

export const serves = (person: StaffMember | null, deskId: string): boolean =>
  isSpecialist(person) && person.deskIds.includes(deskId);

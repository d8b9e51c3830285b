import { AppError, documentSeatsOf, isResidentHeld } from '@madoguchi/domain';
import type { Party } from '../../ports/mediaRooms.ts';
import type { Database } from '../../ports/store.ts';

/**
 * Everybody who takes part in the documents and pages of a consultation now. Refuses when this party does not:
 * `CONSULTATION_NOT_FOUND`, and `WRONG_STATE` without a seat or while held.
 */
export function takingPart(
  db: Pick<Database, 'read'>,
  { consultationId, seat }: Party,
): readonly Party[] {
  const c = db.read(({ consultations }) => consultations.get(consultationId));
  if (c === null) throw new AppError('CONSULTATION_NOT_FOUND');
  const seats = documentSeatsOf(c);
  if (!seats.includes(seat)) throw new AppError('WRONG_STATE');
  return seats.map((each) => ({ consultationId, seat: each }));
}

/** Refuses with `RESIDENT_HELD` while the resident of a consultation is held. */
export function unlessHeld(db: Pick<Database, 'read'>, consultationId: string): void {
  const c = db.read(({ consultations }) => consultations.get(consultationId));
  if (c !== null && isResidentHeld(c)) throw new AppError('RESIDENT_HELD');
}

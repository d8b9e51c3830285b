import { AppError } from '@madoguchi/domain';
import type { EventAck } from '@madoguchi/protocol';
import type { Database } from '../../ports/store.ts';
import type { Moment } from './bookingWorld.ts';
import { nearestTo, type AskedSlot } from './questions.ts';

type Refused = Extract<EventAck<'booking.hold'>, { state: 'refused' }>;

/** Why a slot is not to be had; `null` for any other fault. */
export function slotRefusal(error: unknown): Refused['code'] | null {
  if (!(error instanceof AppError)) return null;
  const { code } = error;
  return code === 'SLOT_TAKEN' || code === 'SLOT_NOT_OFFERED' ? code : null;
}

/** A refusal of a slot, by the rules or by the database, is answered with the slots that are near. */
export async function orNearest<T>(
  db: Database,
  moment: () => Moment,
  asked: AskedSlot,
  work: () => Promise<T>,
): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    const code = slotRefusal(error);
    if (code === null) throw error;
    const nearest = db.read((stores) => nearestTo(stores, asked, moment()));
    return { state: 'refused', code, nearest };
  }
}

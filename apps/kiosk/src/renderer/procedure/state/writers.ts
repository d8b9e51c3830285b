import type { Seat } from '@madoguchi/domain';
import type { ProcedureHolder, ProcedureView } from '@madoguchi/protocol';

/** The other party that holds a field; `null` when it is free or the resident's own. */
export function otherAt(
  { holders }: Pick<ProcedureView, 'holders'>,
  fieldId: string,
): ProcedureHolder | null {
  return holders.find((holder) => holder.fieldId === fieldId && holder.seat !== 'kiosk') ?? null;
}

/** The field at which staff write now; `null` when none of them does. */
export const fieldOfStaff = ({ holders }: Pick<ProcedureView, 'holders'>): string | null =>
  holders.find(({ seat }) => seat.startsWith('staff:'))?.fieldId ?? null;

/** The party that asks for the field that the resident holds; `null` without one. */
export const askedOfResident = (
  { holders }: Pick<ProcedureView, 'holders'>,
  fieldId: string,
): ProcedureHolder['askedBy'] =>
  holders.find((holder) => holder.fieldId === fieldId && holder.seat === 'kiosk')?.askedBy ?? null;

/** Whose writing stands in a field, for its colour; the name says it in words. */
export const sideOf = (seat: Seat): 'resident' | 'staff' =>
  seat === 'kiosk' ? 'resident' : 'staff';

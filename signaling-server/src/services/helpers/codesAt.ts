import type { Stores } from '../../ports/store.ts';
import { staffCodeKind } from '../records/staffCode/index.ts';
import type { StaffCode } from '../records/staffCode/store.ts';

/** The codes of everybody who may help at one of these centers now. */
export const codesAt = (stores: Stores, centerIds: readonly string[]): readonly StaffCode[] =>
  stores
    .records(staffCodeKind)
    .all()
    .filter(({ id }) => centerIds.some((centerId) => mayHelpAt(stores, id, centerId)));

/** Whether somebody works at a center, as staff of it, and may sign in at all. */
export function mayHelpAt({ staff }: Stores, staffId: string, centerId: string): boolean {
  const person = staff.get(staffId);
  return person?.role === 'staff' && !person.disabled && person.centerIds.includes(centerId);
}

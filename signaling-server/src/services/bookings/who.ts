import { AppError, type Actor, type SetAside } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

/**
 * Refuses with `NOT_ALLOWED` whoever may not book from this center to this desk: a kiosk books at its own center, staff
 * of a center from there, specialists for their desks. `NOT_FOUND` for a place that there is not.
 */
export function assertMayBook(
  stores: Stores,
  actor: Actor | { readonly kind: 'system' },
  { centerId, deskId }: { readonly centerId: string; readonly deskId: string },
): void {
  if (actor.kind === 'kiosk' && actor.centerId === centerId) return;
  if (actor.kind !== 'staff') throw new AppError('NOT_ALLOWED');
  const { staff } = stores;
  assertThere(stores, { centerId, deskId });
  const person = staff.get(actor.staffId);
  const mayHere =
    actor.role === 'staff'
      ? person?.centerIds.includes(centerId)
      : person?.deskIds.includes(deskId);
  if (mayHere !== true) throw new AppError('NOT_ALLOWED');
}

/** Whether somebody may book from this center to this desk. */
export function mayBook(...asked: Parameters<typeof assertMayBook>): boolean {
  try {
    assertMayBook(...asked);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Refuses with `NOT_FOUND` a center or desk that is named and not there; `null` names none. */
export function assertThere(
  { organisation }: Stores,
  { centerId, deskId }: { readonly centerId: string | null; readonly deskId: string | null },
): void {
  const isCenter = centerId === null || organisation.center(centerId) !== null;
  const isDesk = deskId === null || organisation.desk(deskId) !== null;
  if (!isCenter || !isDesk) throw new AppError('NOT_FOUND');
}

/** Refuses with `NOT_ALLOWED` whoever may not set this time aside, with `NOT_FOUND` what is not there. */
export function assertMaySetAside(
  stores: Stores,
  actor: Actor,
  { kind, id }: SetAside['of'],
): void {
  if (actor.kind !== 'staff') throw new AppError('NOT_ALLOWED');
  const centerId = stores.kiosks.get(id)?.centerId;
  const isThere = {
    staff: stores.staff.get(id) !== null,
    kiosk: centerId !== undefined,
    desk: stores.organisation.desk(id) !== null,
  };
  if (!isThere[kind]) throw new AppError('NOT_FOUND');
  if (actor.role === 'admin') return;
  const person = stores.staff.get(actor.staffId);
  const isTheirs = {
    staff: id === actor.staffId,
    kiosk: centerId !== undefined && person?.centerIds.includes(centerId) === true,
    desk: person?.deskIds.includes(id) === true,
  };
  if (!isTheirs[kind]) throw new AppError('NOT_ALLOWED');
}

import type { RecordPlace, WardPlaces } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

/** The ward as the table of rights asks about it, as it is now. */
export const wardOf = ({ organisation, staff }: Stores): WardPlaces => ({
  placesOf: (staffId) => staff.get(staffId) ?? { deskIds: [], centerIds: [] },
  branchOfDesk: (deskId) => organisation.desk(deskId)?.branchId ?? null,
  branchOfCenter: (centerId) => organisation.center(centerId)?.branchId ?? null,
});

/** Where a record of the ward lies that is of no desk, center, kiosk or person; a kind says what of it is otherwise. */
export const OF_THE_WARD: RecordPlace = {
  ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [] },
  ...{ deskIds: [], branchIds: [], closed: false },
};

/** The branches that a desk and a center belong to. */
export function branchesOf(
  { organisation }: Stores,
  { deskId, centerId }: { readonly deskId: string; readonly centerId: string },
): string[] {
  const branches = [organisation.desk(deskId)?.branchId, organisation.center(centerId)?.branchId];
  return branches.filter((id) => typeof id === 'string');
}

/** A kiosk as staff know it: its district and its name. */
export function kioskName({ kiosks, organisation }: Stores, id: string): string | undefined {
  const kiosk = kiosks.get(id);
  if (kiosk === null) return undefined;
  return `${organisation.center(kiosk.centerId)?.district ?? ''} ${kiosk.name}`.trim();
}

/** Where a record about a kiosk lies: at its center. It is nobody's own unless its kind says so. */
export function placeOfKiosk({ kiosks, organisation }: Stores, id: string): RecordPlace {
  const centerId = kiosks.get(id)?.centerId ?? '';
  const branchId = organisation.center(centerId)?.branchId;
  return {
    ...{ kioskId: '', centerId, deskIds: [], staffIds: [], participantIds: [] },
    branchIds: branchId === undefined ? [] : [branchId],
    closed: false,
  };
}

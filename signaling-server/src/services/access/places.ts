import type {
  Consultation,
  ContactRequest,
  Ending,
  Handoff,
  RecordPlace,
  WardPlaces,
} from '@madoguchi/domain';
import { staffIn } from '@madoguchi/domain';
import type { Stores } from '../../ports/store.ts';

/** Where a consultation lies; whose it is, is who has a part in it, or wrote it up. */
export function placeOfConsultation(stores: Stores, c: Consultation): RecordPlace {
  return {
    kioskId: c.kioskId,
    staffIds: [...staffIn(c).map(({ staffId }) => staffId), ...writersOf(c)],
    participantIds: guestsOf(c),
    deskIds: [c.deskId],
    centerId: c.centerId,
    branchIds: branchesOf(stores, c),
    closed: c.state === 'closed',
  };
}

/**
 * A handoff lies at the desk that it goes to and, once it came back, also at the one that it came from:
 * its sender may have left. It is its sender's own.
 */
export function placeOfHandoff(stores: Stores, handoff: Handoff): RecordPlace {
  const c = stores.consultations.get(handoff.consultationId);
  const { card, fromDeskId } = handoff;
  const place = { deskId: card.toDeskId, centerId: c?.centerId ?? '' };
  return {
    deskIds: handoff.state === 'returned' ? [card.toDeskId, fromDeskId] : [card.toDeskId],
    centerId: place.centerId,
    kioskId: c?.kioskId ?? '',
    staffIds: [handoff.fromStaffId],
    participantIds: [],
    branchIds: branchesOf(stores, place),
    closed: handoff.state === 'settled',
  };
}

/** A request for contact lies at its desk and its center. */
export function placeOfContact(stores: Stores, contact: ContactRequest): RecordPlace {
  const { kioskId, deskId, centerId } = contact;
  return {
    ...{ kioskId, deskIds: [deskId], centerId },
    staffIds: 'byStaffId' in contact ? [contact.byStaffId] : [],
    participantIds: [],
    branchIds: branchesOf(stores, contact),
    closed: contact.state === 'done',
  };
}

/** The guests who are asked to a consultation and were not sent away. */
export const guestsOf = (c: Consultation): readonly string[] =>
  'participants' in c
    ? c.participants.filter((p) => p.staffId === null).map((p) => p.participantId)
    : [];

/** Who let this consultation pass when they were rung for it. */
export function passedBy({ consultations }: Stores, id: string): readonly string[] {
  const c = consultations.get(id);
  if (c === null) return [];
  if ('passedBy' in c) return c.passedBy;
  return c.state === 'transferring' && 'passedBy' in c.stage ? c.stage.passedBy : [];
}

/** The ward as the table of rights asks about it, as it is now. */
export const wardOf = ({ organisation, staff }: Stores): WardPlaces => ({
  placesOf: (staffId) => staff.get(staffId) ?? { deskIds: [], centerIds: [] },
  branchOfDesk: (deskId) => organisation.desk(deskId)?.branchId ?? null,
  branchOfCenter: (centerId) => organisation.center(centerId)?.branchId ?? null,
});

function branchesOf(
  { organisation }: Stores,
  { deskId, centerId }: { readonly deskId: string; readonly centerId: string },
): string[] {
  const branches = [organisation.desk(deskId)?.branchId, organisation.center(centerId)?.branchId];
  return branches.filter((id) => typeof id === 'string');
}

function writersOf(c: Consultation): readonly string[] {
  if (c.state === 'followUp') return [c.writtenUp.staffId];
  return c.state === 'closed' ? writersIn(c.ending) : [];
}

function writersIn(ending: Ending): readonly string[] {
  if (ending.kind === 'written-up') return [ending.staffId];
  return ending.kind === 'dropped' && ending.writtenUp ? [ending.writtenUp.staffId] : [];
}

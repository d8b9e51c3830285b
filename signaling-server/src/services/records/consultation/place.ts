import type { Consultation, Ending, RecordPlace } from '@madoguchi/domain';
import { staffIn } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { storedHandsets } from '../handset/store.ts';
import { branchesOf } from '../places.ts';

/** Where a consultation lies; whose it is, is who has a part in it, or wrote it up. */
export function placeOfConsultation(stores: Stores, c: Consultation): RecordPlace {
  return {
    // What the resident's phone carries is no matter of its kiosk any more.
    kioskId: c.carriedAt === null ? c.kioskId : '',
    staffIds: [...staffIn(c).map(({ staffId }) => staffId), ...writersOf(c)],
    participantIds: guestsOf(c),
    handsetId: stores.records(storedHandsets).present(c.id)?.handsetId ?? null,
    deskIds: [c.deskId],
    centerId: c.centerId,
    branchIds: branchesOf(stores, c),
    closed: c.state === 'closed',
  };
}

/** The guests who are asked to a consultation and were not sent away. */
export const guestsOf = (c: Consultation): readonly string[] =>
  'participants' in c
    ? c.participants.filter((p) => p.staffId === null).map((p) => p.participantId)
    : [];

/** Who let this consultation pass when they were rung for it. */
export function passedBy(c: Consultation): readonly string[] {
  if ('passedBy' in c) return c.passedBy;
  return c.state === 'transferring' && 'passedBy' in c.stage ? c.stage.passedBy : [];
}

function writersOf(c: Consultation): readonly string[] {
  if (c.state === 'followUp') return [c.writtenUp.staffId];
  return c.state === 'closed' ? writersIn(c.ending) : [];
}

function writersIn(ending: Ending): readonly string[] {
  if (ending.kind === 'written-up') return [ending.staffId];
  return ending.kind === 'dropped' && ending.writtenUp ? [ending.writtenUp.staffId] : [];
}

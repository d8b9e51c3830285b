import type { Draft, DraftEvent, RecordPlace } from '@madoguchi/domain';
import { draftTransition, draftWriters } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { placeOfConsultation } from '../consultation/place.ts';
import { stepOf, type RecordKind } from '../kind.ts';
import { draftForm, LiveDrafts } from './store.ts';

/** 下書き: what is being written of a consultation until it is its record. Nothing of it is audited. */
export const draftKind: RecordKind<Draft, DraftEvent, LiveDrafts> = {
  name: 'draft',
  form: draftForm,
  indexes: [],
  openStore: (table) => new LiveDrafts(table),
  open: (store) => store.open(),

  retention: { sensitivity: 'resident', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_YOUR_CONSULTATION',
  placeOf,
  titleOf: (_stores, { id }) => id,

  transition: (draft, event) => stepOf(draftTransition(draft, event)),
  terms: () => [],
  save(store, { after }) {
    // Its words go with it, from the database as well.
    if (after.state === 'discarded') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern(screens, { consultations }, { after }) {
    const c = consultations.get(after.id);
    if (c === null) return;
    for (const staffId of draftWriters(c)) screens.staff(staffId);
  },
};

/** A draft lies where its consultation does. */
function placeOf(stores: Stores, { id }: Draft): RecordPlace {
  const c = stores.consultations.get(id);
  if (c !== null) return placeOfConsultation(stores, c);
  return {
    ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: true,
  };
}

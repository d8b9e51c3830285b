import type { RecordPlace, Summary, SummaryEvent } from '@madoguchi/domain';
import { draftWriters, isAtKiosk, summaryTerms, summaryTransition } from '@madoguchi/domain';
import type { Stores } from '../../../ports/store.ts';
import { placeOfConsultation } from '../consultation/place.ts';
import { stepOf, type RecordKind } from '../kind.ts';
import { LiveSummaries, summaryForm } from './store.ts';

/** まとめ: what a resident takes along of a talk, for one day. That it was printed again is audited, nothing else. */
export const summaryKind: RecordKind<Summary, SummaryEvent, LiveSummaries> = {
  name: 'summary',
  form: summaryForm,
  indexes: [],
  openStore: (table) => new LiveSummaries(table),
  open: (store) => store.open(),

  retention: { sensitivity: 'resident', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_YOUR_CONSULTATION',
  placeOf,
  titleOf: (_stores, { id }) => id,

  transition: (summary, event, now) => stepOf(summaryTransition(summary, event, now)),
  terms: summaryTerms,
  save(store, { after }) {
    // Its words go with the day, from the database as well.
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern(screens, { consultations }, { before, after }) {
    const c = consultations.get(after.id);
    if (c === null) return;
    if (isAtKiosk(after) || (before !== null && isAtKiosk(before))) screens.kiosk(c.kioskId);
    for (const staffId of draftWriters(c)) screens.staff(staffId);
  },
};

/** A summary lies where its consultation does. */
function placeOf(stores: Stores, { id }: Summary): RecordPlace {
  const c = stores.consultations.get(id);
  if (c !== null) return placeOfConsultation(stores, c);
  return {
    ...{ kioskId: '', centerId: '', staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: true,
  };
}

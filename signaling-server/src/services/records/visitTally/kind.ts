import type { VisitTally, VisitTallyEvent } from '@madoguchi/domain';
import { VISIT_TALLY_KEPT_DAYS, visitTallyTerms, visitTallyTransition } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { LiveVisitTallies, visitTallyForm, visitTallyIndexes } from './store.ts';

/** ご利用の数: visits and introductions, counted by week, center and who of its staff stood beside the residents. */
export const visitTallyKind: RecordKind<VisitTally, VisitTallyEvent, LiveVisitTallies> = {
  name: 'visitTally',
  form: visitTallyForm,
  indexes: visitTallyIndexes,
  openStore: (table) => new LiveVisitTallies(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'staff', keptDays: VISIT_TALLY_KEPT_DAYS },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { centerId, state }) => ({
    ...{ kioskId: '', centerId, staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: state === 'over',
  }),
  titleOf: (_stores, { id }) => id,

  transition: (tally, event) => stepOf(visitTallyTransition(tally, event)),
  terms: visitTallyTerms,
  save(store, { after }) {
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  // What changes it, a visit or an introduction, changes the same screens itself.
  concern: () => undefined,
};

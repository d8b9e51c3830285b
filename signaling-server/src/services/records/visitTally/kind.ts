import type { VisitTally, VisitTallyEvent } from '@madoguchi/domain';
import { VISIT_TALLY_KEPT_DAYS, visitTallyTerms, visitTallyTransition } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { tallied } from '../tally.ts';
import { LiveVisitTallies, visitTallyForm, visitTallyIndexes } from './store.ts';

/** ご利用の数: visits and introductions, counted by week, center and who of its staff stood beside the residents. */
export const visitTallyKind: RecordKind<VisitTally, VisitTallyEvent, LiveVisitTallies> = {
  ...tallied<VisitTally, VisitTallyEvent, LiveVisitTallies>(),
  name: 'visitTally',
  form: visitTallyForm,
  indexes: visitTallyIndexes,
  openStore: (table) => new LiveVisitTallies(table),
  retention: { sensitivity: 'staff', keptDays: VISIT_TALLY_KEPT_DAYS },
  transition: (tally, event) => stepOf(visitTallyTransition(tally, event)),
  terms: visitTallyTerms,
};

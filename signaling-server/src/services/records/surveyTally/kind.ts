import type { SurveyTally, SurveyTallyEvent } from '@madoguchi/domain';
import { SURVEY_KEPT_DAYS, surveyTallyTerms, surveyTallyTransition } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { LiveSurveyTallies, surveyTallyForm, surveyTallyIndexes } from './store.ts';

/** 回答の数: what residents said of their visits, counted by day, place, topic, language and ending. */
export const surveyTallyKind: RecordKind<SurveyTally, SurveyTallyEvent, LiveSurveyTallies> = {
  name: 'surveyTally',
  form: surveyTallyForm,
  indexes: surveyTallyIndexes,
  openStore: (table) => new LiveSurveyTallies(table),
  open: (store) => store.all(),

  retention: { sensitivity: 'internal', keptDays: SURVEY_KEPT_DAYS },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { centerId, state }) => ({
    ...{ kioskId: '', centerId, staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: state === 'over',
  }),
  titleOf: (_stores, { id }) => id,

  transition: (tally, event) => stepOf(surveyTallyTransition(tally, event)),
  terms: surveyTallyTerms,
  save(store, { after }) {
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  // What is shown is of the days before today, so that nobody sees an answer arrive.
  concern: () => undefined,
};

import type { SurveyTurn, SurveyTurnEvent } from '@madoguchi/domain';
import { surveyTurnTerms, surveyTurnTransition } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { LiveSurveyTurns, surveyTurnForm } from './store.ts';

/** 回答の機会: a visit that ended may be answered once on its day. What is gone tells nothing of an answer. */
export const surveyTurnKind: RecordKind<SurveyTurn, SurveyTurnEvent, LiveSurveyTurns> = {
  name: 'surveyTurn',
  form: surveyTurnForm,
  indexes: [],
  openStore: (table) => new LiveSurveyTurns(table),
  open: (store) => store.open(),

  retention: { sensitivity: 'internal', keptDays: 0 },
  notThere: 'NOT_FOUND',
  outOfReach: () => 'NOT_ALLOWED',
  placeOf: (_stores, { kioskId, centerId, state }) => ({
    ...{ kioskId, centerId, staffIds: [], participantIds: [], deskIds: [], branchIds: [] },
    closed: state === 'over',
  }),
  titleOf: (_stores, { id }) => id,

  transition: (turn) => stepOf(surveyTurnTransition(turn)),
  terms: surveyTurnTerms,
  save(store, { after }) {
    // One that is answered and one whose day is over leave the same: nothing.
    if (after.state === 'over') store.remove(after.id);
    else store.put(after);
  },
  audit: () => null,
  concern: (screens, _stores, { after }) => screens.kiosk(after.kioskId),
};

import type { SurveyTally, SurveyTallyEvent } from '@madoguchi/domain';
import { SURVEY_KEPT_DAYS, surveyTallyTerms, surveyTallyTransition } from '@madoguchi/domain';
import { stepOf, type RecordKind } from '../kind.ts';
import { tallied } from '../tally.ts';
import { LiveSurveyTallies, surveyTallyForm, surveyTallyIndexes } from './store.ts';

/** 回答の数: what residents said of their visits, counted by day, place, topic, language and ending. */
export const surveyTallyKind: RecordKind<SurveyTally, SurveyTallyEvent, LiveSurveyTallies> = {
  ...tallied<SurveyTally, SurveyTallyEvent, LiveSurveyTallies>(),
  name: 'surveyTally',
  form: surveyTallyForm,
  indexes: surveyTallyIndexes,
  openStore: (table) => new LiveSurveyTallies(table),
  retention: { sensitivity: 'internal', keptDays: SURVEY_KEPT_DAYS },
  transition: (tally, event) => stepOf(surveyTallyTransition(tally, event)),
  terms: surveyTallyTerms,
};

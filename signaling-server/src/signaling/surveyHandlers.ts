import type { Surveys } from '../services/surveys/surveys.ts';
import type { Handlers } from './bind.ts';

/** What residents say of their visit. */
export function surveyHandlers({
  surveys,
}: {
  readonly surveys: Surveys;
}): Pick<Handlers, 'survey.answer'> {
  return {
    'survey.answer': (_, { consultationId, language, face, reply }) =>
      surveys.answer(consultationId, language, { face, reply }),
  };
}

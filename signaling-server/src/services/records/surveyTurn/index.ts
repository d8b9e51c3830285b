export { openSurvey } from './follow.ts';
export { surveyTurnKind } from './kind.ts';

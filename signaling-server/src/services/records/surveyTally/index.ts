export { surveyTallyKind } from './kind.ts';

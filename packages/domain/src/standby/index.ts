export { doesSuit, standbySteps, type StandbyStep } from './asking.ts';
export type * from './events.ts';
export * from './state.ts';
export { standbyTerms } from './terms.ts';
export { standbyTransition } from './transition.ts';

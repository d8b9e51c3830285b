export * from './state.ts';
export { handsetTerms } from './terms.ts';
export { handsetTransition } from './transition.ts';

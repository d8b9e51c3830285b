export * from './state.ts';
export { helperTerms } from './terms.ts';
export { helperTransition } from './transition.ts';

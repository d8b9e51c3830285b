export * from './state.ts';
export { staffCallTerms } from './terms.ts';
export { staffCallTransition } from './transition.ts';

export * from './state.ts';
export { drivingTerms, drivingTransition } from './transition.ts';

export * from './agreed.ts';
export * from './state.ts';
export { passingTransition } from './transition.ts';

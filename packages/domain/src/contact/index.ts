export type * from './events.ts';
export * from './state.ts';
export { contactTransition } from './transition.ts';

export * from './card.ts';
export type * from './events.ts';
export * from './state.ts';
export { handoffTerms } from './terms.ts';
export { handoffTransition, isSendersOf } from './transition.ts';

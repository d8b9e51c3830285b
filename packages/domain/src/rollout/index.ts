export * from './checklist.ts';
export * from './setUp.ts';
export * from './standing.ts';
export * from './state.ts';
export * from './tick.ts';
export * from './training.ts';
export * from './transition.ts';
